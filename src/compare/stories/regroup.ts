import type { ArticleId } from "../../model/span.ts";
import { groupParts } from "./group-parts.ts";
import type { OpenStories } from "./open-stories.ts";
import { type Part, startPart } from "./part.ts";
import type { Sketch } from "./sketch.ts";

/** An article as the index takes it. */
export interface SketchedArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly sketch: Sketch;
}

/** Articles of the window that belong together, by id, with the older stories that they belong to. */
export type Regrouped = Part<SketchedArticle>;

/**
 * Groups the articles of the open window among themselves and with the open stories. The result is the same whatever
 * order the articles came in. Only where `mayMerge` are two older stories joined because of them.
 */
export function regroup(
  pending: readonly SketchedArticle[],
  open: OpenStories,
  mayMerge: boolean,
): readonly Regrouped[] {
  const parts = pending.toSorted(byId).map((article) => startPart(article, article.sketch));
  return groupParts(parts, open.findNearest, mayMerge)
    .map((part) => ({ ...part, articles: part.articles.toSorted(byId) }))
    .sort((a, b) => byId(a.articles[0] as SketchedArticle, b.articles[0] as SketchedArticle));
}

function byId(a: SketchedArticle, b: SketchedArticle): number {
  return a.id < b.id ? -1 : 1;
}
