import { matchPhrase, type PhraseTable } from "../../kit/phrase-table.ts";
import type { Token } from "../../model/sentence.ts";

/** A phrase of a table, as tokens; `end` may lie inside the last one ("US" in "US-headed"). */
export interface FoundPhrase<V> {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly value: V;
}

/** The longest phrase of `table` at each token where one begins; those inside a longer one are left out. */
export function findPhrases<V>(
  text: string,
  tokens: readonly Token[],
  table: PhraseTable<V>,
): ReadonlyMap<number, FoundPhrase<V>> {
  const found = new Map<number, FoundPhrase<V>>();
  for (let first = 0; first < tokens.length; first++) {
    const token = tokens[first] as Token;
    const match = matchPhrase(table, text, token.start);
    if (!match) continue;
    let last = first + 1;
    while (last < tokens.length && (tokens[last] as Token).start < match.end) last++;
    if (tokens[last - 1]?.sentence !== token.sentence) continue;
    found.set(first, { first, last, ...match });
    first = last - 1;
  }
  return found;
}
