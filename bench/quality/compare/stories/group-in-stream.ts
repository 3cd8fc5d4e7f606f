import { makeSketch } from "../../../../src/compare/stories/sketch.ts";
import { makeStoryIndex } from "../../../../src/compare/stories/story-index.ts";
import { termWeights } from "../../../../src/compare/term-weights.ts";
import type { Article } from "../../../../src/model/article.ts";
import { loadResources } from "../../../../src/store/load-resources.ts";

/**
 * The story of each article where they come one at a time, by day (undated ones first, as a store takes them). Each day
 * is a window or, with `sealed`, each article: nothing is ever looked at twice then, which is the hardest a stream can be.
 */
export function groupInStream(articles: readonly Article[], sealed: boolean): ReadonlyMap<string, string> {
  const weigh = termWeights(loadResources().model);
  const index = makeStoryIndex();
  const stories = new Map<string, string>();
  const take = ({ changes }: ReturnType<typeof index.close>): void => {
    for (const { kind, story, articles: moved, other } of changes) {
      for (const id of moved) stories.set(id, story);
      if (kind === "merged") for (const [id, own] of stories) if (own === other) stories.set(id, story);
    }
  };
  const dayOf = (article: Article): string => article.published.latest ?? "";
  for (const article of [...articles].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))) {
    take(index.add({ id: article.id, title: "", sketch: makeSketch(article, weigh) }));
    if (sealed) take(index.close());
  }
  take(index.close());
  return stories;
}
