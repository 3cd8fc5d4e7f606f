import type { Time } from "../../../model/time.ts";
import { type ArticleView, lowerAt, sentenceOf, toTokens } from "../article-view.ts";
import { spanOf, type Timeline } from "./find-own-time.ts";

const MOST_SENTENCES = 2;

/** Whether the sentence of a cue opens with words that point back to what was told before: "at the same meeting". */
export function pointsBack(view: ArticleView, anchor: number): boolean {
  const sentence = sentenceOf(view, anchor);
  if (!sentence) return false;
  for (let at = sentence.first; at < anchor; at++) {
    const { relation = "", pos, lemma = "" } = view.tokens[at] ?? {};
    if (pos === "VERB" || relation.startsWith("nsubj")) return false;
    if (view.words.backPointers.has(lowerAt(view, at))) return true;
    const isKnown = view.words.sameWords.has(lowerAt(view, at - 1));
    if (isKnown && (view.words.occasions.has(lemma) || view.words.talks.has(lemma))) return true;
  }
  return false;
}

/** The last time past that the narrator names in one of the sentences before that of a token. */
export function findEarlierTime(view: ArticleView, token: number, { times, layer }: Timeline): Time | null {
  const sentence = sentenceOf(view, token);
  if (!sentence) return null;
  return (
    times.findLast((time) => {
      if (time.span.start >= sentence.start || time.relation === "future" || spanOf(time) === null) return false;
      const { first } = toTokens(view, time.span);
      const own = sentenceOf(view, first)?.index ?? -1;
      return layer[first] === -1 && sentence.index - own <= MOST_SENTENCES;
    }) ?? null
  );
}
