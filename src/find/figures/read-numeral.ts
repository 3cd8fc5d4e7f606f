import type { Numerals } from "../../model/figure-words.ts";
import { exactNumeral, lookUp, type Numeral } from "./numeral.ts";
import { readFraction } from "./read-fraction.ts";
import { readNumberWords } from "./read-number-words.ts";
import { readPlural } from "./read-plural.ts";
import { readScales } from "./read-scales.ts";
import type { Piece } from "./scan-pieces.ts";

/** Reads the number that starts at piece `first`; `money` allows the scales that are units elsewhere ("$5m"). */
export function readNumeral(pieces: readonly Piece[], first: number, words: Numerals, money: boolean): Numeral | null {
  const piece = pieces[first];
  if (piece?.kind === "digits") return readDigits(pieces, first, words, money);
  if (piece?.kind === "word") {
    return (
      readPlural(pieces, first, words) ?? readFraction(pieces, first, words) ?? readNumberWords(pieces, first, words)
    );
  }
  const value = lookUp(words.fractionMarks, piece?.text);
  return value === undefined ? null : exactNumeral(first, first + 1, value, "fraction");
}

function readDigits(pieces: readonly Piece[], first: number, words: Numerals, money: boolean): Numeral {
  const value = Number((pieces[first] as Piece).text.replace(/[,\u00a0\u202f]/g, ""));
  const following = pieces[first + 1];
  const half = following && !following.spaced ? lookUp(words.fractionMarks, following.text) : undefined;
  if (half !== undefined) return exactNumeral(first, first + 2, value + half, "digits");
  const slashed = readSlashed(pieces, first, value);
  if (slashed) return slashed;
  const { next, scale } = readScales(pieces, first + 1, words, money);
  return exactNumeral(first, next, Number((value * scale).toPrecision(15)), "digits", scale);
}

/** "1/16": only denominators in common use, and never a date ("1/2/2020"). */
function readSlashed(pieces: readonly Piece[], first: number, numerator: number): Numeral | null {
  const [slash, below, after] = pieces.slice(first + 1, first + 4);
  if (!isSlash(slash) || below?.kind !== "digits" || below.spaced || isSlash(after)) return null;
  const denominator = Number(below.text);
  if (isSlash(pieces[first - 1]) || numerator < 1 || numerator >= denominator) return null;
  return DENOMINATORS.has(denominator) ? exactNumeral(first, first + 3, numerator / denominator, "fraction") : null;
}

const DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128, 1000]);

function isSlash(piece: Piece | undefined): boolean {
  return piece !== undefined && !piece.spaced && (piece.text === "/" || piece.text === "\u2044");
}
