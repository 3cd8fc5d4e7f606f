import { compareText } from "../../kit/compare-text.ts";
import { overlaps } from "../../kit/overlaps.ts";
import type { Point } from "../../model/comparison.ts";
import type { BriefSource, LineDraft } from "./brief-draft.ts";
import { chooseAgreedWording, chooseWording } from "./wording.ts";

const MOST_LINES = 10;

/** What at least two independent origins report, best attested first. Articles that copy one another count once. */
export function tellAgreed(source: BriefSource): LineDraft[] {
  return source.points
    .filter((point) => point.origins.least >= 2)
    .sort(byWeight)
    .flatMap((point) => tellPoint(source, point, "agreed"))
    .slice(0, MOST_LINES);
}

/** A point told in the wording of one of its witnesses; nothing where none of them fits a line. */
export function tellPoint(source: BriefSource, point: Point, section: "agreed" | "single-source"): LineDraft[] {
  const choose = section === "agreed" ? chooseAgreedWording : chooseWording;
  const wording = choose(source, point.spans);
  if (wording === null) return [];
  const { words, cite } = wording;
  const others = point.spans.filter((span) => !overlaps(span, cite));
  const line = { section, text: words, cites: [cite, ...others], origins: point.origins, named: [], added: [] };
  return [section === "single-source" ? { ...line, silent: point.silent.count } : line];
}

export function byWeight(a: Point, b: Point): number {
  return (
    b.origins.least - a.origins.least ||
    b.articles - a.articles ||
    b.spans.length - a.spans.length ||
    compareText(a.id, b.id)
  );
}
