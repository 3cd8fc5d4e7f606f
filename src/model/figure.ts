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
  /** The value when it is exact; otherwise null and `min`/`max` bound it ("more than 14,000": min 14001). */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier: string | null;
  /** Lower-case noun or symbol: "troops", "USD", "percent", "km". */
  readonly unit: string | null;
  readonly counted: string | null;
  /** ISO date the figure holds for. */
  readonly asOf: string | null;
  /** Who gives it; null is the reporter's own voice. */
  readonly source: EntityId | null;
  readonly rule: string;
}
