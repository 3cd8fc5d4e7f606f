import { growTree } from "../../kit/dependency-tree.ts";
import type { BlockKind } from "../../model/article.ts";
import type { Figure } from "../../model/figure.ts";
import type { Reading } from "../../model/reading.ts";
import type { Range } from "../../model/span.ts";
import type { ArticleStage } from "../../model/stage.ts";
import { compileFigureTables } from "./figure-tables.ts";
import { findQuantities } from "./find-quantities.ts";
import { findRanks } from "./find-ranks.ts";
import { isCounting } from "./is-counting.ts";
import { makeFigure, makeRankFigure } from "./make-figure.ts";
import { scanPieces } from "./scan-pieces.ts";

/** Finds what the article counts and measures. Furniture, metadata, credits and links to other articles hold none. */
export const figures: ArticleStage = {
  scope: "article",
  name: "figures",
  summary: "Finds quantities, what they count and whose they are.",
  reads: ["article", "sentences", "tokens", "mentions", "times"],
  writes: ["figures"],
  run(reading, { resources }) {
    const tables = compileFigureTables(resources.lexicon);
    return { figures: findFigures(reading, tables).sort((a, b) => a.number.start - b.number.start) };
  },
};

const READ_KINDS: readonly BlockKind[] = ["title", "deck", "paragraph", "subhead", "caption", "highlights"];

function findFigures(reading: Reading, tables: ReturnType<typeof compileFigureTables>): Figure[] {
  const { article, sentences } = reading;
  const place = {
    reading,
    tables,
    tree: growTree(reading.tokens),
    timeSpans: reading.times.map(({ span }) => span),
    names: listNames(reading),
  };
  const found: Figure[] = [];
  for (const block of article.blocks) {
    if (!READ_KINDS.includes(block.kind)) continue;
    const pieces = scanPieces(article.text, block);
    for (const quantity of findQuantities(pieces, tables)) {
      const site = { ...place, pieces };
      if (isCounting(site, quantity)) found.push(makeFigure(site, quantity));
    }
  }
  const taken = new Set(found.map((figure) => figure.number.start));
  for (const sentence of sentences) {
    if (!READ_KINDS.includes(sentence.kind)) continue;
    for (const rank of findRanks(place.tree, sentence.first, sentence.last, tables)) {
      const figure = makeRankFigure({ ...place, pieces: [] }, rank);
      if (figure && !taken.has(figure.number.start)) found.push(figure);
    }
  }
  return found;
}

/** The names of the article in order, of nested ones the outermost. */
function listNames({ mentions }: Reading): Range[] {
  const names = mentions.filter(({ form }) => form === "name").map(({ span }) => span);
  names.sort((a, b) => a.start - b.start || b.end - a.end);
  const outermost: Range[] = [];
  for (const name of names) if (name.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(name);
  return outermost;
}
