import { makeId } from "../../kit/hash.ts";
import { multiplyVectors } from "../../kit/sparse-vector.ts";
import type { Article } from "../../model/article.ts";
import type { Story } from "../../model/comparison.ts";
import type { AccountStage } from "../../model/stage.ts";
import { termWeights } from "../term-weights.ts";
import type { Bundle } from "./bundle.ts";
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
    const articles = readings.map(({ article }) => article);
    const sketches = articles.map((article) => makeSketch(article, weigh));
    return {
      stories: groupArticles(sketches).map(({ members, whole }) =>
        makeStory(
          members.map((index) => ({ article: articles[index] as Article, sketch: sketches[index] as Sketch })),
          whole,
        ),
      ),
    };
  },
};

interface Sketched {
  readonly article: Article;
  readonly sketch: Sketch;
}

function makeStory(sketched: readonly Sketched[], whole: Bundle): Story {
  const articles = sketched.map(({ article }) => article);
  const ids = articles.map((article) => article.id).sort();
  const earliest = articles.map((article) => article.published.earliest).filter((day) => day !== null);
  const latest = articles.map((article) => article.published.latest).filter((day) => day !== null);
  return {
    id: makeId("y", ...ids),
    title: nameStory(sketched, whole),
    articles: ids,
    first: earliest.sort()[0] ?? null,
    last: latest.sort().at(-1) ?? null,
  };
}

/** The headline of the article most like the story as a whole; where none has one, the first line of that article. */
function nameStory(sketched: readonly Sketched[], whole: Bundle): string {
  const titled = sketched.filter(({ article }) => article.title);
  const ranked = (titled.length > 0 ? titled : sketched)
    .map(({ article, sketch }) => ({
      article,
      likeness: multiplyVectors(sketch.names, whole.names) + multiplyVectors(sketch.words, whole.words),
    }))
    .sort((a, b) => b.likeness - a.likeness || (a.article.id < b.article.id ? -1 : 1));
  return tellHeadline((ranked[0] as { article: Article }).article);
}

/** The headline of an article, or its first line where it has none. */
export function tellHeadline({ text, title, blocks }: Article): string {
  const { start, end } = title ?? blocks[0] ?? { start: 0, end: 0 };
  return text.slice(start, end);
}
