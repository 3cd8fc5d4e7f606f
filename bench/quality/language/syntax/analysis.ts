import type { Span } from "./gold.ts";

/** What a reader makes of one word; `head` counts within the sentence, -1 for its root. */
export interface AnalysedWord {
  readonly pos: string;
  readonly head: number;
  readonly relation: string;
}

/** A sentence a reader found in raw text. */
export interface FoundSentence {
  readonly words: readonly (AnalysedWord & { readonly span: Span })[];
}

/** A reader under test: on words given as they are, and on raw text. */
export interface Reader {
  readWords(forms: readonly string[]): readonly AnalysedWord[];
  readText(text: string): readonly FoundSentence[];
}
