import type { PloverEvent } from "../../../../src/model/position.ts";
import { type Counts, f1, measure } from "../../counts.ts";
import type { Score, Scorer } from "../../score.ts";
import { codeSentence } from "./code-sentence.ts";
import { type PlvSentence, readPlv } from "./read-plv.ts";

/** The roots of PLV by the quad class they belong to: verbal and material cooperation, verbal and material conflict. */
const QUADS: Readonly<Record<string, string>> = {
  AGREE: "1",
  CONSULT: "1",
  SUPPORT: "1",
  COOPERATE: "2",
  AID: "2",
  YIELD: "2",
  REQUEST: "3",
  ACCUSE: "3",
  REJECT: "3",
  THREATEN: "3",
  PROTEST: "4",
  SANCTION: "4",
  MOBILIZE: "4",
  COERCE: "4",
  ASSAULT: "4",
};

/** Event types on PLV, source and target given: macro-F1 over the roots and accuracy of the quad class. */
export const plv: Scorer = {
  part: "find",
  set: "plv",
  async run(data) {
    const sentences = readPlv(data);
    if (!sentences) return null;
    return scorePlv(
      sentences,
      sentences.map((sentence) => toRoot(codeSentence(sentence))),
    );
  },
};

export function scorePlv(sentences: readonly PlvSentence[], answers: readonly (string | null)[]): Score[] {
  const commonest = mostFrequent(sentences.map(({ root }) => root));
  const quads = sentences.map(({ quad }, index): Counts => {
    const answer = answers[index];
    return { right: Number(answer !== null && answer !== undefined && QUADS[answer] === quad), given: 1, gold: 1 };
  });
  const accuracy = measure(quads, ({ right, gold }) => right / gold);
  const quadOf = mostFrequent(sentences.map(({ quad }) => quad));
  const n = sentences.length;
  const macro = macroF1(sentences, answers);
  return [
    {
      set: "plv",
      measure: "macro-F1",
      value: macro,
      low: null,
      high: null,
      n,
      baseline: macroF1(
        sentences,
        sentences.map(() => commonest),
      ),
      peers: {},
    },
    {
      set: "plv",
      measure: "quad accuracy",
      ...accuracy,
      n,
      baseline: sentences.filter(({ quad }) => quad === quadOf).length / n,
      peers: {},
    },
  ];
}

/** The mean of the F1 of every root that the gold holds. */
export function macroF1(sentences: readonly PlvSentence[], answers: readonly (string | null)[]): number {
  const roots = [...new Set(sentences.map(({ root }) => root))];
  const scores = roots.map((root) =>
    f1({
      right: sentences.filter((sentence, index) => sentence.root === root && answers[index] === root).length,
      given: answers.filter((answer) => answer === root).length,
      gold: sentences.filter((sentence) => sentence.root === root).length,
    }),
  );
  return scores.reduce((sum, score) => sum + score, 0) / (scores.length || 1);
}

/** PLV calls both ways of giving in YIELD. */
function toRoot(event: PloverEvent | null): string | null {
  return event === "concede" || event === "retreat" ? "YIELD" : (event?.toUpperCase() ?? null);
}

function mostFrequent(values: readonly string[]): string {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].reduce(
    (best, [value, { length }]) => (length > (counts.get(best)?.length ?? 0) ? value : best),
    values[0] ?? "",
  );
}
