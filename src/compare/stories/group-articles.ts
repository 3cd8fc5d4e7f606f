import { groupParts } from "./group-parts.ts";
import { type Part, startPart } from "./part.ts";
import type { Sketch } from "./sketch.ts";

/**
 * Groups articles that report one affair: indices into the sketches, with what they are together. The groups do not
 * depend on the order of the articles, but ties are broken by it, so callers sort first. Near linear.
 */
export function groupArticles(sketches: readonly Sketch[]): readonly Pick<Part<number>, "articles" | "bundle">[] {
  return groupParts(
    sketches.map((sketch, index) => startPart(index, sketch)),
    () => [],
    true,
  )
    .map((part) => ({ ...part, articles: part.articles.toSorted((a, b) => a - b) }))
    .sort((a, b) => (a.articles[0] as number) - (b.articles[0] as number));
}
