import { createHash } from "node:crypto";
import { join } from "node:path";
import { viewArticle } from "../../../../src/find/statements/article-view.ts";
import { findAttributions } from "../../../../src/find/statements/find-attributions.ts";
import { PIPELINE } from "../../../../src/pipeline.ts";
import { readDocument } from "../../../../src/read/read-document.ts";
import { runStages } from "../../../../src/run-pipeline.ts";
import { loadResources } from "../../../../src/store/load-resources.ts";
import { addCounts, f1, measure } from "../../counts.ts";
import type { Score, Scorer } from "../../score.ts";
import { adaptAttributions } from "./adapt-attributions.ts";
import { findNaively } from "./find-naively.ts";
import { type AnnotatedArticle, type Attribution, readPolnear } from "./read-polnear.ts";
import { countSpans, type Role } from "./score-attributions.ts";

const MEASURES: readonly (readonly [name: string, role: Role, least: number])[] = [
  ["content exact F1", "content", 1],
  ["source exact F1", "source", 1],
  ["cue exact F1", "cue", 1],
  ["content F1 at 0.3", "content", 0.3],
  ["content F1 at 0.8", "content", 0.8],
];
const STAGES = PIPELINE.slice(
  0,
  PIPELINE.findIndex(({ name }) => name === "statements"),
);

export const polnear: Scorer = {
  part: "find",
  set: "polnear",
  async run(data) {
    const articles = readPolnear(join(data, "statements", "polnear"));
    return articles && scoreArticles(articles);
  },
};

/** All five measures over the articles, beside the naive finder; attitudes count as the corpus has them. */
export function scoreArticles(articles: readonly AnnotatedArticle[]): readonly Score[] {
  const found = articles.map(({ text }) => findInText(text));
  const naive = articles.map(({ text }) => findNaively(text));
  return MEASURES.map(([name, role, least]) => {
    const counts = articles.map(({ attributions }, index) => countSpans(attributions, found[index] ?? [], role, least));
    const { value, low, high } = measure(counts, f1);
    const baseline = f1(
      addCounts(articles.map(({ attributions }, index) => countSpans(attributions, naive[index] ?? [], role, least))),
    );
    return { set: "polnear", measure: name, value, low, high, n: addCounts(counts).gold, baseline, peers: {} };
  });
}

/** What the finder of statements finds in a text, in the corpus's conventions. */
export function findInText(text: string): readonly Attribution[] {
  const resources = loadResources();
  const sha256 = createHash("sha256").update(text).digest("hex");
  const { article } = readDocument({ source: "polnear", sha256, text }, resources.lexicon);
  const [reading] = runStages(STAGES, [article], resources).readings;
  if (!reading) return [];
  const view = viewArticle(reading, resources.lexicon);
  return adaptAttributions(view, findAttributions(view, resources.lexicon));
}
