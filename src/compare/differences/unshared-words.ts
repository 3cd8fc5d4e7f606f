import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import { wordLikeness } from "../../kit/word-likeness.ts";
import { listWords, type Word } from "../../kit/words.ts";
import type { Span } from "../../model/span.ts";
import type { DraftView } from "./draft-view.ts";

/** Where the telling words stand that one passage has and another has not, in any form. */
export interface Unshared {
  readonly a: readonly Span[];
  readonly b: readonly Span[];
}

const SHORTEST = 4;

/**
 * The telling words (four letters or more, or figures) of each passage that the other lacks; neighbours are one span.
 * Words of a time are passed over: two ways of naming a day are compared as days.
 */
export function listUnshared(view: DraftView, a: readonly Span[], b: readonly Span[]): Unshared {
  const [left, right] = [a, b].map((spans) => spans.map((span) => ({ span, words: wordsOf(view, span) }))) as [
    Held[],
    Held[],
  ];
  return { a: left.flatMap((held) => pick(held, right)), b: right.flatMap((held) => pick(held, left)) };
}

/** What differs, in a few words: "move, demands / strive, requests". */
export function tellUnshared(view: DraftView, { a, b }: Unshared, most = 4): string {
  return [a, b].map((spans) => spans.slice(0, most).map(view.wordsAt).join(", ")).join(" / ");
}

interface Held {
  readonly span: Span;
  readonly words: readonly Word[];
}

function wordsOf(view: DraftView, { article, start, end }: Span): readonly Word[] {
  const reading = view.readings.get(article);
  const times = listOverlapping(
    (reading?.times ?? []).map((time) => time.span),
    { start, end },
  );
  return listWords(reading?.article.text ?? "", start, end).filter((word) => listOverlapping(times, word).length === 0);
}

function pick({ span, words }: Held, others: readonly Held[]): Span[] {
  const found: Span[] = [];
  let before = -1;
  words.forEach((word, index) => {
    const telling = word.folded.length >= SHORTEST || /\d/.test(word.folded);
    if (!telling || others.some((other) => other.words.some((each) => wordLikeness(word.folded, each.folded) > 0)))
      return;
    const last = found.at(-1);
    if (last && before === index - 1) found[found.length - 1] = { ...last, end: word.end };
    else found.push({ article: span.article, start: word.start, end: word.end });
    before = index;
  });
  return found;
}
