import type { Span } from "../model/span.ts";

/** Code units to a bucket: about a clause, so that a span stands in few buckets and few spans stand in each. */
const BUCKET = 128;

/**
 * Looks up which of `items` rest on words that a span shares, each once, in the order of `items`. Cost grows with the length
 * of the spans and with what is found, not with the number of items.
 */
export function indexBySpan<T>(items: readonly T[], spansOf: (item: T) => readonly Span[]): (span: Span) => T[] {
  const buckets = new Map<string, { readonly index: number; readonly span: Span }[]>();
  items.forEach((item, index) => {
    for (const span of spansOf(item)) {
      for (const key of listBuckets(span)) {
        const known = buckets.get(key);
        if (known) known.push({ index, span });
        else buckets.set(key, [{ index, span }]);
      }
    }
  });
  return (span) => {
    const found = new Set<number>();
    for (const key of listBuckets(span)) {
      for (const { index, span: own } of buckets.get(key) ?? []) {
        if (own.start < span.end && span.start < own.end) found.add(index);
      }
    }
    return [...found].sort((a, b) => a - b).map((index) => items[index] as T);
  };
}

function listBuckets({ article, start, end }: Span): string[] {
  const first = Math.floor(start / BUCKET);
  const last = Math.floor(Math.max(start, end - 1) / BUCKET);
  return Array.from({ length: last - first + 1 }, (_, step) => `${article} ${first + step}`);
}
