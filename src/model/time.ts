import type { Basis, Span } from "./span.ts";
import type { TimeUnit } from "./time-grammar.ts";

export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";
export type TimeRelation = "past" | "same-day" | "present" | "future";

/** Which unit is meant, counted from the day of publication: "next month" is one month on. */
export interface RelativePeriod {
  readonly unit: TimeUnit;
  readonly offset: number;
}

/** A temporal expression after TIMEX3 (ISO-TimeML). Prepositions are outside the span. */
export interface Time {
  readonly id: string;
  readonly span: Span;
  readonly type: TimeType;
  /**
   * TIMEX3 value; null where it hangs on a day of publication that is not known. Of a date that lacks only its year or week
   * the known digits stay: `XXXX-12-07`, `XXXX-WXX-5`.
   */
  readonly value: string | null;
  readonly mod: string | null;
  /** ISO days that bound it; null where open. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Against the day of publication. */
  readonly relation: TimeRelation | null;
  /** How the words count from the day of publication, where they do ("last week"); kept when the value is open. */
  readonly relative: RelativePeriod | null;
  readonly basis: Basis;
  readonly rule: string;
}
