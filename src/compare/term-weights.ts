import { memoizeByObject } from "../kit/memoize.ts";
import type { LanguageModel } from "../model/stage.ts";

/** What `models/<language>/document-frequencies.json` holds: how many documents were read, and words by their count. */
interface DocumentFrequencies {
  readonly documents: number;
  readonly words: readonly (readonly [count: number, words: string])[];
}

/** How much a folded word tells of what a text is about. */
export type TermWeights = (word: string) => number;

/**
 * Inverse document frequency over general English, scaled so that a word of one document weighs 1 and a word of every
 * document nothing. A word never seen weighs 1; without a model all words do.
 */
export const termWeights: (model: LanguageModel) => TermWeights = memoizeByObject((model: LanguageModel) => {
  const table = model.parts.documentFrequencies as DocumentFrequencies | undefined;
  const weights = new Map<string, number>();
  for (const [count, words] of table?.words ?? []) {
    const weight =
      Math.log((table as DocumentFrequencies).documents / count) / Math.log((table as DocumentFrequencies).documents);
    for (const word of words.split(" ")) weights.set(word, weight);
  }
  return (word) => weights.get(word) ?? 1;
});
