import { compareText } from "../../kit/compare-text.ts";
import { tellPoint } from "./agreed.ts";
import type { BriefSource, LineDraft } from "./brief-draft.ts";

const MOST_LINES = 8;

/** What only one origin reports although several articles speak of the affair; weightiest statements and figures first. */
export function tellSingleSource(source: BriefSource): LineDraft[] {
  if (source.story.articles.length < 2) return [];
  return source.points
    .filter((point) => point.origins.most === 1)
    .sort((a, b) => b.articles - a.articles || b.spans.length - a.spans.length || compareText(a.id, b.id))
    .slice(0, MOST_LINES)
    .flatMap((point) => tellPoint(source, point, "single-source"));
}
