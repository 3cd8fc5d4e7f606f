import { numberDay } from "../../kit/days.ts";
import { makeUnitVector, numberTerm, type SparseVector } from "../../kit/sparse-vector.ts";
import type { Publication } from "../../model/article.ts";
import type { Reading } from "../../model/reading.ts";
import { countTerms } from "../stories/sketch.ts";
import type { TermWeights } from "../term-weights.ts";

/** A report with what it tells of the affair that the others do not. */
export interface NewsReport {
  readonly reading: Reading;
  /** Numbers of the days that bound its publication. */
  readonly first: number;
  readonly last: number;
  readonly news: SparseVector;
}

/** A report whose days lie further apart than this stands in no episode: it might belong to several. */
const WIDEST = 2;
const MOST_TERMS = 160;

/** The reports whose day is known, or nearly, in order of their days. A term counts by frequency, and by rarity in the language and in the affair. */
export function listNewsReports(readings: readonly Reading[], weigh: TermWeights): readonly NewsReport[] {
  const dated = readings.flatMap((reading) => {
    const days = boundDays(reading.article.published);
    return days === null ? [] : [{ reading, ...days, counts: countAll(reading, weigh) }];
  });
  const use = new Map<string, number>();
  for (const { counts } of dated) for (const term of counts.keys()) use.set(term, (use.get(term) ?? 0) + 1);
  const weighTerm = (term: string, count: number): number =>
    weigh(term) * (1 + Math.log(count)) * Math.log((dated.length + 1) / (use.get(term) as number));
  return dated
    .map(({ counts, ...report }) => {
      const weights = [...counts].map(([term, count]) => [numberTerm(term), weighTerm(term, count)] as const);
      return { ...report, news: makeUnitVector(new Map(weights), MOST_TERMS) };
    })
    .sort(inOrder);
}

function boundDays({ value, earliest, latest }: Publication): Pick<NewsReport, "first" | "last"> | null {
  const [first, last] = [value ?? earliest, value ?? latest];
  if (first === null || last === null) return null;
  const days = { first: numberDay(first), last: numberDay(last) };
  return days.last - days.first > WIDEST ? null : days;
}

function countAll({ article }: Reading, weigh: TermWeights): ReadonlyMap<string, number> {
  const { names, words } = countTerms(article, weigh);
  return new Map([...names, ...words]);
}

function inOrder(a: NewsReport, b: NewsReport): number {
  return a.first - b.first || a.last - b.last || (a.reading.article.id < b.reading.article.id ? -1 : 1);
}
