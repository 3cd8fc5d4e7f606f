import type { BlockKind } from "./article.ts";
import type { Range } from "./span.ts";

/** Universal Dependencies parts of speech. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** The UD features that the finders rest on; null where the word has none or it is not known. */
export interface Features {
  readonly tense: "past" | "present" | null;
  readonly form: "finite" | "infinitive" | "participle" | "gerund" | null;
  readonly voice: "passive" | null;
  readonly number: "singular" | "plural" | null;
}

/** A word or mark. Offsets are into the article's text. */
export interface Token extends Range {
  /** Position in the article's list of tokens; `head` and sentence bounds count the same way. */
  readonly index: number;
  readonly text: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly features: Features;
  /** Index of the governor; -1 for the root of a sentence. */
  readonly head: number;
  /** Universal relation without subtype (`nsubj`, `ccomp`, …), except `nsubj:pass` and `aux:pass`. */
  readonly relation: string;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** A sentence lies in one block. Tokens `first` (inclusive) to `last` (exclusive) of the article's list. */
export interface Sentence extends Range {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** Index of its block in `article.blocks`. */
  readonly block: number;
  readonly kind: BlockKind;
}
