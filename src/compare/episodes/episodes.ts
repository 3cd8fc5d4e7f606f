import type { Story } from "../../model/comparison.ts";
import type { Reading } from "../../model/reading.ts";
import type { ArticleId } from "../../model/span.ts";
import type { AccountStage } from "../../model/stage.ts";
import type { TimelineEntry } from "../../model/telling.ts";
import { type TermWeights, termWeights } from "../term-weights.ts";
import { describePhases } from "./describe-phases.ts";
import { divideReports } from "./divide-reports.ts";
import { listNewsReports } from "./news-report.ts";

export const episodes: AccountStage = {
  scope: "account",
  name: "episodes",
  summary: "Divides an affair of many days into the phases it went through, by what reports newly tell and by silence.",
  reads: ["article", "mentions", "times", "stories", "timeline"],
  writes: ["stories"],
  run: ({ readings, stories, timeline }, { model }) => {
    const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
    const entriesOf = indexByArticle(timeline);
    return { stories: stories.map((story) => divideStory(story, byId, entriesOf, termWeights(model))) };
  },
};

/** Of one phase there is nothing to tell that the story does not. */
function divideStory(
  story: Story,
  byId: ReadonlyMap<ArticleId, Reading>,
  entriesOf: ReadonlyMap<ArticleId, readonly TimelineEntry[]>,
  weigh: TermWeights,
): Story {
  const readings = story.articles.map((id) => byId.get(id)).filter((reading) => reading !== undefined);
  const phases = divideReports(listNewsReports(readings, weigh));
  return phases.length < 2 ? story : { ...story, episodes: describePhases(phases, entriesOf, weigh) };
}

function indexByArticle(timeline: readonly TimelineEntry[]): ReadonlyMap<ArticleId, readonly TimelineEntry[]> {
  const index = new Map<ArticleId, TimelineEntry[]>();
  for (const entry of timeline) {
    for (const article of new Set(entry.spans.map((span) => span.article))) {
      const known = index.get(article);
      if (known) known.push(entry);
      else index.set(article, [entry]);
    }
  }
  return index;
}
