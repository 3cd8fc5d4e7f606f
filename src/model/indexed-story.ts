import type { ArticleId } from "./span.ts";

/** A story as a store lists it. */
export interface IndexedStory {
  readonly id: string;
  readonly title: string;
  /** ISO days that bound its reports; null where none is dated. */
  readonly first: string | null;
  readonly last: string | null;
  readonly articles: number;
  /** Open stories are in memory; frozen ones have been silent for long, until a report of their days reopens them. */
  readonly state: "open" | "frozen";
  /** Pinned by hand: nothing joins it or leaves it but by hand. */
  readonly pinned: boolean;
}

/** An article as a store lists it. */
export interface IndexedArticle {
  readonly id: ArticleId;
  readonly source: string;
  readonly title: string;
  /** ISO days that bound its publication; null where unknown. */
  readonly first: string | null;
  readonly last: string | null;
}

export type StoryChangeKind =
  | "opened"
  | "joined"
  | "moved"
  | "merged"
  | "split"
  | "frozen"
  | "reopened"
  | "linked"
  | "pinned"
  | "unpinned";

/** One thing that happened to a story. All changes from the first on, one after the other, give what there is now. */
export interface StoryChange {
  readonly kind: StoryChangeKind;
  readonly story: string;
  /** Articles that came to the story with it; none where the story itself changed. */
  readonly articles: readonly ArticleId[];
  /**
   * The story that articles moved or were split from, or that was merged into this one and is no more, or the frozen one
   * that this one tells of again (`linked`).
   */
  readonly other: string | null;
  /** ISO day of the stream, which is the newest day it has seen. */
  readonly day: string | null;
  readonly by: "index" | "hand";
}

/** What a person decided, in terms of articles, so that it can be replayed where stories have other ids. */
export type StoryDecision =
  | { readonly kind: "merge"; readonly into: ArticleId; readonly story: ArticleId }
  | { readonly kind: "split"; readonly articles: readonly ArticleId[] }
  | { readonly kind: "pin" | "unpin"; readonly story: ArticleId };
