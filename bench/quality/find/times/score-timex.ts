import type { Range } from "../../../../src/model/span.ts";
import type { Counts } from "../../counts.ts";
import type { Timex, TimexDocument } from "./timex.ts";

/** The measures of TempEval-3 (UzZaman et al. 2013) on one document. */
export interface TimexCounts {
  /** Some overlap. */
  readonly relaxed: Counts;
  /** The same extent. */
  readonly strict: Counts;
  /** Some overlap and the same value. */
  readonly value: Counts;
  /** Some overlap and the same type. */
  readonly type: Counts;
}

/** Pairs gold and system one to one, largest overlap first, and counts what agrees. */
export function scoreTimex(document: TimexDocument, given: readonly Timex[]): TimexCounts {
  const counts = (timex: Range) =>
    overlap(timex, document.scored) > 0 && !document.leftOut.some((r) => overlap(r, timex) > 0);
  const gold = document.gold.filter(counts);
  const system = given.filter(counts);
  const pairs = pairTimex(gold, system);
  const count = (agrees: (a: Timex, b: Timex) => boolean): Counts => ({
    right: pairs.filter(([a, b]) => agrees(a, b)).length,
    given: system.length,
    gold: gold.length,
  });
  return {
    relaxed: count(() => true),
    strict: count((a, b) => a.start === b.start && a.end === b.end),
    value: count((a, b) => a.value === b.value),
    type: count((a, b) => a.type === b.type),
  };
}

export function pairTimex(gold: readonly Timex[], system: readonly Timex[]): readonly (readonly [Timex, Timex])[] {
  const all = gold.flatMap((a) => system.map((b) => ({ a, b, size: overlap(a, b) }))).filter(({ size }) => size > 0);
  all.sort((x, y) => y.size - x.size || x.a.start - y.a.start || x.b.start - y.b.start);
  const used = new Set<Timex>();
  const pairs: [Timex, Timex][] = [];
  for (const { a, b } of all) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs;
}

function overlap(a: Range, b: Range): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
