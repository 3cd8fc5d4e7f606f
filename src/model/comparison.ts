import type { ArticleId, Span } from "./span.ts";

/** Articles that report one affair. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly articles: readonly ArticleId[];
  /** The days of its first and last report, as far as any is known. */
  readonly first: string | null;
  readonly last: string | null;
  /** The phases it went through, in order; only where there are two or more. */
  readonly episodes?: readonly Episode[];
}

/** A phase of an affair: reports that follow each other closely and tell the same news. */
export interface Episode {
  readonly id: string;
  /** The days of its first and last report. */
  readonly first: string;
  readonly last: string;
  /** In order of their days. A report whose day is not known belongs to no episode. */
  readonly articles: readonly ArticleId[];
  /** What it is about: the headline of the report that is most like the others. */
  readonly title: Quoted;
  /** What it is the first to tell of what happened in its days, by day; the spans are those of its own reports. */
  readonly happenings: readonly EpisodeHappening[];
  /** Names and words that it brings into the affair, most telling first. */
  readonly terms: readonly Quoted[];
  /** What parts it from the one before; null for the first. */
  readonly why: string | null;
}

/** Words of a report, and where they stand. */
export interface Quoted {
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface EpisodeHappening extends Quoted {
  /** The entry of the timeline. */
  readonly entry: string;
  readonly date: string;
  readonly latest: string | null;
}

export type ReuseKind = "verbatim" | "near-verbatim" | "paraphrase" | "shared-quote";

/** Two passages of which one was made from the other, or both from a third. */
export interface Reuse {
  readonly id: string;
  readonly a: Span;
  readonly b: Span;
  readonly kind: ReuseKind;
  /** Share of the words matched in order, 0 to 1. */
  readonly overlap: number;
  readonly direction: "a→b" | "b→a" | "unknown";
  readonly why: readonly string[];
}

export type OriginReason = "credit line" | "copied report" | "shared passage" | "shared quote" | "named relay";

/** Articles, or passages of them, that go back to one source and count as one witness. */
export interface Origin {
  readonly id: string;
  readonly articles: readonly ArticleId[];
  readonly spans: readonly Span[];
  readonly why: readonly OriginReason[];
}

/** A count of independent origins, as sure as the texts allow. */
export interface OriginCount {
  readonly least: number;
  readonly most: number;
}

/** Reports of the same story and days that do not tell a thing; listed only where they are few. */
export interface SilentReports {
  readonly count: number;
  readonly articles: readonly ArticleId[];
}

/** One thing reported, with every place that reports it. */
export interface Point {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly articles: number;
  readonly origins: OriginCount;
  /** Who could have told it and does not: "only X reports it" where `articles` is 1 and others are silent. */
  readonly silent: SilentReports;
}

export type DifferenceKind = "value" | "date" | "place" | "attribution" | "wording" | "spelling" | "scope";
export type Verdict =
  | "contradiction"
  | "update"
  | "other-scope"
  | "rounding"
  | "bound"
  | "forecast"
  | "vague-exact"
  | "apparent";

export interface Side {
  readonly value: string;
  readonly articles: readonly ArticleId[];
  readonly spans: readonly Span[];
}

/** Where reports speak of the same thing and do not say the same. */
export interface Difference {
  readonly id: string;
  readonly topic: string;
  readonly kind: DifferenceKind;
  readonly verdict: Verdict;
  readonly why: string;
  readonly sides: readonly Side[];
  readonly rule: string;
}
