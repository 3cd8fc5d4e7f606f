import type { Sentence, Token } from "../model/sentence.ts";
import { analyseSentence, analystOf } from "./analyse-sentence.ts";
import { addPiece, createPieces } from "./segmentation/pieces.ts";
import { LONGEST_SENTENCE } from "./segmentation/split-sentences.ts";
import type { SyntaxModel } from "./syntax-model.ts";

/** A text made of given words, read like any other. */
export interface GivenWords {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/** Tags and parses sentences that are cut into words already; the text joins them by spaces. For training and scoring. */
export function readGivenWords(given: readonly (readonly string[])[], model: SyntaxModel): GivenWords {
  const sentences = given.flatMap(cutLong).filter((words) => words.length > 0);
  const text = sentences.map((words) => words.join(" ")).join("\n");
  const analyst = analystOf(model);
  const tokens: Token[] = [];
  const found: Sentence[] = [];
  let at = 0;
  sentences.forEach((words, index) => {
    const pieces = createPieces();
    const start = at;
    for (const word of words) {
      addPiece(pieces, at, at + word.length);
      at += word.length + 1;
    }
    const first = tokens.length;
    analyseSentence(text, pieces, 0, pieces.count, index, analyst, tokens);
    found.push({ index, first, last: tokens.length, start, end: at - 1, block: index, kind: "paragraph" });
  });
  return { text, sentences: found, tokens };
}

function cutLong(words: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  for (let at = 0; at < words.length; at += LONGEST_SENTENCE) parts.push(words.slice(at, at + LONGEST_SENTENCE));
  return parts;
}
