import type { Publication } from "../../model/article.ts";
import type { ArticleId } from "../../model/span.ts";
import type { AccountStage } from "../../model/stage.ts";
import { daysOfStory } from "../stories/days-of-story.ts";
import { termWeights } from "../term-weights.ts";
import { dateStory } from "./date-story.ts";

/**
 * Fills `article.published` of articles without a date, and with them the days of their story; a date that stands in
 * the text is never changed.
 */
export const dating: AccountStage = {
  scope: "account",
  name: "dating",
  summary: "Works out when articles without a date appeared, from their words and from other reports of the affair.",
  reads: ["article", "times", "entities", "meetingReports", "stories"],
  writes: ["article", "stories"],
  run: ({ readings, stories, entities }, { model }) => {
    const weigh = termWeights(model);
    const people = new Set(entities.filter(({ type }) => type === "person").map(({ id }) => id));
    const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
    const found = new Map<ArticleId, Publication>();
    for (const { articles } of stories) {
      const group = articles.map((id) => byId.get(id)).filter((reading) => reading !== undefined);
      for (const [id, publication] of dateStory(group, weigh, (entity) => people.has(entity)))
        found.set(id, publication);
    }
    const dated = new Map(readings.map(({ article }) => [article.id, found.get(article.id) ?? article.published]));
    return {
      readings: readings.map((reading) => {
        const published = found.get(reading.article.id);
        return published ? { ...reading, article: { ...reading.article, published } } : reading;
      }),
      stories: stories.map((story) => ({
        ...story,
        ...daysOfStory(story.articles.map((id) => dated.get(id)).filter((published) => published !== undefined)),
      })),
    };
  },
};
