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
const SMALL = /^\p{Ll}/u;

/** The telling words around a time with their weights, and the phrases of three words in small letters. */
export interface Passage {
  readonly words: ReadonlyMap<string, number>;
  readonly phrases: ReadonlySet<string>;
}

export function passageAround(text: string, { start, end }: Span, weigh: TermWeights): Passage {
  const around = listWords(text, Math.max(0, start - BEFORE), Math.min(text.length, end + AFTER));
  const weights = around.map(({ folded }) => weigh(folded));
  const isSmall = around.map((word) => SMALL.test(text.slice(word.start, word.end)));
  const tells = (i: number) => (weights[i] as number) >= LEAST_WEIGHT;
  const words = new Map<string, number>();
  const phrases = new Set<string>();
  around.forEach((word, i) => {
    if (word.start < end && word.end > start) return;
    if (word.folded.length >= 3 && tells(i)) words.set(word.folded.slice(0, STEM), weights[i] as number);
    const three = [i, i + 1, i + 2];
    if (i + 2 < around.length && three.every((at) => isSmall[at]) && three.filter(tells).length >= 2) {
      phrases.add(three.map((at) => around[at]?.folded).join(" "));
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
