import type { Numerals } from "../../model/figure-words.ts";
import { exactNumeral, isJoint, isOneOf, lookUp, type Numeral } from "./numeral.ts";
import { readScales } from "./read-scales.ts";
import type { Piece } from "./scan-pieces.ts";

/** Reads a fraction in words: "two-thirds", "a third of", "three quarters", "half a million", "half of". */
export function readFraction(pieces: readonly Piece[], first: number, words: Numerals): Numeral | null {
  const piece = pieces[first];
  if (lookUp(words.fractions, piece?.lower) === 2) return readHalf(pieces, first, words);
  const article = isOneOf(piece, words.articles);
  const numerator = article ? 1 : lookUp(words.cardinals, piece?.lower);
  if (!numerator) return null;
  const joined = isJoint(pieces, first + 1);
  const at = first + (joined ? 2 : 1);
  const denominator = lookUp(words.fractions, pieces[at]?.lower);
  if (denominator === undefined) return null;
  const isShare = isOneOf(pieces[at + 1], words.of) || (!article && (joined || numerator > 1));
  return isShare ? exactNumeral(first, at + 1, numerator / denominator, "fraction") : null;
}

/** "half" before "of", before a scale ("half a million") or before a thing of which it is one half ("half an hour"). */
function readHalf(pieces: readonly Piece[], first: number, words: Numerals): Numeral | null {
  const after = first + (isJoint(pieces, first + 1) ? 2 : 1);
  const article = isOneOf(pieces[after], words.articles);
  const { next, scale } = readScales(pieces, after + (article ? 1 : 0), words, false);
  if (scale > 1) return exactNumeral(first, next, 0.5 * scale, "words", scale);
  if (article) return exactNumeral(first, after + 1, 0.5, "words");
  return isOneOf(pieces[after], words.of) ? exactNumeral(first, first + 1, 0.5, "fraction") : null;
}

/**
 * The share that two numbers give, "one in five" or "8 out of 10", or null. `numeral` is the first of them and
 * `read` reads the second.
 */
export function readShare(
  pieces: readonly Piece[],
  numeral: Numeral,
  words: Numerals,
  read: (at: number) => Numeral | null,
): Numeral | null {
  const out = isOneOf(pieces[numeral.next], words.out) && isOneOf(pieces[numeral.next + 1], words.of);
  if (!out && !isOneOf(pieces[numeral.next], words.in)) return null;
  const whole = read(numeral.next + (out ? 2 : 1));
  if (!whole?.value || !numeral.value || numeral.value >= whole.value) return null;
  if (!out && (numeral.value > 9 || !isCustomaryWhole(whole.value))) return null;
  return exactNumeral(numeral.first, whole.next, numeral.value / whole.value, "fraction");
}

/** "one in five" and "3 in 100" are shares; "two in 2019" and "two in 37" are not. */
function isCustomaryWhole(value: number): boolean {
  return (
    Number.isInteger(value) &&
    (value <= 10 || (value % 10 === 0 && value <= 1000) || value % 1000 === 0) &&
    !(value >= 1500 && value <= 2100)
  );
}
