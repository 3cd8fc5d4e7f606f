import { makeId } from "../../kit/hash.ts";
import type { Difference, DifferenceKind, Side, Verdict } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";

/** A difference before it is ranked: `weight` is how much it would mislead a reader, higher first. */
export interface Finding {
  readonly topic: string;
  readonly kind: DifferenceKind;
  readonly verdict: Verdict;
  readonly why: string;
  readonly sides: readonly Side[];
  readonly rule: string;
  /** The whole sentences that are held against each other, where the sides mark single words. */
  readonly places?: readonly Span[];
}

/** One side: what it says, and every place that says so. */
export function makeSide(value: string, spans: readonly Span[]): Side {
  return { value, articles: [...new Set(spans.map((span) => span.article))].sort(), spans };
}

/** Makes the difference of a finding; its id hangs on kind and places. */
export function makeDifference(finding: Finding): Difference {
  const places = finding.sides.flatMap((side) => side.spans.flatMap((span) => [span.article, span.start, span.end]));
  const { places: _, ...told } = finding;
  return { id: makeId("d", finding.kind, ...places), ...told };
}
