import { growTree } from "../../kit/dependency-tree.ts";
import type { BlockKind } from "../../model/article.ts";
import type { Figure } from "../../model/figure.ts";
import type { Reading } from "../../model/reading.ts";
import type { Range } from "../../model/span.ts";
import type { ArticleStage } from "../../model/stage.ts";
import { compileFigureTables, type FigureTables } from "./figure-tables.ts";
import { findQuantities, type ModifiedQuantity } from "./find-quantities.ts";
import { findRanks } from "./find-ranks.ts";
import { isCounting } from "./is-counting.ts";
import { makeFigure, makeRankFigure } from "./make-figure.ts";
import { type Piece, scanPieces } from "./scan-pieces.ts";
import type { Site } from "./site.ts";
import { overlapping } from "./token-ranges.ts";

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

function findFigures(reading: Reading, tables: FigureTables): Figure[] {
  const tree = growTree(reading.tokens);
  const dates = reading.times.filter(({ type }) => type === "DATE");
  const place = {
    reading,
    tables,
    tree,
    dateStarts: new Set(dates.map(({ span }) => overlapping(tree.tokens, span).first)),
    timeSpans: reading.times.map(({ span }) => span),
    names: listNames(reading),
  };
  const counted = reading.article.blocks
    .filter(({ kind }) => READ_KINDS.includes(kind))
    .flatMap((block) => {
      const pieces = scanPieces(reading.article.text, block);
      const quantities = findQuantities(pieces, tables);
      const site = { ...place, pieces, quantityTokens: listQuantityTokens(place, pieces, quantities) };
      return quantities.filter((quantity) => isCounting(site, quantity)).map((quantity) => makeFigure(site, quantity));
    });
  const taken = counted.map(({ number }) => number);
  const dated = dates.map(({ span }) => span);
  const ranked = reading.sentences
    .filter(({ kind }) => READ_KINDS.includes(kind))
    .flatMap(({ first, last }) =>
      findRanks(place, first, last).flatMap(
        (rank) => makeRankFigure({ ...place, pieces: [], quantityTokens: new Set() }, rank) ?? [],
      ),
    );
  const free = ranked.filter(({ number }) => isFree(taken, number) && isFree(dated, number));
  return [...counted, ...free];
}

/** Whether none of the ordered ranges overlaps the other. */
function isFree(taken: readonly Range[], range: Range): boolean {
  const { first, next } = overlapping(taken, range);
  return first === next;
}

/** The tokens of a block that belong to numbers, their units and modifiers, or to times. */
function listQuantityTokens(
  { tree, timeSpans }: Pick<Site, "tree" | "timeSpans">,
  pieces: readonly Piece[],
  quantities: readonly ModifiedQuantity[],
): Set<number> {
  const tokens = new Set<number>();
  const add = (range: Range) => {
    const { first, next } = overlapping(tree.tokens, range);
    for (let index = first; index < next; index++) tokens.add(index);
  };
  for (const { first, next } of quantities) {
    add({ start: (pieces[first] as Piece).start, end: (pieces[next - 1] as Piece).end });
  }
  const block = { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
  const { first, next } = overlapping(timeSpans, block);
  for (const span of timeSpans.slice(first, next)) add(span);
  return tokens;
}

/** The names of the article in order, of nested ones the outermost. */
function listNames({ mentions }: Reading): Range[] {
  const names = mentions.filter(({ form }) => form === "name").map(({ span }) => span);
  names.sort((a, b) => a.start - b.start || b.end - a.end);
  const outermost: Range[] = [];
  for (const name of names) if (name.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(name);
  return outermost;
}
