import { addVectors, multiplyVectors, type SparseVector } from "../../kit/sparse-vector.ts";
import type { NewsReport } from "./news-report.ts";

/** Reports of neighbouring days, taken together. */
export interface Phase {
  readonly reports: readonly NewsReport[];
  /** The sum of what they tell that is news. */
  readonly news: SparseVector;
  /** Summed likeness of the pairs within. */
  readonly within: number;
  /** Numbers of the days of its first and last report. */
  readonly first: number;
  readonly last: number;
}

/** What fits less is another episode. One setting for all data; from .3 to .45 no measured affair changes. */
export const LEAST_FIT = 0.4;
/** What the news of two reports of one episode is expected to share before any are seen, and how many seen pairs that is worth. */
const EXPECTED = 0.12;
const TRUST = 3;
/** Copies of one report are liker each other than to what goes on from them, which must not part them. */
const TIGHTEST = 0.25;
/** So many days of silence halve a fit: the press goes by the week. */
const LULL = 7;
const MOST_TERMS = 240;

export function startPhase(report: NewsReport): Phase {
  const { news, first, last } = report;
  return { reports: [report], news, within: 0, first, last };
}

/** The reports of both, those of `a` first. */
export function joinPhases(a: Phase, b: Phase): Phase {
  return {
    reports: [...a.reports, ...b.reports],
    news: addVectors(a.news, b.news, MOST_TERMS),
    within: a.within + b.within + multiplyVectors(a.news, b.news),
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
  };
}

/**
 * How well two phases fit together: the mean likeness of their news over the geometric mean of that within them, less
 * the longer nobody reported between them. Few reports say little, so an expectation stands in for those not seen.
 */
export function fitPhases(a: Phase, b: Phase): number {
  const between = smooth(multiplyVectors(a.news, b.news), a.reports.length * b.reports.length);
  const silence = Math.max(0, countSilentDays(a, b));
  return between / Math.sqrt(measureCohesion(a) * measureCohesion(b)) / (1 + silence / LULL);
}

/** Days without a report between two phases; negative where they overlap. */
export function countSilentDays(a: Phase, b: Phase): number {
  return Math.max(b.first - a.last, a.first - b.last) - 1;
}

function measureCohesion({ reports: { length }, within }: Phase): number {
  return Math.min(TIGHTEST, smooth(within, (length * (length - 1)) / 2));
}

function smooth(sum: number, pairs: number): number {
  return (TRUST * EXPECTED + sum) / (TRUST + pairs);
}
