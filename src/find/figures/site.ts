import type { DependencyTree } from "../../kit/dependency-tree.ts";
import type { Reading } from "../../model/reading.ts";
import type { Range } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import type { FigureTables } from "./figure-tables.ts";
import type { ModifiedQuantity } from "./find-quantities.ts";
import type { Piece } from "./scan-pieces.ts";
import { overlapping } from "./token-ranges.ts";

/** Where a quantity was found: the pieces of its block and everything known of the article. */
export interface Site {
  readonly reading: Reading;
  readonly tree: DependencyTree;
  readonly pieces: readonly Piece[];
  readonly tables: FigureTables;
  /** Where the times of the article stand, and the names, in order. */
  readonly timeSpans: readonly Range[];
  readonly names: readonly Range[];
  /** The tokens that begin a date. */
  readonly dateStarts: ReadonlySet<number>;
  /** Tokens that are part of a number or its unit, or of a time. */
  readonly quantityTokens: ReadonlySet<number>;
}

/** The characters of the number, with its percent sign but without currency and modifier. */
export function numberRange({ pieces }: Site, { quantity }: ModifiedQuantity): Range {
  const end = quantity.unit?.kind === "percentage" ? quantity.next : quantity.numberNext;
  return { start: startOf(pieces, quantity.numberFirst), end: endOf(pieces, end) };
}

/** The characters of the quantity with its unit and its modifiers. */
export function quantityRange({ pieces }: Site, { first, next }: ModifiedQuantity): Range {
  return { start: startOf(pieces, first), end: endOf(pieces, next) };
}

/** The tokens that a range of characters touches, as a half-open range of indices. */
export function tokensOf({ tree }: Site, range: Range) {
  return overlapping(tree.tokens, range);
}

/** The token among `first` to `next` whose governor is outside them; the last where there is none. */
export function topOf({ tree }: Site, { first, next }: { first: number; next: number }): number {
  for (let index = first; index < next; index++) {
    const head = tree.tokens[index]?.head ?? -1;
    if (head < first || head >= next) return index;
  }
  return next - 1;
}

/** The times that share characters with the range. */
export function timesIn({ reading, timeSpans }: Site, range: Range): readonly Time[] {
  const { first, next } = overlapping(timeSpans, range);
  return reading.times.slice(first, next);
}

const startOf = (pieces: readonly Piece[], first: number) => pieces[first]?.start ?? 0;
const endOf = (pieces: readonly Piece[], next: number) => pieces[next - 1]?.end ?? 0;
