import type { Article, Block } from "../model/article.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { Sentence, Token } from "../model/sentence.ts";
import type { ArticleStage } from "../model/stage.ts";
import { analyseSentence, analystOf } from "./analyse-sentence.ts";
import { gatherLemmas, type LemmaLists } from "./lemmas/known-lemmas.ts";
import { attachTitles } from "./parsing/attach-titles.ts";
import { compileOrthography } from "./segmentation/compile-orthography.ts";
import { createPieces } from "./segmentation/pieces.ts";
import { splitSentences } from "./segmentation/split-sentences.ts";
import { tokenize } from "./segmentation/tokenize.ts";
import { readSyntaxModel, type SyntaxModel } from "./syntax-model.ts";

/** Cuts each block into sentences and tokens and says of each token what it is and on what it depends. */
export const syntax: ArticleStage = {
  scope: "article",
  name: "syntax",
  summary: "Cuts blocks into sentences and tokens, and gives each token its part of speech, lemma and governor.",
  reads: ["article"],
  writes: ["sentences", "tokens"],
  run: ({ article }, { resources }) => readSyntax(article, resources.lexicon, readSyntaxModel(resources.model)),
};

/** The sentences and tokens of an article. An article without blocks is read line by line. */
export function readSyntax(
  article: Pick<Article, "text" | "blocks">,
  lexicon: Pick<Lexicon, "orthography"> & Partial<Pick<Lexicon, "roles">> & LemmaLists,
  model: SyntaxModel,
): { readonly sentences: Sentence[]; readonly tokens: Token[] } {
  const { text } = article;
  const spelling = compileOrthography(lexicon.orthography);
  const analyst = analystOf(model, gatherLemmas(lexicon));
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  const blocks = article.blocks.length > 0 ? article.blocks : linesOf(text);
  blocks.forEach((block, index) => {
    const pieces = createPieces();
    tokenize(text, block.start, block.end, spelling, pieces);
    let first = 0;
    for (const last of splitSentences(text, pieces, 0, pieces.count, spelling)) {
      const begin = tokens.length;
      analyseSentence(text, pieces, first, last, sentences.length, analyst, tokens);
      if (lexicon.roles) attachTitles(tokens, begin, lexicon.roles);
      sentences.push({
        index: sentences.length,
        first: begin,
        last: tokens.length,
        start: pieces.starts[first] as number,
        end: pieces.ends[last - 1] as number,
        block: index,
        kind: block.kind,
      });
      first = last;
    }
  });
  return { sentences, tokens };
}

function linesOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({
    kind: "paragraph",
    start: line.index,
    end: line.index + line[0].length,
    why: "line",
  }));
}
