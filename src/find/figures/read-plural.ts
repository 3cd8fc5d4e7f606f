import type { Numerals } from "../../model/figure-words.ts";
import { isOneOf, lookUp, type Numeral } from "./numeral.ts";
import { readScales } from "./read-scales.ts";
import type { Piece } from "./scan-pieces.ts";

/** Plurals below this mean a quantity only before "of": "tens of boats", not "tens" or the "scores" of a match. */
const NEEDS_OF = 24;

/** Reads an order of magnitude: "tens of thousands", "dozens", "several hundred", "a few million". */
export function readPlural(pieces: readonly Piece[], first: number, words: Numerals): Numeral | null {
  const few = first + (isOneOf(pieces[first], words.articles) ? 1 : 0);
  if (isOneOf(pieces[few], words.few)) {
    const { next, scale } = readScales(pieces, few + 1, words, false);
    return scale > 1 ? makePlural(first, next, scale, true) : null;
  }
  const lead = lookUp(words.plurals, pieces[first]?.lower);
  if (lead === undefined) return null;
  let base = lead;
  let next = first + 1;
  while (isOneOf(pieces[next], words.of)) {
    const factor = lookUp(words.plurals, pieces[next + 1]?.lower);
    if (factor === undefined) break;
    base *= factor;
    next += 2;
  }
  if (base < NEEDS_OF && base !== DOZEN && !isOneOf(pieces[next], words.of)) return null;
  return makePlural(first, next, base, isOneOf(pieces[first], words.boundedPlurals));
}

const DOZEN = 12;

/** From two of the base up to just under ten of it, where it is bounded at all. */
function makePlural(first: number, next: number, base: number, bounded: boolean): Numeral {
  return { first, next, value: null, least: 2 * base, most: bounded ? 10 * base - 1 : null, scale: 1, form: "plural" };
}
