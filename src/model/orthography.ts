/** How a language is written, as far as tokens and sentences depend on it; in lower case but for abbreviations. */
export interface Orthography {
  /** Endings that are words of their own, with a straight apostrophe. */
  readonly clitics: readonly string[];
  /** Words written together that are two. */
  readonly contractions: readonly (readonly [string, string])[];
  /** Marks that together are one token. */
  readonly emoticons: readonly string[];
  /** What stays in one word with what follows its hyphen. */
  readonly prefixes: readonly string[];
  /** Last parts of host and file names. */
  readonly extensions: readonly string[];
  /** Abbreviations, without their last full stop, that never end a sentence. */
  readonly leading: readonly string[];
  /** Abbreviations only where a number follows. */
  readonly numbered: readonly string[];
  /** Abbreviations, without their last full stop, that may end one. */
  readonly closing: readonly string[];
  /** What begins a sentence where it follows such an abbreviation with a capital. */
  readonly starters: readonly string[];
}
