import type { Span } from "../model/span.ts";

/** Code units to a bucket: about a clause, so that a span stands in few buckets and few spans stand in each. */
const BUCKET = 128;

/**
 * Looks up which of `items` rest on words that a span shares, each once, in the order of `items`. Cost grows with the length
 * of the spans and with what is found, not with the number of items.
 */
export function indexBySpan<T>(items: readonly T[], spansOf: (item: T) => readonly Span[]): (span: Span) => T[] {
  const articles = new Map<string, Map<number, { readonly index: number; readonly span: Span }[]>>();
  items.forEach((item, index) => {
    for (const span of spansOf(item)) {
      const buckets = articles.get(span.article) ?? new Map();
      articles.set(span.article, buckets);
      for (let bucket = firstBucket(span); bucket <= lastBucket(span); bucket++) {
        const known = buckets.get(bucket);
        if (known) known.push({ index, span });
        else buckets.set(bucket, [{ index, span }]);
      }
    }
  });
  return (span) => {
    const found = new Set<number>();
    const buckets = articles.get(span.article);
    if (!buckets) return [];
    for (let bucket = firstBucket(span); bucket <= lastBucket(span); bucket++) {
      for (const { index, span: own } of buckets.get(bucket) ?? []) {
        if (own.start < span.end && span.start < own.end) found.add(index);
      }
    }
    return [...found].sort((a, b) => a - b).map((index) => items[index] as T);
  };
}

function firstBucket({ start }: Span): number {
  return Math.floor(start / BUCKET);
}

function lastBucket({ start, end }: Span): number {
  return Math.floor(Math.max(start, end - 1) / BUCKET);
}
