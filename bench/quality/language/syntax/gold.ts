import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readTreebank, type TreebankSentence } from "../../../../src/language/training/read-treebank.ts";

/** A paragraph of a treebank with its text put together again from the words. */
export interface Paragraph {
  readonly sentences: readonly TreebankSentence[];
  readonly text: string;
  /** Where each word of each sentence stands in `text`. */
  readonly spans: readonly (readonly Span[])[];
}

export type Span = readonly [start: number, end: number];

/** The part of a treebank to score on: `test` if it is there, else `dev`; null when it has neither. */
export function readPart(folder: string): Paragraph[] | null {
  const file = ["test", "dev"].map((part) => join(folder, `${part}.conllu.gz`)).find(existsSync);
  return file ? gatherParagraphs(readTreebank(gunzipSync(readFileSync(file)).toString("utf8"))) : null;
}

export function gatherParagraphs(treebank: readonly TreebankSentence[]): Paragraph[] {
  const groups: TreebankSentence[][] = [];
  for (const sentence of treebank) {
    if (sentence.startsParagraph || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(sentence);
  }
  return groups.map(writeParagraph);
}

function writeParagraph(sentences: readonly TreebankSentence[]): Paragraph {
  let text = "";
  const spans = sentences.map(({ words }) =>
    words.map(({ form, spaceAfter }): Span => {
      const start = text.length;
      text += spaceAfter ? `${form} ` : form;
      return [start, start + form.length];
    }),
  );
  return { sentences, text, spans };
}
