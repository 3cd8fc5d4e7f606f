import { memoizeByObject } from "../../kit/memoize.ts";
import type { ComparisonWords, Lexicon } from "../../model/lexicon.ts";

/** The lemmas of each list of comparison words. */
export type ComparisonSets = Readonly<Record<keyof ComparisonWords, ReadonlySet<string>>>;

export const comparisonSets: (lexicon: Lexicon) => ComparisonSets = memoizeByObject(({ comparisonWords }: Lexicon) => {
  const join = (list: keyof ComparisonWords): ReadonlySet<string> =>
    new Set(comparisonWords[list].flatMap(({ words }) => words));
  return {
    hedges: join("hedges"),
    plans: join("plans"),
    moods: join("moods"),
    upcoming: join("upcoming"),
    mounting: join("mounting"),
    occurring: join("occurring"),
    happenings: join("happenings"),
    recurring: join("recurring"),
    nearest: join("nearest"),
    negations: join("negations"),
    relational: join("relational"),
    fillers: join("fillers"),
    weights: join("weights"),
  };
});

/** Each noun and verb of the groups that mean the same, and what stands for its group. */
export const listMeanings: (lexicon: Lexicon) => ReadonlyMap<string, string> = memoizeByObject(
  ({ sameCounted, sameFates, synonyms }: Lexicon) =>
    new Map([
      ...synonyms.flatMap(({ words }) => words.map((word) => [word, `meaning ${words[0]}`] as const)),
      ...sameFates.flatMap(({ words }) => words.map((word) => [word, `fate ${words[0]}`] as const)),
      ...sameCounted.flatMap(({ counts }) => counts.map((noun) => [noun, `counted ${counts[0]}`] as const)),
    ]),
);
