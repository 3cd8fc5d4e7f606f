import type { ArticleStage } from "../../model/stage.ts";
import { resolveArticle } from "./resolve-article.ts";

/** Does again what `times` did, now that `dating` has found a day or an interval of publication. */
export const anchoring: ArticleStage = {
  scope: "article",
  name: "anchoring",
  summary: "Resolves the times of articles whose date had to be worked out.",
  reads: ["article", "tokens", "times"],
  writes: ["times"],
  run: (reading, { resources }) =>
    reading.article.published.basis === "inferred" ? { times: resolveArticle(reading, resources) } : {},
};
