import type { Token } from "../../model/sentence.ts";
import type { Range } from "../../model/span.ts";
import type { ModifiedQuantity } from "./find-quantities.ts";
import { type Counted, nameCounted } from "./name-counted.ts";
import { isJoint } from "./numeral.ts";
import type { Piece } from "./scan-pieces.ts";
import { numberRange, type Site, timesIn, tokensOf } from "./site.ts";
import { overlapping } from "./token-ranges.ts";

/**
 * Whether a number that reads like a quantity is one in its sentence: no part of a date or a name, no pronoun ("no
 * one"), no fixed word ("two-way").
 */
export function isCounting(site: Site, found: ModifiedQuantity): boolean {
  const { quantity, modifier } = found;
  const { unit, form } = quantity;
  const range = numberRange(site, found);
  const { first, next } = tokensOf(site, range);
  if (first === next) return false;
  if (unit) return true;
  if (isDated(site, found, range)) return false;
  if (isNamed(site, range)) return false;
  const { pieces, tables, tree } = site;
  if (isJoint(pieces, found.next)) return tables.labels.counted.includes(pieces[found.next + 1]?.lower ?? "");
  const counted = nameCounted(tree, next - 1, site.dateStarts);
  const bare = form === "digits" && quantity.numberNext - quantity.numberFirst === 1 && !modifier;
  if (bare && isPartOfName(site, quantity.numberFirst, first, counted)) return false;
  return !isPronoun(site, found, counted !== null);
}

/** Part of a date or time of day; but "more than 1900 boats" is bounded, and no year is. */
function isDated(site: Site, { modifier }: ModifiedQuantity, range: Range): boolean {
  const bounded = modifier !== null && modifier.bound !== "exact" && modifier.bound !== "about";
  return timesIn(site, range).some(({ type }) => type === "TIME" || (type === "DATE" && !bounded));
}

/** Whether the name of someone or something takes the number in. */
function isNamed({ names }: Site, range: Range): boolean {
  const { first, next } = overlapping(names, range);
  return names.slice(first, next).some(({ start, end }) => start <= range.start && end >= range.end);
}

/**
 * "Apollo 11 [landed]", "the new 737 Max": digits right behind a capital or before a name, unless the noun behind them is
 * a plural that they count.
 */
function isPartOfName({ pieces, tree }: Site, piece: number, index: number, counted: Counted | null): boolean {
  const { tokens } = tree;
  const written = (pieces[piece] as Piece).text;
  const before = pieces[piece - 1];
  const opens = tokens[index - 2]?.sentence !== tokens[index]?.sentence;
  const capital = before?.kind === "word" && before.text !== before.lower && !opens;
  const name = tokens[index + 1]?.pos === "PROPN";
  if (!capital && !name) return false;
  if (written.includes(",") || written.includes(".")) return false;
  const plural = counted !== null && isPlural(tokens[counted.noun] as Token);
  return !plural || (capital && name) || (tokens[index]?.head ?? -1) < index;
}

const isPlural = (token: Token) => token.features.number === "plural";

/** The "one" that stands for somebody or something, and a capital word for a number inside a name ("BBC One"). */
function isPronoun(site: Site, { quantity }: ModifiedQuantity, counts: boolean): boolean {
  const { pieces, tables, tree } = site;
  const piece = pieces[quantity.numberFirst];
  if (quantity.form !== "words" || quantity.numberNext - quantity.numberFirst !== 1 || !piece) return false;
  const before = pieces[quantity.first - 1];
  const { first } = tokensOf(site, piece);
  const opens = tree.tokens[first - 1]?.sentence !== tree.tokens[first]?.sentence;
  if (piece.text !== piece.lower && !opens) return true;
  if (quantity.value !== 1) return false;
  return !counts || (before !== undefined && tables.labels.adverbial.includes(before.lower));
}
