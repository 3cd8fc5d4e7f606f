import type { Position } from "../../model/position.ts";
import { type Profile, sideOf } from "./profile-positions.ts";
import type { Sides } from "./sides.ts";

/** So many charges against one side are looked at, which bounds the pairs. */
const MOST_CHARGES = 200;

/**
 * The positions, where each denial without a target is aimed at whoever charges the one who denies with the same: most of
 * those who do so in words that the denial shares. Of two who do so equally often neither is taken.
 */
export function aimDenials(
  positions: readonly Position[],
  sides: Sides,
  profileOf: (position: Position) => Profile,
): readonly Position[] {
  const charges = Map.groupBy(
    positions.filter(({ act, target }) => act === "accuse" && target !== null),
    ({ target }) => sideOf(sides, target as string),
  );
  return positions.map((position) => {
    if (position.act !== "deny" || position.target !== null) return position;
    const own = charges.get(sideOf(sides, position.actor)) ?? [];
    const shared = own.slice(0, MOST_CHARGES).filter((charge) => sharesWord(profileOf(charge), profileOf(position)));
    return { ...position, target: findChief(shared) };
  });
}

function sharesWord(a: Profile, b: Profile): boolean {
  const [few, many] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  return [...few.keys()].some((word) => many.has(word));
}

/** The actor of charges that most reports support. */
function findChief(charges: readonly Position[]): string | null {
  const counts = new Map<string, number>();
  for (const { actor, support } of charges) counts.set(actor, (counts.get(actor) ?? 0) + support.length);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
