import { indexBySpan } from "../../kit/index-by-span.ts";
import { memoizeByObject } from "../../kit/memoize.ts";
import { listWords } from "../../kit/words.ts";
import type { Article } from "../../model/article.ts";
import type { Figure } from "../../model/figure.ts";
import type { Reading } from "../../model/reading.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import type { BriefSource } from "./brief-draft.ts";

const MOST_HEADLINE_WORDS = 3;
/** Shorter words of a headline tell nothing of what happened. */
const SHORT = 3;

/** The most that {@link newsValue} gives. */
export const MOST_VALUE = MOST_HEADLINE_WORDS + 2;

/** How far editors put something on top: words of it in headlines (up to 3), a first paragraph, a figure. */
export function newsValue(source: BriefSource, spans: readonly Span[], words: string): number {
  const headlines = headlineWords(source);
  const told = new Set(listWords(words).map(({ folded }) => folded));
  const inHeadlines = [...told].filter((word) => headlines.has(word)).length;
  const hasFigure = spans.some((span) => figuresAt(source.draft.readings)(span).length > 0);
  return Math.min(MOST_HEADLINE_WORDS, inHeadlines) + Number(isOnTop(source, spans)) + Number(hasFigure);
}

/** Whether one of the places stands in the first paragraph of its report. */
export function isOnTop({ articles }: BriefSource, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < topEnd(articles.get(span.article)));
}

const figuresAt = memoizeByObject((readings: readonly Reading[]) =>
  indexBySpan(
    readings.flatMap(({ figures }) => figures),
    ({ number }: Figure) => [number],
  ),
);

function topEnd(article: Article | undefined): number {
  return article?.blocks.find(({ kind }) => kind === "paragraph")?.end ?? 0;
}

const headlineWords = memoizeByObject(({ articles }: { readonly articles: ReadonlyMap<ArticleId, Article> }) => {
  const words = [...articles.values()].flatMap(({ text, title }) =>
    title === null ? [] : listWords(text, title.start, title.end).map(({ folded }) => folded),
  );
  return new Set(words.filter((word) => word.length > SHORT));
});
