import type { Resemblance } from "./compare-passages.ts";
import type { Link } from "./links.ts";
import type { Passage } from "./passages.ts";

/** How much more than a weaker link one must weigh to overshadow it. */
const SHADOW = 1.3;

/**
 * The links without those whose words, on one side, are better explained by another passage of the same article: two
 * sentences that begin alike ("I have said again and again that …") are each the copy of one, not of both.
 */
export function dropOvershadowed(links: readonly Link[]): readonly Link[] {
  const byEnd = new Map<Passage, Map<number, Resemblance[]>>();
  for (const { resemblance } of links) {
    const { a, b } = resemblance;
    remember(byEnd, a, b, resemblance);
    remember(byEnd, b, a, resemblance);
  }
  return links.filter(({ resemblance }) => {
    const { a, b } = resemblance;
    const isShadowed = (own: Passage, other: Passage): boolean =>
      byEnd
        .get(own)
        ?.get(other.article)
        ?.some((rival) => overshadows(rival, resemblance, own)) ?? false;
    return !isShadowed(a, b) && !isShadowed(b, a);
  });
}

function remember(
  byEnd: Map<Passage, Map<number, Resemblance[]>>,
  from: Passage,
  to: Passage,
  resemblance: Resemblance,
): void {
  const known = byEnd.get(from) ?? new Map<number, Resemblance[]>();
  byEnd.set(from, known);
  const list = known.get(to.article);
  if (list) list.push(resemblance);
  else known.set(to.article, [resemblance]);
}

/** Whether `rival` weighs clearly more and holds every word of `passage` that `link` holds. */
function overshadows(rival: Resemblance, link: Resemblance, passage: Passage): boolean {
  if (rival === link || rival.weight < SHADOW * link.weight) return false;
  const [start, end] = stretchOf(rival, passage);
  const [from, to] = stretchOf(link, passage);
  return start <= from && to <= end;
}

function stretchOf({ a, stretchA, stretchB }: Resemblance, passage: Passage): readonly [number, number] {
  return a === passage ? stretchA : stretchB;
}
