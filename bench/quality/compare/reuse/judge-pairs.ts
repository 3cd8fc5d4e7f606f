import { createHash } from "node:crypto";
import { findReuse, listNumerals } from "../../../../src/compare/reuse/reuse.ts";
import { termWeights } from "../../../../src/compare/term-weights.ts";
import { listWords } from "../../../../src/kit/words.ts";
import type { Article } from "../../../../src/model/article.ts";
import type { Reuse } from "../../../../src/model/comparison.ts";
import type { Lexicon } from "../../../../src/model/lexicon.ts";
import type { Resources } from "../../../../src/model/stage.ts";
import { readDocument } from "../../../../src/read/read-document.ts";
import { makeDraft } from "../make-article.ts";
import type { Pair } from "./build-pairs.ts";

/** How many pairs the set has. */
export const SIZE = 2000;
const SHINGLE = 8;

/** A pair and what the finder says of it. */
export interface Judged extends Pair {
  /** The two pages as they were read. */
  readonly articles: readonly [Article, Article];
  /** What was found between them, shared quotations too. */
  readonly links: readonly Reuse[];
  /** Whether a copy was found; a shared quotation is none. */
  readonly found: boolean;
  /** Whether the direction was told: right, wrong or not at all. */
  readonly direction: "right" | "wrong" | "none";
  /** What the trivial method says. */
  readonly trivial: boolean;
}

/** Each pair read from its two pages and compared, whichever of them comes first. */
export function judgePairs(pairs: readonly Pair[], { model, lexicon }: Resources): Judged[] {
  const weigh = termWeights(model);
  return pairs.map((pair) => {
    const [first, second] = [pair.first, pair.second].map((text) => readPage(text, lexicon)) as [Article, Article];
    const { readings } = makeDraft([first, second].sort((a, b) => (a.id < b.id ? -1 : 1)));
    const links = findReuse(readings, weigh, listNumerals(lexicon)).filter((link) => link.a.article !== link.b.article);
    const signs = links.filter((link) => link.direction !== "unknown").map((link) => sourceOf(link) === first.id);
    return {
      ...pair,
      articles: [first, second],
      links,
      found: links.some((link) => link.kind !== "shared-quote"),
      direction: signs.length === 0 ? "none" : signs.filter(Boolean).length * 2 > signs.length ? "right" : "wrong",
      trivial: sharesShingle(first, second),
    };
  });
}

function readPage(text: string, lexicon: Lexicon): Article {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return readDocument({ source: `${sha256}.txt`, sha256, text }, lexicon).article;
}

function sourceOf(link: Reuse): string {
  return link.direction === "a→b" ? link.a.article : link.b.article;
}

/** The trivial method: two articles that share eight words in a row are copies. */
function sharesShingle(a: Article, b: Article): boolean {
  const known = new Set(listShingles(a));
  return listShingles(b).some((shingle) => known.has(shingle));
}

function listShingles({ text }: Article): string[] {
  const words = listWords(text).map((word) => word.folded);
  return words.slice(SHINGLE - 1).map((_, index) => words.slice(index, index + SHINGLE).join(" "));
}
