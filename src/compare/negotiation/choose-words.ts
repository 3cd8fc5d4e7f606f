import { indexBySpan } from "../../kit/index-by-span.ts";
import { memoizeByObject } from "../../kit/memoize.ts";
import type { Reuse } from "../../model/comparison.ts";
import type { Position } from "../../model/position.ts";
import type { Reading } from "../../model/reading.ts";
import type { ArticleId, Span } from "../../model/span.ts";

/** The content of a position in the fullest words of a witness; in those of a copy only where no witness has it. */
export function chooseWords(
  { support, content }: Position,
  readings: ReadonlyMap<ArticleId, Reading>,
  reuse: readonly Reuse[],
): string {
  const findCopied = copiedSpans(reuse);
  const witnesses = support.filter((span) => findCopied(span).length === 0);
  const wordings = witnesses.map(({ article, start, end }) =>
    (readings.get(article)?.article.text ?? "").slice(start, end).replace(/\s+/g, " ").trim(),
  );
  return wordings.reduce((best, words) => (words.length > best.length ? words : best), "") || content;
}

/** The passages that reports have from others. */
const copiedSpans = memoizeByObject((reuse: readonly Reuse[]) =>
  indexBySpan(
    reuse.flatMap(({ a, b, kind, direction }): Span[] => {
      if (kind === "shared-quote" || direction === "unknown") return [];
      return direction === "a→b" ? [b] : [a];
    }),
    (span) => [span],
  ),
);
