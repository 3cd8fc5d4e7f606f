import type { DependencyTree } from "../../kit/dependency-tree.ts";
import type { Entity, EntityId, Mention } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Token } from "../../model/sentence.ts";
import type { MeetingTables } from "./meeting-tables.ts";

/** Everything known of the article that the finding of meetings looks at. */
export interface Scene {
  readonly reading: Reading;
  readonly tree: DependencyTree;
  readonly tables: MeetingTables;
  /** For each token the mention that takes it in; the outermost where they are nested. */
  readonly mentionAt: ReadonlyMap<number, Mention>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** Entities by each of their names in lower case. */
  readonly byName: ReadonlyMap<string, EntityId>;
}

/** In lower case, as the word lists have it. */
export const wordOf = (token: Token | undefined): string => token?.text.toLowerCase() ?? "";

/** Whether the token's word or lemma is in the set. */
export function isIn(words: ReadonlySet<string>, token: Token | undefined): boolean {
  return token !== undefined && (words.has(token.lemma.toLowerCase()) || words.has(wordOf(token)));
}

export const isNoun = (token: Token | undefined): boolean => token?.pos === "NOUN" || token?.pos === "PROPN";
export const isVerb = (token: Token | undefined): boolean => token?.pos === "VERB";
