import type { Numerals } from "../../model/figure-words.ts";
import { exactNumeral, isJoint, isOneOf, lookUp, type Numeral } from "./numeral.ts";
import { readScales } from "./read-scales.ts";
import type { Piece } from "./scan-pieces.ts";

/** What the words read so far add up to: finished thousands, the group being built, and the last word's worth. */
interface Sum {
  readonly total: number;
  readonly group: number;
  readonly last: number;
  readonly scale: number;
}

/** Reads a number in words: "twenty-five", "two hundred and fifty thousand", "a dozen", "one and a half million". */
export function readNumberWords(pieces: readonly Piece[], first: number, words: Numerals): Numeral | null {
  let at = first;
  let sum: Sum | null = null;
  if (isOneOf(pieces[first], words.articles)) {
    if (lookUp(words.scales, pieces[first + 1]?.lower) === undefined) return null;
    sum = { total: 0, group: 1, last: 1, scale: 1 };
    at += 1;
  }
  for (;;) {
    const skipped: number = at + (sum && (isJoint(pieces, at) || isInnerAnd(pieces, at, sum, words)) ? 1 : 0);
    const grown = addWord(sum, pieces[skipped], words);
    if (!grown) break;
    sum = grown;
    at = skipped + 1;
  }
  if (!sum) return null;
  const value = sum.total + sum.group;
  const spoken = readSpokenDecimals(pieces, at, words);
  if (!spoken && !isAndHalf(pieces, at, words)) return exactNumeral(first, at, value, "words", sum.scale);
  const { next, scale } = readScales(pieces, spoken?.next ?? at + 3, words, false);
  const whole = Number(((value + (spoken?.part ?? 0.5)) * scale).toPrecision(15));
  return exactNumeral(first, next, whole, "words", scale);
}

/** "point six", "point two five": the digits behind a spoken decimal point; null where there are none. */
function readSpokenDecimals(pieces: readonly Piece[], at: number, words: Numerals) {
  if (!isOneOf(pieces[at], words.point)) return null;
  let next = at + 1;
  let part = 0;
  for (let place = 0.1; place > 1e-6; place /= 10) {
    const digit = lookUp(words.cardinals, pieces[next]?.lower);
    if (digit === undefined || digit > 9) break;
    part += digit * place;
    next += 1;
  }
  return next > at + 1 ? { next, part } : null;
}

/** The sum with one more word, or null where the word does not continue the number. */
function addWord(sum: Sum | null, piece: Piece | undefined, words: Numerals): Sum | null {
  if (piece?.kind !== "word") return null;
  const small = lookUp(words.cardinals, piece.lower) ?? lookUp(words.tens, piece.lower);
  if (small !== undefined) {
    if (sum && !admits(sum.last, small)) return null;
    return { total: sum?.total ?? 0, group: (sum?.group ?? 0) + small, last: small, scale: 1 };
  }
  const factor = lookUp(words.scales, piece.lower);
  if (factor === undefined || !sum) return null;
  const scale = sum.last >= 100 ? sum.scale * factor : factor;
  if (factor < 1000) return { ...sum, group: sum.group * factor, last: Math.max(100, factor), scale };
  return { total: sum.total + sum.group * factor, group: 0, last: factor, scale };
}

/** Whether a number below a hundred may follow a word worth `last`: units after tens, anything after a scale. */
function admits(last: number, small: number): boolean {
  return last >= 100 || (last >= 20 && small > 0 && small < 10);
}

/** The "and" of "two hundred and fifty", not that of "two and three". */
function isInnerAnd(pieces: readonly Piece[], at: number, sum: Sum, words: Numerals): boolean {
  return sum.last >= 100 && isOneOf(pieces[at], words.and);
}

function isAndHalf(pieces: readonly Piece[], at: number, words: Numerals): boolean {
  return (
    isOneOf(pieces[at], words.and) &&
    isOneOf(pieces[at + 1], words.articles) &&
    lookUp(words.fractions, pieces[at + 2]?.lower) === 2
  );
}
