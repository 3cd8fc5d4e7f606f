import type { ArticleStage } from "../../model/stage.ts";
import { meetings } from "../meetings/meetings.ts";
import { resolveArticle } from "./resolve-article.ts";

/**
 * Does again what `times` and `meetings` did, now that `dating` has found a day or an interval of publication: it needed
 * their words, they need its day.
 */
export const anchoring: ArticleStage = {
  scope: "article",
  name: "anchoring",
  summary: "Resolves the times of articles whose date had to be worked out, and the days of their meetings.",
  reads: ["article", "sentences", "tokens", "mentions", "times", "entities", "meetingReports"],
  writes: ["times", "meetingReports"],
  run(reading, surroundings) {
    if (reading.article.published.basis !== "inferred") return {};
    const times = resolveArticle(reading, surroundings.resources);
    return { ...meetings.run({ ...reading, times }, surroundings), times };
  },
};
