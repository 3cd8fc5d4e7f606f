import type { Range } from "../../model/span.ts";

/** The half-open range of indices of the ordered, disjoint `items` that `range` overlaps; empty where there is none. */
export function overlapping(items: readonly Range[], range: Range): { first: number; next: number } {
  const first = lowerBound(items, (item) => item.end > range.start);
  let next = first;
  while (next < items.length && (items[next] as Range).start < range.end) next += 1;
  return { first, next };
}

/** The index of the first item for which the (monotone) test holds; the length where it holds for none. */
function lowerBound(items: readonly Range[], holds: (item: Range) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Range)) high = middle;
    else low = middle + 1;
  }
  return low;
}
