import type { SparseVector } from "../../kit/sparse-vector.ts";
import { type Bundle, joinBundles, startBundle } from "./bundle.ts";
import { areKeptApart, joinMarks, type OpenStory } from "./open-story.ts";
import type { Sketch } from "./sketch.ts";

/** Articles and older stories that belong together, so far. */
export interface Part<T> {
  readonly articles: readonly T[];
  readonly stories: readonly OpenStory[];
  readonly bundle: Bundle;
  readonly pinned: boolean;
  readonly marks: readonly string[];
}

/** Looks for older stories that share most with what is sought (`listTelling`), the best first. */
export type FindOlder = (sought: SparseVector) => readonly OpenStory[];

/** A part of one article. */
export function startPart<T>(article: T, sketch: Sketch): Part<T> {
  return { articles: [article], stories: [], bundle: startBundle(sketch), pinned: false, marks: [] };
}

/** A part of one older story. */
export function partOfStory<T>(story: OpenStory): Part<T> {
  const { bundle, pinned, marks } = story;
  return { articles: [], stories: [story], bundle, pinned, marks };
}

/** Whether decisions by hand let the two join; two older stories only where they `mayMerge`. */
export function mayJoin<T>(a: Part<T>, b: Part<T>, mayMerge: boolean): boolean {
  if (a.pinned || b.pinned || (a.stories.length > 0 && b.stories.length > 0 && !mayMerge)) return false;
  return a.marks.length === 0 || b.marks.length === 0 || !areKeptApart(a.marks, b.marks);
}

export function joinParts<T>(a: Part<T>, b: Part<T>): Part<T> {
  return {
    articles: [...a.articles, ...b.articles],
    stories: [...a.stories, ...b.stories],
    bundle: joinBundles(a.bundle, b.bundle),
    pinned: false,
    marks: joinMarks(a.marks, b.marks),
  };
}
