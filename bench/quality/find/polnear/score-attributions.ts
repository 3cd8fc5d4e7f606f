import type { Range } from "../../../../src/model/span.ts";
import type { Counts } from "../../counts.ts";
import type { Attribution } from "./read-polnear.ts";

export type Role = keyof Attribution;

/**
 * Counts the spans of one role in one article. As in the published figures, which label tokens in sequence, each
 * piece of a span counts for itself, and pieces that several attributions share count once. A given piece is right
 * when its overlap with a gold piece (intersection over union, in code units) is at least `least`; 1 asks for the
 * same two ends. Pieces are paired one to one, the greatest overlap first.
 */
export function countSpans(
  gold: readonly Attribution[],
  given: readonly Attribution[],
  role: Role,
  least: number,
): Counts {
  const golds = distinct(gold.flatMap((attribution) => attribution[role]));
  const givens = distinct(given.flatMap((attribution) => attribution[role]));
  const pairs = golds
    .flatMap((a, i) => givens.map((b, j) => ({ i, j, overlap: overlapOf(a, b) })))
    .filter(({ overlap }) => overlap >= least)
    .sort((a, b) => b.overlap - a.overlap || a.i - b.i || a.j - b.j);
  const usedGold = new Set<number>();
  const usedGiven = new Set<number>();
  for (const { i, j } of pairs) {
    if (usedGold.has(i) || usedGiven.has(j)) continue;
    usedGold.add(i);
    usedGiven.add(j);
  }
  return { right: usedGold.size, given: givens.length, gold: golds.length };
}

/** Intersection over union of two ranges, 0 to 1. */
export function overlapOf(a: Range, b: Range): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 ? shared / (a.end - a.start + b.end - b.start - shared) : 0;
}

function distinct(ranges: readonly Range[]): Range[] {
  return [...new Map(ranges.map((range) => [`${range.start}-${range.end}`, range])).values()];
}
