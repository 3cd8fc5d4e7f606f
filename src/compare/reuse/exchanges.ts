import type { TermWeights } from "../term-weights.ts";
import type { Resemblance } from "./compare-passages.ts";
import type { Passage } from "./passages.ts";

/** A sign that the second of two articles was made from the first (positive) or the first from the second. */
export interface Evidence {
  readonly sign: number;
  readonly why: string;
}

/** A word of the earlier-listed article, and the word that stands for it in the later-listed one. */
export interface Exchange {
  readonly from: string;
  readonly to: string;
}

const LEAST_EXCHANGES = 4;
const LEAST_LEAN = 2;
const TELLING = 0.15;
const SHOWN = 4;
const FEWEST_BLURS = 2;

/** The words that were exchanged between two passages. */
export function listExchanges({ a, b, pairs }: Resemblance): Exchange[] {
  return pairs
    .filter((pair) => pair.likeness === 0)
    .map((pair) => {
      const words = [wordAt(a, pair.a), wordAt(b, pair.b)] as const;
      return a.article < b.article ? { from: words[0], to: words[1] } : { from: words[1], to: words[0] };
    });
}

/**
 * Whoever rewrites by synonyms puts rarer words for the common ones a writer on the spot would choose. Holds where the
 * mean gain in rarity over all exchanged words is more than twice its standard error.
 */
export function weighExchanges(exchanges: readonly Exchange[], weigh: TermWeights): Evidence | null {
  const telling = exchanges.filter(({ from, to }) => Math.min(weigh(from), weigh(to)) >= TELLING);
  const gains = telling.map(({ from, to }) => weigh(to) - weigh(from));
  if (gains.length < LEAST_EXCHANGES) return null;
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1);
  if (Math.abs(mean) < LEAST_LEAN * Math.sqrt(variance / gains.length)) return null;
  const sign = Math.sign(mean);
  const shown = telling
    .filter((_, index) => (gains[index] as number) * sign > 0)
    .slice(0, SHOWN)
    .map(({ from, to }) => (sign > 0 ? `${from} → ${to}` : `${to} → ${from}`));
  return { sign, why: `rarer words for common ones: ${shown.join(", ")}` };
}

function wordAt(passage: Passage, index: number): string {
  return passage.words[index]?.folded ?? "";
}

/**
 * Whoever tells numbers roughly has them from one who tells them exactly: where two or more were rounded, or left to a
 * word that is no numeral, and none the other way.
 */
export function weighBlurs(exchanges: readonly Exchange[], numerals: ReadonlySet<string>): Evidence | null {
  const blurred = exchanges.filter(({ from, to }) => isBlur(from, to, numerals));
  const sharpened = exchanges.filter(({ from, to }) => isBlur(to, from, numerals));
  if (blurred.length > 0 === sharpened.length > 0) return null;
  const [sign, told] = blurred.length > 0 ? [1, blurred] : [-1, sharpened];
  if (told.length < FEWEST_BLURS) return null;
  const shown = told.slice(0, SHOWN).map(({ from, to }) => (sign > 0 ? `${from} → ${to}` : `${to} → ${from}`));
  return { sign, why: `rough numbers for exact ones: ${shown.join(", ")}` };
}

/** Whether an exact number became a rounder one, or a word; years and the like are not rounded. */
function isBlur(exact: string, rough: string, numerals: ReadonlySet<string>): boolean {
  if (!/^\d[\d,.]*$/.test(exact)) return false;
  if (!/\d/.test(rough)) return !numerals.has(rough);
  const [from, to] = [exact, rough].map((form) => form.replace(/\D/g, "")) as [string, string];
  return from.length === to.length && to.replace(/0+$/, "").length < from.replace(/0+$/, "").length;
}
