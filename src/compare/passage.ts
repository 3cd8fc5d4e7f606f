import { listWords } from "../kit/words.ts";
import type { Span } from "../model/span.ts";
import type { TermWeights } from "./term-weights.ts";

/** How far before and after a time, in characters, the words that tell of its happening are looked for. */
const BEFORE = 420;
const AFTER = 160;
/** Words that weigh less are in every text. */
const LEAST_WEIGHT = 0.2;
/** A passage too poor in words proves nothing. */
const LEAST_TOTAL = 3;
/** What a phrase of three words adds when both passages hold it, and how many of them count. */
const PHRASE_WORTH = 0.1;
const MOST_PHRASES = 4;
/** Words are compared by their beginning, so that "invade" meets "invasion". */
const STEM = 6;

/** The telling words around a time with their weights, and the phrases of three words in small letters. */
export interface Passage {
  readonly words: ReadonlyMap<string, number>;
  readonly phrases: ReadonlySet<string>;
}

export function passageAround(text: string, { start, end }: Span, weigh: TermWeights): Passage {
  const around = listWords(text, Math.max(0, start - BEFORE), Math.min(text.length, end + AFTER));
  const words = new Map<string, number>();
  const phrases = new Set<string>();
  around.forEach((word, i) => {
    if (word.start < end && word.end > start) return;
    const weight = weigh(word.folded);
    if (word.folded.length >= 3 && weight >= LEAST_WEIGHT) words.set(word.folded.slice(0, STEM), weight);
    const three = around.slice(i, i + 3);
    const plain = three.length === 3 && three.every((each) => /^\p{Ll}/u.test(text.slice(each.start, each.end)));
    if (plain && three.filter((each) => weigh(each.folded) >= LEAST_WEIGHT).length >= 2) {
      phrases.add(three.map((each) => each.folded).join(" "));
    }
  });
  return { words, phrases };
}

/** How far two passages tell of one happening: the share of the smaller one's words by weight, more for shared phrases. */
export function likeness(a: Passage, b: Passage): number {
  let shared = 0;
  let [totalA, totalB] = [0, 0];
  for (const [word, weight] of a.words) {
    totalA += weight;
    if (b.words.has(word)) shared += weight;
  }
  for (const weight of b.words.values()) totalB += weight;
  const smaller = Math.min(totalA, totalB);
  if (smaller < LEAST_TOTAL) return 0;
  const phrases = [...a.phrases].filter((phrase) => b.phrases.has(phrase)).length;
  return shared / smaller + PHRASE_WORTH * Math.min(MOST_PHRASES, phrases);
}
