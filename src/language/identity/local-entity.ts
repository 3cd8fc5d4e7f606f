import type { EntityType } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import type { PersonName } from "./person-name.ts";

/** An office or description that an article gives to someone. */
export interface LocalRole {
  /** The words as they stand. */
  readonly role: string;
  readonly evidence: Span;
  /** Small nouns that head it: "president", "minister". */
  readonly heads: readonly string[];
  /** Keys of the countries and organisations named in it. */
  readonly of: readonly string[];
}

/** Someone or something one article speaks of by name. */
export interface LocalEntity {
  /** Names it within the article; for what the gazetteer knows, within the account too. */
  readonly key: string;
  /** The gazetteer knows it. */
  readonly known: boolean;
  readonly type: EntityType;
  /** What it is can be told by its looks only, not by any use of it. */
  readonly isGuess: boolean;
  /** The fullest name the article uses. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** For people: the fullest name taken apart. */
  readonly person: PersonName | null;
  /** Positions in the article's list of mentions. */
  readonly mentions: readonly number[];
  readonly roles: readonly LocalRole[];
  /** For a body of a state, the key of the state. */
  readonly owner: string | null;
}
