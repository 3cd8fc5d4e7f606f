import type { Counts } from "../../counts.ts";

/** A name as the set's convention has it: words `first` (inclusive) to `last` (exclusive), PER, LOC or ORG. */
export interface NamedSpan {
  readonly first: number;
  readonly last: number;
  readonly type: string;
}

/** Exact matches, as CoNLL-2003 counts them; untyped, only the words must be the same. */
export function countNames(gold: readonly NamedSpan[], given: readonly NamedSpan[], typed: boolean): Counts {
  const keyOf = ({ first, last, type }: NamedSpan) => `${first} ${last} ${typed ? type : ""}`;
  const wanted = new Set(gold.map(keyOf));
  const found = new Set(given.map(keyOf));
  return { right: [...found].filter((key) => wanted.has(key)).length, given: found.size, gold: wanted.size };
}
