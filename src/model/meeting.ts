import type { EntityId } from "./entity.ts";
import type { Span } from "./span.ts";

export type MeetingKind = "call" | "meeting" | "talks" | "visit";
/** By what people talked who were not in one room. */
export type CallMedium = "telephone" | "video";
export type MeetingStatus = "held" | "under way" | "scheduled" | "demanded";

/** One article's words about a meeting, before reports of the same meeting are joined. */
export interface MeetingReport {
  readonly id: string;
  readonly span: Span;
  readonly kind: MeetingKind;
  /** Null where the words do not say. */
  readonly by: CallMedium | null;
  readonly participants: readonly EntityId[];
  readonly status: MeetingStatus;
  /** ISO date, month, week or interval as this article gives it. */
  readonly date: string | null;
  readonly latest: string | null;
  /** The day it was planned for before it was put to `date`; null where the words tell of none. */
  readonly former: { readonly date: string; readonly span: Span } | null;
  readonly place: string | null;
  readonly rule: string;
}

export interface MeetingMention {
  readonly span: Span;
  readonly date: string | null;
  readonly place: string | null;
}

/** A call, visit or round of talks, across articles. */
export interface Meeting {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly participants: readonly EntityId[];
  readonly place: string | null;
  readonly status: MeetingStatus;
  readonly date: { readonly value: string | null; readonly latest: string | null };
  readonly mentions: readonly MeetingMention[];
  readonly rule: string;
}
