import { makeUnionFind } from "../../kit/union-find.ts";
import type { Reuse } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";

/** The passages that links tie together, directly or through others; passages of one article that overlap are one. */
export function joinLinks(links: readonly Reuse[]): readonly (readonly Span[])[] {
  const ends = links.flatMap((link) => [link.a, link.b]);
  const sets = makeUnionFind(ends.length);
  for (const index of links.keys()) sets.union(2 * index, 2 * index + 1);
  const order = [...ends.keys()].sort((x, y) => compareSpans(ends[x] as Span, ends[y] as Span));
  let open = order[0] ?? 0;
  for (const next of order.slice(1)) {
    const [before, after] = [ends[open] as Span, ends[next] as Span];
    if (before.article === after.article && after.start < before.end) sets.union(open, next);
    if (before.article !== after.article || after.end > before.end) open = next;
  }
  return sets.sets().map((set) => dropRepeats(set.map((index) => ends[index] as Span)));
}

function dropRepeats(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort(compareSpans);
  return sorted.filter((span, index) => index === 0 || compareSpans(sorted[index - 1] as Span, span) !== 0);
}

function compareSpans(a: Span, b: Span): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
