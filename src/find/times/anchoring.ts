import type { ArticleStage } from "../../model/stage.ts";
import { resolveArticle } from "./resolve-article.ts";

export const anchoring: ArticleStage = {
  scope: "article",
  name: "anchoring",
  summary: "Resolves the times of articles whose date had to be worked out.",
  reads: ["article", "tokens", "times"],
  writes: ["times"],
  run: (reading, { resources }) =>
    reading.article.published.basis === "inferred" ? { times: resolveArticle(reading, resources) } : {},
};
