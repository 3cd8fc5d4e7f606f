import type { ArticleStage } from "../../model/stage.ts";
import { viewArticle } from "./article-view.ts";
import { findAttributions } from "./find-attributions.ts";
import { makeStatements } from "./make-statements.ts";
import { mergeElaborations } from "./merge-elaborations.ts";
import { selectStatements } from "./select-statements.ts";

export const statements: ArticleStage = {
  scope: "article",
  name: "statements",
  summary: "Finds who said or thought what, to whom, through what and when.",
  reads: ["article", "sentences", "tokens", "mentions", "entities", "times"],
  writes: ["statements"],
  run(reading, { resources, entities }) {
    const view = viewArticle(reading, resources.lexicon);
    const told = selectStatements(view, findAttributions(view, resources.lexicon));
    const attributions = mergeElaborations(view, told);
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    return { statements: makeStatements(view, attributions, reading, resources.lexicon, byId) };
  },
};
