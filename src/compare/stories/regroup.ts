import { agglomerateValues } from "../../kit/agglomerate-values.ts";
import type { SparseVector } from "../../kit/sparse-vector.ts";
import { makeTermIndex } from "../../kit/term-index.ts";
import type { ArticleId } from "../../model/span.ts";
import { type Bundle, joinBundles, listTelling, scoreFit, startBundle } from "./bundle.ts";
import { JOINING, SEARCH } from "./group-articles.ts";
import type { OpenStories } from "./open-stories.ts";
import { areKeptApart, joinMarks, type OpenStory } from "./open-story.ts";
import type { Sketch } from "./sketch.ts";

/** An article as the index takes it. */
export interface SketchedArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly sketch: Sketch;
}

/** An article of the open window, ready to be compared. */
export interface PendingArticle extends SketchedArticle {
  readonly bundle: Bundle;
  readonly telling: SparseVector;
}

/** Articles of the window that belong together, with the older stories that they belong to. */
export interface Regrouped {
  readonly articles: readonly PendingArticle[];
  readonly stories: readonly OpenStory[];
  readonly bundle: Bundle;
  readonly marks: readonly string[];
}

interface Part {
  readonly bundle: Bundle;
  readonly isStory: boolean;
  readonly pinned: boolean;
  readonly marks: readonly string[];
}

export function prepareArticle(article: SketchedArticle): PendingArticle {
  const bundle = startBundle(article.sketch);
  return { ...article, bundle, telling: listTelling(bundle) };
}

/**
 * Groups the articles of the open window among themselves and with the open stories. The result is the same whatever
 * order the articles came in. Only where `mayMerge` are two older stories joined because of them.
 */
export function regroup(
  pending: readonly PendingArticle[],
  open: OpenStories,
  mayMerge: boolean,
): readonly Regrouped[] {
  const articles = [...pending].sort((a, b) => (a.id < b.id ? -1 : 1));
  const index = makeTermIndex();
  for (const [place, { telling }] of articles.entries()) index.add(place, telling.terms);
  const older = articles.map(({ telling }) => open.findNearest(telling));
  const stories = [...new Set(older.flat())].sort((a, b) => (a.id < b.id ? -1 : 1));
  const placeOf = new Map(stories.map((story, place) => [story, articles.length + place]));
  const near = articles.flatMap(({ telling }, a) => [
    ...index.findNearest(telling, SEARCH).map((b) => [a, b] as const),
    ...(older[a] as readonly OpenStory[]).map((story) => [a, placeOf.get(story) as number] as const),
  ]);
  const parts: Part[] = [
    ...articles.map(({ bundle }) => ({ bundle, isStory: false, pinned: false, marks: [] })),
    ...stories.map(({ bundle, pinned, marks }) => ({ bundle, isStory: true, pinned, marks })),
  ];
  const score = (a: Part, b: Part): number => (mayJoin(a, b, mayMerge) ? scoreFit(a.bundle, b.bundle) : 0);
  return agglomerateValues(parts, near, { score, join: joinParts, least: JOINING.least })
    .map(({ members, whole }) => ({
      articles: members.flatMap((place) => articles[place] ?? []),
      stories: members.flatMap((place) => stories[place - articles.length] ?? []),
      bundle: whole.bundle,
      marks: whole.marks,
    }))
    .filter((group) => group.articles.length > 0);
}

function mayJoin(a: Part, b: Part, mayMerge: boolean): boolean {
  if (a.pinned || b.pinned || (a.isStory && b.isStory && !mayMerge)) return false;
  return a.marks.length === 0 || b.marks.length === 0 || !areKeptApart(a.marks, b.marks);
}

function joinParts(a: Part, b: Part): Part {
  return {
    bundle: joinBundles(a.bundle, b.bundle),
    isStory: a.isStory || b.isStory,
    pinned: false,
    marks: joinMarks(a.marks, b.marks),
  };
}
