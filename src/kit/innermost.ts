import type { Range } from "../model/span.ts";

/**
 * For each of `ranges` the shortest of `holders` that holds it as a whole, or null; of equals, the one that stands first
 * among `holders`. One sweep over the text, so the cost is that of sorting as long as holders nest in few layers.
 */
export function findInnermost<T extends Range, H extends Range>(
  ranges: readonly T[],
  holders: readonly H[],
): ReadonlyMap<T, H | null> {
  const waiting = [...holders].sort((a, b) => a.start - b.start);
  const found = new Map<T, H | null>(ranges.map((range) => [range, null]));
  let next = 0;
  let open: H[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    for (; next < waiting.length && (waiting[next] as H).start <= range.start; next++) open.push(waiting[next] as H);
    open = open.filter((holder) => holder.end > range.start);
    let best: H | null = null;
    for (const holder of open) {
      if (holder.end >= range.end && (best === null || lengthOf(holder) < lengthOf(best))) best = holder;
    }
    found.set(range, best);
  }
  return found;
}

function lengthOf({ start, end }: Range): number {
  return end - start;
}
