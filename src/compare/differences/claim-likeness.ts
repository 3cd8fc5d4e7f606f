import { wordLikeness } from "../../kit/word-likeness.ts";
import type { Span } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import type { TermWeights } from "../term-weights.ts";
import type { DraftView } from "./draft-view.ts";
import { listTellingWords, type TellingWord } from "./telling-words.ts";

/** How alike two words of one listed meaning are: as much as two forms of one stem. */
const MEANT = 0.8;
/** Claims that give the same day or length of time are at least so alike. */
const SAME_TIME = 0.9;

/** What is claimed somewhere: its telling words with their weights, and the times it gives. */
export interface Claim {
  readonly words: readonly TellingWord[];
  readonly weights: readonly number[];
  readonly times: readonly Time[];
  readonly denied: boolean;
}

/**
 * Reads a claim. `known` are words that say nothing here since everybody uses them, such as those of a question; they
 * count only where nothing else is left.
 */
export function readClaim(
  view: DraftView,
  spans: readonly Span[],
  weigh: TermWeights,
  known: readonly TellingWord[] = [],
): Claim {
  const all = listTellingWords(view, spans);
  const own = all.filter((word) => !known.some((other) => wordLikeness(word.folded, other.folded) > 0));
  const words = own.length > 0 ? own : all;
  return {
    words,
    weights: words.map(({ folded }) => weigh(folded)),
    times: spans.flatMap((span) => view.timesIn(span).filter(({ value }) => value !== null)),
    denied: all.some(({ folded }) => view.sets.negations.has(folded)),
  };
}

/**
 * How far two claims say the same, 0 to 1: the weight of the words that both have, in any form or of one listed meaning
 * (a soft cosine). Claims that give times which cannot both be, of which only one gives a time and nothing else, or of
 * which one denies what the other affirms, say nothing alike.
 */
export function measureClaims(a: Claim, b: Claim): number {
  if (a.denied !== b.denied) return 0;
  const times = compareTimes(a, b);
  if (times === "apart") return 0;
  const likeness =
    (weighShared(a, b) + weighShared(b, a)) / 2 / Math.max(1e-9, Math.sqrt(sum(a.weights) * sum(b.weights)));
  return times === "same" ? Math.max(SAME_TIME, likeness) : likeness;
}

function weighShared({ words, weights }: Claim, other: Claim): number {
  return words.reduce((total, word, index) => {
    const best = other.words.reduce((most, each) => Math.max(most, likenessOf(word, each)), 0);
    return total + best * (weights[index] as number);
  }, 0);
}

function likenessOf(a: TellingWord, b: TellingWord): number {
  const meant = a.meaning !== null && a.meaning === b.meaning ? MEANT : 0;
  return Math.max(meant, wordLikeness(a.folded, b.folded));
}

function compareTimes(a: Claim, b: Claim): "same" | "apart" | "silent" {
  if (a.times.length === 0 && b.times.length === 0) return "silent";
  if (a.times.length === 0 || b.times.length === 0)
    return a.words.length > 0 && b.words.length > 0 ? "silent" : "apart";
  return a.times.some((one) => b.times.some((other) => mayBeOne(one, other))) ? "same" : "apart";
}

/** Lengths must be equal; days must have one in common. */
function mayBeOne(a: Time, b: Time): boolean {
  if (a.type === "DURATION" || b.type === "DURATION") return a.value === b.value;
  if (a.earliest === null || b.earliest === null || a.latest === null || b.latest === null) return a.value === b.value;
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}
