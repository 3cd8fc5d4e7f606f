import { makeUnionFind } from "../../kit/union-find.ts";
import type { Article } from "../../model/article.ts";
import type { Reuse } from "../../model/comparison.ts";
import type { ArticleId, Range, Span } from "../../model/span.ts";

/** A report of which another holds this share is, as a whole, the copy of that other or its model. */
const MOST_OF_A_REPORT = 2 / 3;

/**
 * Reports that are copies of one another as wholes, with the spans of their bodies: what such reports tell in passages that
 * no link ties may still be from one source.
 */
export function listCopiedReports(articles: readonly Article[], copies: readonly Reuse[]): Span[][] {
  const bodies = new Map(articles.map((article) => [article.id, listParagraphs(article)]));
  const shared = new Map<string, Map<ArticleId, Range[]>>();
  for (const { a, b } of copies) {
    const pair = [a.article, b.article].sort().join(" ");
    const ranges = shared.get(pair) ?? new Map<ArticleId, Range[]>();
    for (const span of [a, b]) {
      const known = ranges.get(span.article);
      if (known) known.push(span);
      else ranges.set(span.article, [span]);
    }
    shared.set(pair, ranges);
  }
  const places = new Map(articles.map(({ id }, index) => [id, index]));
  const sets = makeUnionFind(articles.length);
  for (const ranges of shared.values()) {
    const [one, other] = [...ranges.keys()].map((id) => places.get(id));
    if (one === undefined || other === undefined) continue;
    const isCopy = [...ranges].some(([id, own]) => shareOf(bodies.get(id) ?? [], own) >= MOST_OF_A_REPORT);
    if (isCopy) sets.union(one, other);
  }
  return sets
    .sets()
    .filter((set) => set.length > 1)
    .map((set) => set.map((index) => spanOfBody(articles[index] as Article)));
}

function listParagraphs({ blocks }: Article): readonly Range[] {
  return blocks.filter(({ kind }) => kind === "paragraph");
}

/** The share of the body's characters that the ranges take in. */
function shareOf(body: readonly Range[], ranges: readonly Range[]): number {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  let [length, covered] = [0, 0];
  for (const { start, end } of body) {
    length += end - start;
    let from = start;
    for (const range of sorted) {
      const to = Math.min(range.end, end);
      if (to > from && range.start < end) covered += to - Math.max(range.start, from);
      from = Math.max(from, to);
    }
  }
  return length > 0 ? covered / length : 0;
}

/** From the first to the last paragraph. */
export function spanOfBody(article: Article): Span {
  const body = listParagraphs(article);
  return { article: article.id, start: body[0]?.start ?? 0, end: body.at(-1)?.end ?? article.text.length };
}
