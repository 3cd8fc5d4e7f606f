import type { Leverage } from "../../model/negotiation.ts";
import type { Position } from "../../model/position.ts";
import { indexOverlaps } from "../positions/index-overlaps.ts";
import { sideOf } from "../positions/profile-positions.ts";
import type { Table } from "./open-table.ts";

const KINDS: Readonly<Partial<Record<Position["act"], Leverage["kind"]>>> = {
  threaten: "threat",
  warn: "threat",
  offer: "offer",
  promise: "offer",
};
/** The share of the condition's telling words that are those of the demand. */
const OVERLAP = 0.3;

/**
 * What hangs on each of `demands`, by its id: a threat or offer of the same side whose condition is that the demand is met or not
 * ("unless the gates are shut"), or that stands in one sentence with it; and a threat of the other side for the case that
 * the demand is kept up ("if Brennia goes on making demands"). Each hangs on one demand at most, that which fits best.
 */
export function findLeverage(table: Table, demands: readonly Position[]): ReadonlyMap<string, readonly Leverage[]> {
  const overlapsWith = indexOverlaps(demands.map((demand) => table.profileOf(demand).words));
  const bySentence = new Map<string, Position[]>();
  for (const demand of demands) {
    for (const sentence of table.profileOf(demand).sentences) {
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), demand]);
    }
  }
  const hanging = new Map<string, Leverage[]>();
  for (const position of table.positions) {
    const kind = KINDS[position.act];
    if (kind === undefined || position.negated) continue;
    const own = (demand: Position): boolean => isSameSide(table, position, demand);
    const near = [...table.profileOf(position).sentences].flatMap((sentence) => bySentence.get(sentence) ?? []);
    const demand =
      findConditioned(table, position, demands, overlapsWith, own) ??
      near.find(own) ??
      (kind === "threat" ? findKeptUp(table, position, demands) : undefined);
    if (demand === undefined) continue;
    const { id, actor, condition } = position;
    const lever = {
      by: actor,
      kind,
      position: id,
      content: table.wordsOf(position),
      condition,
      cites: table.citesOf(position),
    };
    hanging.set(demand.id, [...(hanging.get(demand.id) ?? []), lever]);
  }
  return hanging;
}

function findConditioned(
  table: Table,
  position: Position,
  demands: readonly Position[],
  overlapsWith: ReturnType<typeof indexOverlaps>,
  own: (demand: Position) => boolean,
): Position | undefined {
  const fitting = overlapsWith(table.profileCondition(position).words)
    .filter(({ index, overlap }) => overlap >= OVERLAP && own(demands[index] as Position))
    .sort((a, b) => b.overlap - a.overlap || a.index - b.index);
  return fitting[0] && demands[fitting[0].index];
}

/** The first demand that the other side makes of this one, where the condition speaks of its demands. */
function findKeptUp(table: Table, position: Position, demands: readonly Position[]): Position | undefined {
  const { lemmas } = table.profileCondition(position);
  if (!table.words.wishes.some((wish) => lemmas.has(wish))) return undefined;
  return demands.find(
    (demand) =>
      !isSameSide(table, position, demand) &&
      (demand.target === null || sideOf(table.sides, demand.target) === sideOf(table.sides, position.actor)),
  );
}

function isSameSide({ sides }: Table, a: Position, b: Position): boolean {
  return sideOf(sides, a.actor) === sideOf(sides, b.actor);
}
