import { compareText } from "../../kit/compare-text.ts";
import { memoizeByObject } from "../../kit/memoize.ts";
import { splitByStory } from "../../kit/split-by-story.ts";
import type { Reuse } from "../../model/comparison.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Reading } from "../../model/reading.ts";
import type { AccountStage } from "../../model/stage.ts";
import { type TermWeights, termWeights } from "../term-weights.ts";
import { listCandidates } from "./candidates.ts";
import { comparePassages } from "./compare-passages.ts";
import { traceDescent } from "./descent.ts";
import { describeLink, describeRestatement } from "./describe.ts";
import { fillGaps } from "./fill-gaps.ts";
import { listLinks } from "./links.ts";
import { listPassages, type Passage } from "./passages.ts";
import { listRepeats } from "./repeats.ts";
import { listRestatements } from "./restatements.ts";

/** So many passages of its own article each one is held against. */
const MOST_WITHIN = 3;

export const reuse: AccountStage = {
  scope: "account",
  name: "reuse",
  summary: "Finds passages made from one another, within an article and between articles.",
  reads: ["article", "stories"],
  writes: ["reuse"],
  // Only reports of one affair are compared: the cost grows with the stories, and a rare word is rare among their reports.
  run: ({ readings, stories }, { model, lexicon }) => {
    const [weigh, numerals] = [termWeights(model), listNumerals(lexicon)];
    const found = splitByStory(readings, stories).flatMap((group) => findReuse(group, weigh, numerals));
    return { reuse: found.sort((left, right) => compareText(left.id, right.id)) };
  },
};

/** The words of a language that stand for an exact number: "twelve" is no rough word for 12. */
export const listNumerals: (lexicon: Lexicon) => ReadonlySet<string> = memoizeByObject(
  ({ numerals }: Lexicon) => new Set([...Object.keys(numerals.cardinals), ...Object.keys(numerals.tens)]),
);

/** All reuse among the articles, ordered by id. */
export function findReuse(
  readings: readonly Reading[],
  weigh: TermWeights,
  numerals: ReadonlySet<string>,
): readonly Reuse[] {
  const passages = readings.map((reading, index) => listPassages(reading, index, weigh));
  const restatements = passages.flatMap((own) => listRestatements(own, weigh));
  const restated = new Set(restatements.map((restatement) => restatement.restated));
  const repeats = passages.flatMap((own) => listRepeats(own.filter((passage) => !restated.has(passage))));
  const again = new Set(repeats.map((repeat) => repeat.again));
  const compared = chooseComparisons(
    passages.flat().filter((passage) => !again.has(passage)),
    restated,
  );
  const resemblances = [...repeats.map((repeat) => [repeat.first, repeat.again] as const), ...compared].flatMap(
    ([a, b]) => comparePassages(a, b) ?? [],
  );
  const descent = traceDescent(readings, resemblances, weigh, numerals);
  const links = listLinks(resemblances, descent);
  const filled = fillGaps(
    links,
    passages.map((own) => own.filter((passage) => !restated.has(passage) && !again.has(passage))),
  );
  const found = [
    ...restatements.map((restatement) => describeRestatement(readings, restatement)),
    ...[...links, ...filled].map((link) => describeLink(readings, link, descent)),
  ];
  return found.sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** The pairs of passages worth aligning; of those within one article only the most promising for each passage. */
function chooseComparisons(
  passages: readonly Passage[],
  restated: ReadonlySet<Passage>,
): readonly (readonly [Passage, Passage])[] {
  const pairs = listCandidates(passages)
    .map(({ a, b, weight }) => ({ a: passages[a] as Passage, b: passages[b] as Passage, weight }))
    .filter(({ a, b }) => mayBeCompared(a, b, restated));
  const within = Map.groupBy(
    pairs.filter(({ a, b }) => a.article === b.article),
    ({ b }) => b,
  );
  const nearest = [...within.values()].flatMap((own) =>
    own.sort((x, y) => y.weight - x.weight || x.a.order - y.a.order).slice(0, MOST_WITHIN),
  );
  return [...pairs.filter(({ a, b }) => a.article !== b.article), ...nearest].map(({ a, b }) => [a, b] as const);
}

/** What restates its own body is compared with its like only: it is no further evidence of copying. */
function mayBeCompared(a: Passage, b: Passage, restated: ReadonlySet<Passage>): boolean {
  return a.article === b.article ? restated.has(a) === restated.has(b) : !restated.has(a) && !restated.has(b);
}
