import { analyseSentence, analystOf } from "../../../../src/language/analyse-sentence.ts";
import { addPiece, createPieces } from "../../../../src/language/segmentation/pieces.ts";
import { readSyntax } from "../../../../src/language/syntax.ts";
import { readSyntaxModel } from "../../../../src/language/syntax-model.ts";
import type { Token } from "../../../../src/model/sentence.ts";
import { loadResources } from "../../../../src/store/load-resources.ts";
import type { Reader } from "./analysis.ts";

/** The reader of this package, with the weights that come with it. */
export function createOwnReader(): Reader {
  const { lexicon, model } = loadResources();
  const syntax = readSyntaxModel(model);
  const analyst = analystOf(syntax);
  return {
    readWords(forms) {
      const pieces = createPieces(forms.length + 1);
      let text = "";
      for (const form of forms) {
        addPiece(pieces, text.length, text.length + form.length);
        text += `${form} `;
      }
      const tokens: Token[] = [];
      analyseSentence(text, pieces, 0, forms.length, 0, analyst, tokens);
      return tokens;
    },
    readText(text) {
      const block = { kind: "paragraph", start: 0, end: text.length, why: "given" } as const;
      const { sentences, tokens } = readSyntax({ text, blocks: [block] }, lexicon, syntax);
      return sentences.map(({ first, last }) => ({
        words: tokens.slice(first, last).map(({ pos, head, relation, start, end }) => ({
          pos,
          head: head < 0 ? -1 : head - first,
          relation,
          span: [start, end] as const,
        })),
      }));
    },
  };
}
