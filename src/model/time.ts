import type { Basis, Span } from "./span.ts";

export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";
export type TimeRelation = "past" | "same-day" | "present" | "future";

/** A temporal expression after TIMEX3 (ISO-TimeML). Prepositions are outside the span. */
export interface Time {
  readonly id: string;
  readonly span: Span;
  readonly type: TimeType;
  /** TIMEX3 value; null where the anchor is unknown. */
  readonly value: string | null;
  readonly mod: string | null;
  /** ISO days that bound it; null where open. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Against the day of publication. */
  readonly relation: TimeRelation | null;
  readonly basis: Basis;
  readonly rule: string;
}
