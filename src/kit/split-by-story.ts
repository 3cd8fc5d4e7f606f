import type { Story } from "../model/comparison.ts";
import type { Reading } from "../model/reading.ts";
import type { ArticleId } from "../model/span.ts";

/** The readings of each story, in the order of the stories; an article of no story stands alone, after them. */
export function splitByStory(readings: readonly Reading[], stories: readonly Story[]): readonly (readonly Reading[])[] {
  const storyOf = indexStories(stories);
  const groups = Map.groupBy(readings, ({ article }) => storyOf.get(article.id) ?? article.id);
  const told = stories.flatMap(({ id }) => (groups.has(id) ? [groups.get(id) as Reading[]] : []));
  const alone = readings.filter(({ article }) => !storyOf.has(article.id)).map((reading) => [reading]);
  return [...told, ...alone];
}

/** The id of the story that each article belongs to. */
export function indexStories(stories: readonly Story[]): ReadonlyMap<ArticleId, string> {
  return new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)));
}
