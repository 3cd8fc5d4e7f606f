import { compareText } from "../../kit/compare-text.ts";
import type { Point } from "../../model/comparison.ts";
import { type BriefSource, type LineDraft, wordsOf } from "./brief-draft.ts";
import { shorten } from "./shorten.ts";

const MOST_LINES = 10;

/** What at least two independent origins report, best attested first. Articles that copy one another count once. */
export function tellAgreed(source: BriefSource): LineDraft[] {
  return source.points
    .filter((point) => point.origins.least >= 2)
    .sort(byWeight)
    .slice(0, MOST_LINES)
    .flatMap((point) => tellPoint(source, point, "agreed"));
}

/** A point told in the shortest wording of its witnesses that fits a line. */
export function tellPoint(source: BriefSource, point: Point, section: "agreed" | "single-source"): LineDraft[] {
  const wordings = point.spans
    .map((span) => shorten(wordsOf(source, span)))
    .filter((words): words is string => words !== null && words.length > 0)
    .sort((a, b) => b.length - a.length || compareText(a, b));
  const text = wordings[0];
  return text === undefined
    ? []
    : [{ section, text, cites: point.spans, origins: point.origins, named: [], added: [] }];
}

export function byWeight(a: Point, b: Point): number {
  return (
    b.origins.least - a.origins.least ||
    b.articles - a.articles ||
    b.spans.length - a.spans.length ||
    compareText(a.id, b.id)
  );
}
