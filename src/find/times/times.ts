import type { ArticleStage } from "../../model/stage.ts";
import { resolveArticle } from "./resolve-article.ts";

/** What it cannot resolve for want of a date stays open until `anchoring`. */
export const times: ArticleStage = {
  scope: "article",
  name: "times",
  summary: "Finds dates, times, durations and sets, and resolves what the article's own date or words allow.",
  reads: ["article", "tokens"],
  writes: ["times"],
  run: (reading, { resources }) => ({ times: resolveArticle(reading, resources) }),
};
