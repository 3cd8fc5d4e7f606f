import type { Token } from "../../model/sentence.ts";
import type { FoundPhrase } from "./find-phrases.ts";
import type { KnownPhrase, NameTables } from "./name-tables.ts";

/** What is known of an article while its runs of capitals are found and cut into names. */
export interface RunContext {
  readonly tokens: readonly Token[];
  readonly tables: NameTables;
  readonly known: ReadonlyMap<number, FoundPhrase<KnownPhrase>>;
  readonly notNames: ReadonlyMap<number, FoundPhrase<true>>;
  /** Words that stand somewhere in the article with a capital and without a hyphen. */
  readonly standAlone: ReadonlySet<string>;
}
