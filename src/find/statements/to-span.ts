import type { Range, Span } from "../../model/span.ts";
import type { ArticleView } from "./article-view.ts";

/** A range of the article's text as a span. */
export function toSpan(view: ArticleView, { start, end }: Range): Span {
  return { article: view.id, start, end };
}
