import { compareText } from "../../kit/compare-text.ts";
import { indexBySpan } from "../../kit/index-by-span.ts";
import { overlaps } from "../../kit/overlaps.ts";
import type { Point } from "../../model/comparison.ts";
import { tellPoint } from "./agreed.ts";
import type { BriefSource, LineDraft } from "./brief-draft.ts";

const MOST_LINES = 8;

/**
 * What rests on one origin although several articles speak of the affair: what was copied most, then what has figures. What
 * somebody is already told to have said stands there with its origins, and leaves the room to others.
 */
export function tellSingleSource(source: BriefSource, told: readonly LineDraft[]): LineDraft[] {
  if (source.story.articles.length < 2) return [];
  const figures = source.draft.readings
    .filter(({ article }) => source.articles.has(article.id))
    .flatMap((reading) => reading.figures);
  const figuresAt = indexBySpan(figures, ({ number }) => [number]);
  const said = told.filter(({ section }) => section === "said").flatMap(({ cites }) => cites);
  const weigh = (point: Point) => 2 * point.articles + Number(point.spans.some((span) => figuresAt(span).length > 0));
  return source.points
    .filter((point) => point.origins.most === 1 && !point.spans.some((span) => said.some((own) => overlaps(own, span))))
    .map((point) => ({ point, weight: weigh(point) }))
    .sort((a, b) => b.weight - a.weight || compareText(a.point.id, b.point.id))
    .flatMap(({ point }) => tellPoint(source, point, "single-source"))
    .slice(0, MOST_LINES);
}
