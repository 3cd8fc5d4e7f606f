import type { Origin, OriginCount } from "../model/comparison.ts";
import type { ArticleId, Span } from "../model/span.ts";
import { memoizeByObject } from "./memoize.ts";
import { makeUnionFind } from "./union-find.ts";

/**
 * How many independent origins stand behind what `spans` report. At most: articles of which none has its words from
 * another (a shared passage makes two of them one). At least: articles that may have theirs from one source (they credit
 * the same agency, or relay the same outlet here) count once too. A quotation that two reports share leaves them two.
 */
export function countOrigins(spans: readonly Span[], origins: readonly Origin[]): OriginCount {
  const articles = [...new Set(spans.map((span) => span.article))];
  const byArticle = indexByArticle(origins);
  const behind = [...new Set(articles.flatMap((article) => byArticle.get(article) ?? []))];
  const copied = behind.filter((origin) => origin.why.includes("shared passage"));
  const related = behind.filter((origin) => !origin.why.includes("shared quote") || origin.why.length > 1);
  return { least: countJoined(articles, spans, related), most: countJoined(articles, spans, copied) };
}

/** The origins that touch each article: a count looks at those of its own articles only. */
const indexByArticle = memoizeByObject((origins: readonly Origin[]): ReadonlyMap<ArticleId, readonly Origin[]> => {
  const index = new Map<ArticleId, Origin[]>();
  for (const origin of origins) {
    for (const article of origin.articles) {
      const known = index.get(article);
      if (known) known.push(origin);
      else index.set(article, [origin]);
    }
  }
  return index;
});

function countJoined(articles: readonly ArticleId[], spans: readonly Span[], origins: readonly Origin[]): number {
  const sets = makeUnionFind(articles.length);
  for (const origin of origins) {
    const [first, ...others] = articles.flatMap((article, index) =>
      standsBehind(origin, article, spans) ? index : [],
    );
    for (const other of others) sets.union(first as number, other);
  }
  return sets.sets().length;
}

/** A credit line stands behind its whole article, anything else behind the words it covers. */
function standsBehind(origin: Origin, article: ArticleId, spans: readonly Span[]): boolean {
  if (!origin.articles.includes(article)) return false;
  if (origin.why.includes("credit line")) return true;
  const own = spans.filter((span) => span.article === article);
  return origin.spans.some((span) => own.some((each) => overlaps(span, each)));
}

function overlaps(a: Span, b: Span): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}
