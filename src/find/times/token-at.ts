import type { Range } from "../../model/span.ts";

/** The index of the last of the ordered `ranges` that begins at or before `offset`; -1 where none does. */
export function findTokenAt(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
