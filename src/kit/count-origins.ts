import type { Origin, OriginCount } from "../model/comparison.ts";
import type { ArticleId, Span } from "../model/span.ts";
import { memoizeByObject } from "./memoize.ts";
import { makeUnionFind } from "./union-find.ts";

/** An origin as one article has to do with it: `spans` are those of its words that stand there. */
interface Touch {
  readonly origin: Origin;
  readonly spans: readonly Span[];
}

/**
 * How many independent origins stand behind what `spans` report. At most: articles of which none has its words from
 * another (a shared passage makes two of them one). At least: articles that may have theirs from one source (they credit
 * the same agency, relay the same outlet here, or are copies of one another as wholes) count once too. A quotation that two reports share leaves them two.
 */
export function countOrigins(spans: readonly Span[], origins: readonly Origin[]): OriginCount {
  const touches = indexByArticle(origins);
  const articles = Map.groupBy(spans, (span) => span.article);
  const behind = new Map<Origin, number[]>();
  [...articles].forEach(([article, words], index) => {
    for (const touch of touches.get(article) ?? []) {
      if (standsBehind(touch, words)) behind.set(touch.origin, [...(behind.get(touch.origin) ?? []), index]);
    }
  });
  return {
    least: countJoined(articles.size, behind, ({ why }) => !why.includes("shared quote") || why.length > 1),
    most: countJoined(articles.size, behind, ({ why }) => why.includes("shared passage")),
  };
}

/** The origins that touch each article: a count looks at those of its own articles only. */
const indexByArticle = memoizeByObject((origins: readonly Origin[]): ReadonlyMap<ArticleId, readonly Touch[]> => {
  const index = new Map<ArticleId, Touch[]>();
  for (const origin of origins) {
    const spans = Map.groupBy(origin.spans, (span) => span.article);
    for (const article of new Set(origin.articles)) {
      const touch = { origin, spans: spans.get(article) ?? [] };
      const known = index.get(article);
      if (known) known.push(touch);
      else index.set(article, [touch]);
    }
  }
  return index;
});

/** How many of so many articles are left when those behind which one of the chosen origins stands count as one. */
function countJoined(
  size: number,
  behind: ReadonlyMap<Origin, readonly number[]>,
  isChosen: (origin: Origin) => boolean,
): number {
  const sets = makeUnionFind(size);
  for (const [origin, [first, ...others]] of behind) {
    if (isChosen(origin)) for (const other of others) sets.union(first as number, other);
  }
  return sets.sets().length;
}

/** A credit line, and that all of it is a copy, stand behind a whole article, anything else behind the words it covers. */
function standsBehind({ origin, spans }: Touch, words: readonly Span[]): boolean {
  if (origin.why.includes("credit line") || origin.why.includes("copied report")) return true;
  return spans.some((span) => words.some((own) => span.start < own.end && own.start < span.end));
}
