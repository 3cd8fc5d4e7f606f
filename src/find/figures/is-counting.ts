import type { Token } from "../../model/sentence.ts";
import type { Range } from "../../model/span.ts";
import type { ModifiedQuantity } from "./find-quantities.ts";
import { nameCounted } from "./name-counted.ts";
import { isJoint } from "./numeral.ts";
import { numberRange, type Site, timesIn, tokensOf } from "./site.ts";
import { overlapping } from "./token-ranges.ts";

/**
 * Whether a number that reads like a quantity is one in its sentence: no part of a date or a name, no pronoun ("no
 * one"), no fixed word ("two-way").
 */
export function isCounting(site: Site, found: ModifiedQuantity): boolean {
  const { quantity } = found;
  const range = numberRange(site, found);
  const { first, next } = tokensOf(site, range);
  if (first === next) return false;
  const timed = quantity.unit?.kind === "duration" || quantity.unit?.kind === "age";
  if (!timed && timesIn(site, range).some(({ type }) => type === "DATE" || type === "TIME")) return false;
  if (isNamed(site, range)) return false;
  if (quantity.unit) return true;
  const { pieces, tables, tree } = site;
  if (isJoint(pieces, found.next)) return tables.labels.counted.includes(pieces[found.next + 1]?.lower ?? "");
  const counted = nameCounted(tree, next - 1);
  if (quantity.form === "digits" && quantity.numberNext - quantity.numberFirst === 1) {
    const plural = counted !== null && isPlural(tree.tokens[counted.noun] as Token);
    if (!plural && isPartOfName(tree.tokens, first)) return false;
  }
  return !isPronoun(site, found, counted !== null);
}

/** Whether the name of someone or something takes the number in. */
function isNamed({ names }: Site, range: Range): boolean {
  const { first, next } = overlapping(names, range);
  return names.slice(first, next).some(({ start, end }) => start <= range.start && end >= range.end);
}

/** "Apollo 11 [landed]": digits right behind a proper noun and with no plural behind them. */
function isPartOfName(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before !== undefined && before.pos === "PROPN" && before.sentence === tokens[index]?.sentence;
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
