/** How a language is written, as far as tokens and sentences depend on it; all in lower case. */
export interface Orthography {
  /** Endings that are words of their own, with a straight apostrophe. */
  readonly clitics: readonly string[];
  /** Words written together that are two. */
  readonly contractions: readonly (readonly [string, string])[];
  /** What stays in one word with what follows its hyphen. */
  readonly prefixes: readonly string[];
  /** Last parts of host and file names. */
  readonly extensions: readonly string[];
  /** Abbreviations, without their last full stop, that never end a sentence. */
  readonly leading: readonly string[];
  /** Abbreviations, without their last full stop, that may end one. */
  readonly closing: readonly string[];
  /** What begins a sentence where it follows such an abbreviation with a capital. */
  readonly starters: readonly string[];
}
