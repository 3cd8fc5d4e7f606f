import type { Reuse } from "../model/comparison.ts";
import type { ArticleId, Range, Span } from "../model/span.ts";
import { compareText } from "./compare-text.ts";
import { memoizeByObject } from "./memoize.ts";
import { listOverlapping } from "./overlapping-ranges.ts";

/** Whether the words are made from those of another report. */
export function isCopied(span: Span, reuse: readonly Reuse[]): boolean {
  return listOverlapping(listCopied(reuse).get(span.article) ?? [], span).length > 0;
}

/** What each article has from others, in order; passages that overlap are one, since many may copy the same words. */
const listCopied = memoizeByObject((reuse: readonly Reuse[]): ReadonlyMap<ArticleId, readonly Range[]> => {
  const copies = reuse
    .flatMap(({ a, b, direction, kind }) => {
      if (kind === "shared-quote") return [];
      return direction === "a→b" ? [b] : direction === "b→a" ? [a] : [];
    })
    .sort((a, b) => compareText(a.article, b.article) || a.start - b.start);
  const ranges = new Map<ArticleId, Range[]>();
  for (const { article, start, end } of copies) {
    const known = ranges.get(article);
    const last = known?.at(-1);
    if (!known || !last) ranges.set(article, [{ start, end }]);
    else if (start < last.end) known[known.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else known.push({ start, end });
  }
  return ranges;
});
