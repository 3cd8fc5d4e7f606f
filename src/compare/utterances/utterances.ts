import { agglomerate } from "../../kit/agglomerate.ts";
import { listCandidatePairs } from "../../kit/candidate-pairs.ts";
import { hashText } from "../../kit/hash.ts";
import { makeUnionFind } from "../../kit/union-find.ts";
import type { Reading } from "../../model/reading.ts";
import type { AccountStage } from "../../model/stage.ts";
import { type TermWeights, termWeights } from "../term-weights.ts";
import { compileSynonyms, type Synonyms } from "../terms.ts";
import { markOmissions } from "./mark-omissions.ts";
import { layOutReport, type Report, weighInStory } from "./report.ts";
import { likenessOf } from "./same-utterance.ts";
import { shareDays } from "./share-days.ts";

const BOUNDS = { mostItems: 300, leastWeight: 0.6 };
const RUN_WEIGHT = 1;
/** Plain average link: what one bridging report shares with two utterances must not make them one. */
const LINKING = { expected: 1, trust: Number.MAX_SAFE_INTEGER, least: 0.1 };

export const utterances: AccountStage = {
  scope: "account",
  name: "utterances",
  summary: "Joins the reports of one act of speech across articles, and marks what a cut has made of them.",
  reads: ["article", "sentences", "statements"],
  writes: ["statements"],
  run: ({ readings, stories }, { lexicon, model }) => ({
    readings: markOmissions(
      joinUtterances(readings, stories, termWeights(model), compileSynonyms(lexicon)),
      lexicon.qualifiers,
    ),
  }),
};

/** The readings with statements of one act of speech given one utterance, the least id among them, and one day. */
export function joinUtterances(
  readings: readonly Reading[],
  stories: readonly { readonly articles: readonly string[] }[],
  weigh: TermWeights,
  standFor: Synonyms,
): readonly Reading[] {
  const storyOf = new Map(
    stories.flatMap(({ articles }, story) => articles.map((article) => [article, story] as const)),
  );
  const groups = new Map<number, Report[]>();
  for (const reading of readings) {
    const story = storyOf.get(reading.article.id) ?? -1;
    const reports = reading.statements.map((statement) => layOutReport(reading, statement, weigh, standFor));
    groups.set(story, [...(groups.get(story) ?? []), ...reports]);
  }
  const utteranceOf = new Map([...groups.values()].flatMap((reports) => nameUtterances(weighInStory(reports))));
  const joined = readings.map((reading) => ({
    ...reading,
    statements: reading.statements.map((statement) => ({
      ...statement,
      utterance: utteranceOf.get(statement.id) ?? statement.utterance,
    })),
  }));
  const days = shareDays(joined.flatMap(({ statements }) => statements));
  return joined.map((reading) => ({
    ...reading,
    statements: reading.statements.map((statement) => {
      const value = days.get(statement.id);
      return value
        ? { ...statement, said: { value, basis: "inferred" as const, why: "the day of other reports of it" as const } }
        : statement;
    }),
  }));
}

function nameUtterances(reports: readonly Report[]): (readonly [string, string])[] {
  const likenesses = listPairs(reports).map(({ a, b }) => ({
    a,
    b,
    likeness: likenessOf(reports[a] as Report, reports[b] as Report),
  }));
  const sure = makeUnionFind(reports.length);
  for (const { a, b, likeness } of likenesses) if (likeness === 1) sure.union(a, b);
  return agglomerate(reports.length, likenesses, LINKING, sure.sets()).flatMap((members) => {
    const ids = members.map((member) => (reports[member] as Report).statement.id);
    const least = ids.sort()[0] as string;
    return ids.map((id) => [id, least] as const);
  });
}

/** Reports that share a voice and telling words or a quoted phrase, or a run of quoted words. */
function listPairs(reports: readonly Report[]) {
  const weights = new Map<number, number>();
  const features = reports.map(({ voices, words, runs, phrases }) => {
    const own = new Set<number>();
    const add = (feature: string, weight: number) => {
      const key = hashText(feature);
      weights.set(key, weight);
      own.add(key);
    };
    for (const voice of voices) for (const [word, weight] of words) add(`${voice}\u0000${stem(word)}`, weight);
    for (const run of runs) add(run, RUN_WEIGHT);
    for (const voice of voices) for (const phrase of phrases) add(`${voice}\u0000${phrase}`, RUN_WEIGHT);
    return [...own];
  });
  return listCandidatePairs(features, (feature) => weights.get(feature) ?? 0, BOUNDS);
}

/** The beginning of a word, which its inflected forms share. */
function stem(word: string): string {
  return word.slice(0, 5);
}
