import { makeId } from "../../kit/hash.ts";
import type { Article } from "../../model/article.ts";
import type { Story } from "../../model/comparison.ts";
import type { AccountStage } from "../../model/stage.ts";
import { termWeights } from "../term-weights.ts";
import { groupArticles } from "./group-articles.ts";
import { makeTermVector, type TermVector } from "./term-vector.ts";

export const stories: AccountStage = {
  scope: "account",
  name: "stories",
  summary: "Groups articles by the affair they report, on their bodies and dates.",
  reads: ["article"],
  writes: ["stories"],
  run: ({ readings }, { model }) => {
    const weigh = termWeights(model);
    const articles = readings.map((reading) => reading.article);
    const sketches = articles.map((article) => ({
      terms: makeTermVector(article, weigh),
      published: article.published,
    }));
    const groups = groupArticles(sketches);
    return {
      stories: groups.map((group) =>
        makeStory(
          group.map((index) => articles[index] as Article),
          group.map((index) => (sketches[index] as { terms: TermVector }).terms),
        ),
      ),
    };
  },
};

function makeStory(articles: readonly Article[], terms: readonly TermVector[]): Story {
  const ids = articles.map((article) => article.id).sort();
  const earliest = articles.map((article) => article.published.earliest).filter((day) => day !== null);
  const latest = articles.map((article) => article.published.latest).filter((day) => day !== null);
  return {
    id: makeId("y", ...ids),
    title: nameStory(articles, terms),
    articles: ids,
    first: earliest.sort()[0] ?? null,
    last: latest.sort().at(-1) ?? null,
  };
}

/** The headline of the article most like the story as a whole; where none has one, the first line of that article. */
function nameStory(articles: readonly Article[], terms: readonly TermVector[]): string {
  const whole = new Map<string, number>();
  for (const own of terms) for (const [term, weight] of own) whole.set(term, (whole.get(term) ?? 0) + weight);
  const titled = [...articles.keys()].filter((index) => articles[index]?.title);
  const ranked = (titled.length > 0 ? titled : [...articles.keys()])
    .map((index) => ({ article: articles[index] as Article, likeness: product(terms[index] as TermVector, whole) }))
    .sort((a, b) => b.likeness - a.likeness || (a.article.id < b.article.id ? -1 : 1));
  const { text, title, blocks } = (ranked[0] as { article: Article }).article;
  const { start, end } = title ?? blocks[0] ?? { start: 0, end: 0 };
  return text.slice(start, end);
}

function product(a: TermVector, b: TermVector): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}
