import { makeUnionFind } from "../../kit/union-find.ts";
import type { Reuse } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";

/** How many articles stand behind `spans` when those that share the passage (copied or quoted) are counted once. */
export function countWitnesses(spans: readonly Span[], reuse: readonly Reuse[]): number {
  const articles = [...new Set(spans.map(({ article }) => article))];
  const indexOf = new Map(articles.map((article, index) => [article, index]));
  const sets = makeUnionFind(articles.length);
  for (const { a, b } of reuse) {
    const [first, second] = [indexOf.get(a.article), indexOf.get(b.article)];
    if (first === undefined || second === undefined || first === second) continue;
    if (spans.some((span) => overlaps(span, a)) && spans.some((span) => overlaps(span, b))) sets.union(first, second);
  }
  return sets.sets().length;
}

function overlaps(a: Span, b: Span): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}
