import { memoizeByObject } from "../kit/memoize.ts";
import { listWords } from "../kit/words.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { Reading } from "../model/reading.ts";
import type { Token } from "../model/sentence.ts";
import type { Range } from "../model/span.ts";
import type { TermWeights } from "./term-weights.ts";

/** The word that stands for a lemma and all that are exchanged for it; null where there are none. */
export type Synonyms = (lemma: string) => string | null;

export const compileSynonyms: (lexicon: Pick<Lexicon, "synonyms">) => Synonyms = memoizeByObject(
  ({ synonyms }: Pick<Lexicon, "synonyms">): Synonyms => {
    const stands = new Map(synonyms.flatMap(({ words }) => words.map((word) => [word, words[0] as string] as const)));
    return (lemma) => stands.get(lemma) ?? null;
  },
);

/**
 * The telling words of a passage with their weights (at least `least`): folded, and one word for all that are exchanged
 * for each other, so that "halted" and "suspension" meet.
 */
export function listTerms(
  { article, tokens }: Reading,
  range: Range,
  weigh: TermWeights,
  standFor: Synonyms,
  least: number,
): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  let at = firstTokenFrom(tokens, range.start);
  for (const { start, folded } of listWords(article.text, range.start, range.end)) {
    const weight = weigh(folded);
    if (weight < least) continue;
    while ((tokens[at]?.start ?? start) < start) at++;
    const lemma = tokens[at]?.start === start ? (tokens[at] as Token).lemma.toLowerCase() : folded;
    terms.set(standFor(lemma) ?? standFor(folded) ?? folded, weight);
  }
  return terms;
}

/** Index of the first token that starts at `start` or behind it, by bisection. */
function firstTokenFrom(tokens: readonly Token[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
