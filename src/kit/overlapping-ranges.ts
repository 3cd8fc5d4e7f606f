import type { Range } from "../model/span.ts";

/** Those of `ranges` (in order, none overlapping another) that share a position with `start` to `end`; by bisection. */
export function listOverlapping<T extends Range>(ranges: readonly T[], { start, end }: Range): readonly T[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as T).end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < ranges.length && (ranges[last] as T).start < end) last++;
  return ranges.slice(low, last);
}
