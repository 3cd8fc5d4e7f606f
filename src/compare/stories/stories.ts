import { makeId } from "../../kit/hash.ts";
import type { Article } from "../../model/article.ts";
import type { Story } from "../../model/comparison.ts";
import type { AccountStage } from "../../model/stage.ts";
import { termWeights } from "../term-weights.ts";
import type { Bundle } from "./bundle.ts";
import { daysOfStory } from "./days-of-story.ts";
import { findTypical } from "./find-typical.ts";
import { groupArticles } from "./group-articles.ts";
import { makeSketch, type Sketch } from "./sketch.ts";

export const stories: AccountStage = {
  scope: "account",
  name: "stories",
  summary: "Groups articles by the affair they report, on their bodies and dates.",
  reads: ["article"],
  writes: ["stories"],
  run: ({ readings }, { model }) => {
    const weigh = termWeights(model);
    const sketched = readings.map(({ article }) => ({ id: article.id, article, sketch: makeSketch(article, weigh) }));
    return {
      stories: groupArticles(sketched.map(({ sketch }) => sketch)).map(({ articles, bundle }) =>
        makeStory(
          articles.map((index) => sketched[index] as Sketched),
          bundle,
        ),
      ),
    };
  },
};

interface Sketched {
  readonly id: string;
  readonly article: Article;
  readonly sketch: Sketch;
}

function makeStory(sketched: readonly Sketched[], whole: Bundle): Story {
  const articles = sketched.map(({ article }) => article);
  const ids = articles.map((article) => article.id).sort();
  return {
    id: makeId("y", ...ids),
    title: nameStory(sketched, whole),
    articles: ids,
    ...daysOfStory(articles.map(({ published }) => published)),
  };
}

/** The headline of the article most like the story as a whole; where none has one, the first line of that article. */
function nameStory(sketched: readonly Sketched[], whole: Bundle): string {
  const titled = sketched.filter(({ article }) => article.title);
  const typical = findTypical(titled.length > 0 ? titled : sketched, whole);
  return tellHeadline((typical as Sketched).article);
}

/** The headline of an article, or its first line where it has none. */
export function tellHeadline({ text, title, blocks }: Article): string {
  const { start, end } = title ?? blocks[0] ?? { start: 0, end: 0 };
  return text.slice(start, end);
}
