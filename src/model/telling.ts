import type { OriginCount } from "./comparison.ts";
import type { Span } from "./span.ts";

export type Precision = "day" | "week" | "month" | "year" | "interval";

/** Something that happened, is planned or is feared, with its day or interval (ISO). */
export interface TimelineEntry {
  readonly id: string;
  readonly date: string;
  readonly latest: string | null;
  readonly precision: Precision;
  readonly status: "past" | "ongoing" | "scheduled" | "feared";
  readonly background: boolean;
  /** In the words of one report; " … " stands where some were left out. */
  readonly what: string;
  /** Whether it is that somebody said something. */
  readonly said: boolean;
  /** Where the words of `what` stand. */
  readonly told: readonly Span[];
  /** Every place that tells of it. */
  readonly spans: readonly Span[];
}

export type BriefSection = "happened" | "agreed" | "said" | "disputed" | "single-source" | "next";

/** One line of the brief: nothing in it that is not in its cites. */
export interface BriefLine {
  readonly id: string;
  readonly story: string;
  readonly section: BriefSection;
  readonly text: string;
  readonly cites: readonly Span[];
  readonly origins: OriginCount;
  /** How many other reports of the story and of those days do not tell it; only of what rests on one origin. */
  readonly silent?: number;
}
