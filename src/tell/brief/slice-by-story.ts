import { listSpans } from "../../kit/list-spans.ts";
import { indexStories } from "../../kit/split-by-story.ts";
import type { Draft } from "../../model/reading.ts";
import type { ArticleId } from "../../model/span.ts";

/** The draft cut up by story in one pass, so that a thousand stories cost no more than their items. */
export function sliceByStory(draft: Draft): ReadonlyMap<string, Draft> {
  const storyOf = indexStories(draft.stories);
  const readings = Map.groupBy(draft.readings, ({ article }) => storyOf.get(article.id) ?? "");
  const groups = {
    meetings: groupBySpan(draft.meetings, storyOf),
    points: groupBySpan(draft.points, storyOf),
    differences: groupBySpan(draft.differences, storyOf),
    timeline: groupBySpan(draft.timeline, storyOf),
    reuse: groupBySpan(draft.reuse, storyOf),
    negotiation: Map.groupBy(draft.negotiation, ({ story }) => story ?? ""),
  };
  return new Map(
    draft.stories.map(({ id }) => [
      id,
      {
        ...draft,
        readings: readings.get(id) ?? [],
        meetings: groups.meetings.get(id) ?? [],
        points: groups.points.get(id) ?? [],
        differences: groups.differences.get(id) ?? [],
        timeline: groups.timeline.get(id) ?? [],
        reuse: groups.reuse.get(id) ?? [],
        negotiation: groups.negotiation.get(id) ?? [],
      },
    ]),
  );
}

/** Items by the story of the first article they rest on: no item spans two stories. */
function groupBySpan<T extends object>(items: readonly T[], storyOf: ReadonlyMap<ArticleId, string>): Map<string, T[]> {
  return Map.groupBy(items, (item) => storyOf.get(listSpans(item)[0]?.article ?? "") ?? "");
}
