import type { StatementType } from "./statement.ts";

/** Words were uttered · a view of a named holder is told · a wish, plan or side, without words. */
export type CueKind = "speech" | "thought" | "attitude";

/** Where the words that a cue reports may stand. */
export type CueFrame = "clause" | "quotation" | "speech" | "infinitive" | "object" | "gerund" | "predicate";

/** A class of words that tell that somebody said, thought or stood for something, and that behave alike. */
export interface CueClass {
  readonly name: string;
  readonly reason: string;
  readonly kind: CueKind;
  readonly gives: StatementType;
  readonly frames: readonly CueFrame[];
  /** What the first object of the verb is: the hearer, or content. */
  readonly addressee: "object" | "none";
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly adjectives: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}
