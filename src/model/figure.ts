import type { EntityId } from "./entity.ts";
import type { Span } from "./span.ts";

export type FigureKind = "count" | "money" | "percentage" | "measure" | "duration" | "ordinal" | "vague";

/** A quantity, what it counts, and who gives it. */
export interface Figure {
  readonly id: string;
  /** Number with modifier, unit and what is counted. */
  readonly span: Span;
  /** The number itself, with its modifier left out. */
  readonly number: Span;
  readonly kind: FigureKind;
  /** The number named; null for ranges and mere orders of magnitude ("tens of thousands"). */
  readonly value: number | null;
  /**
   * The least and most that the words allow; null where open ("more than 14,000" troops: value 14000, min 14001,
   * max null). Bounds of what is measured, not counted, are the number itself ("over 60 years": min 60).
   */
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier: string | null;
  /** Lower-case noun or symbol: "troops", "USD", "percent", "km". */
  readonly unit: string | null;
  /** What is counted or measured, with what marks it out: "Chilean trawlers off Peru". */
  readonly counted: string | null;
  /** Whose quantity the sentence says it is: "the mill" in "The mill employs 13,000 weavers". */
  readonly subject: string | null;
  /** Whether the sentence tells it as a rise or fall to or by the figure. */
  readonly change: "up" | "down" | null;
  /** ISO date the figure holds for. */
  readonly asOf: string | null;
  /** Who gives it; null is the reporter's own voice. */
  readonly source: EntityId | null;
  readonly rule: string;
}
