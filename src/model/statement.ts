import type { EntityId } from "./entity.ts";
import type { Basis, Span } from "./span.ts";

export type StatementMode = "direct" | "mixed" | "indirect";

export type StatementType =
  | "demand"
  | "promise"
  | "threat"
  | "denial"
  | "rejection"
  | "agreement"
  | "assessment"
  | "announcement"
  | "other";

/** Someone named in a statement: the entity where it is known, and the words that name it. */
export interface Party {
  readonly entity: EntityId | null;
  readonly name: string | null;
  readonly surface: Span | null;
}

/** How the day of an act of speech was found. */
export type SaidWhy =
  | "named beside the cue"
  | "goes on from words with a date"
  | "points back to a time told before"
  | "the day of the speaker's nearest words or deeds"
  | "between the last news told and the report"
  | "at a meeting of that day"
  | "the day of other reports of it"
  | "not told";

/** The day, month or year in which something was said, or the days between which it was ("2031-05-02/2031-05-04"). */
export interface Said {
  readonly value: string | null;
  readonly basis: Basis;
  readonly why: SaidWhy;
}

/** What a cut can take from a statement so that it says something else. */
export type QualifierKind =
  | "negation"
  | "condition"
  | "possibility"
  | "part"
  | "approximation"
  | "restriction"
  | "time limit";

/** Words of a fuller report of the same utterance that a report leaves out, although they change what is said. */
export interface Omission {
  readonly kind: QualifierKind;
  /** The words left out, in the fuller report, with what they qualify. */
  readonly words: Span;
  /** The fuller report. */
  readonly report: string;
  /** What the cut report says without them. */
  readonly without: Span;
}

/** An act of speech as one article reports it: source, cue and content (the terms of attribution research). */
export interface Statement {
  readonly id: string;
  readonly span: Span;
  readonly mode: StatementMode;
  readonly speaker: Party;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** What stands inside the quotation marks, marks excluded. */
  readonly quoted: readonly Span[];
  readonly addressee: readonly Party[];
  readonly medium: readonly Party[];
  /** Who relays it ("the palace said" that the king said). */
  readonly via: EntityId | null;
  /** The statement it stands in. */
  readonly nestedIn: string | null;
  readonly condition: Span | null;
  readonly said: Said;
  readonly type: StatementType;
  /** Shared by all reports of one act of speech; its own id until they are joined. */
  readonly utterance: string;
  readonly negated: boolean;
  /** Found when the reports of an utterance are joined; empty until then. */
  readonly omits: readonly Omission[];
  readonly rule: string;
}
