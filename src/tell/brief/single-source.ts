import { compareText } from "../../kit/compare-text.ts";
import { indexBySpan } from "../../kit/index-by-span.ts";
import type { Point } from "../../model/comparison.ts";
import { tellPoint } from "./agreed.ts";
import type { BriefSource, LineDraft } from "./brief-draft.ts";
import { toldAt } from "./look-up.ts";

const MOST_LINES = 8;

/**
 * What rests on one origin although several articles speak of the affair: what was copied most, then what has figures. What
 * is told already, under its day or the name of who said it, leaves the room to others.
 */
export function tellSingleSource(source: BriefSource, told: readonly LineDraft[]): LineDraft[] {
  if (source.story.articles.length < 2) return [];
  const figures = source.draft.readings
    .filter(({ article }) => source.articles.has(article.id))
    .flatMap((reading) => reading.figures);
  const figuresAt = indexBySpan(figures, ({ number }) => [number]);
  const isTold = toldAt(told.filter(({ section }) => section !== "disputed"));
  const weigh = (point: Point) => 2 * point.articles + Number(point.spans.some((span) => figuresAt(span).length > 0));
  return source.points
    .filter((point) => point.origins.most === 1 && !isTold(point.spans))
    .map((point) => ({ point, weight: weigh(point) }))
    .sort((a, b) => b.weight - a.weight || compareText(a.point.id, b.point.id))
    .flatMap(({ point }) => tellPoint(source, point, "single-source"))
    .slice(0, MOST_LINES);
}
