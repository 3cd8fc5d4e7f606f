import type { ArticleId, Span } from "../../model/span.ts";

export function makeSpan(article: ArticleId, start: number, end: number): Span {
  return { article, start, end };
}
