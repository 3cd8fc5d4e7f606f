import { nameDay } from "../../kit/days.ts";
import type { StoryChange } from "../../model/indexed-story.ts";
import type { ArticleId } from "../../model/span.ts";
import type { NamedGroup } from "./name-groups.ts";

/**
 * What it means for a story that a group of the window is it: `placed` tells where each article stood before, `link` the
 * frozen story that it tells of again.
 */
export function tellChanges(
  { id, group }: NamedGroup,
  placed: ReadonlyMap<ArticleId, string>,
  link: string | null,
  day: number | null,
): StoryChange[] {
  const isOld = group.stories.length > 0 || group.articles.some((article) => placed.get(article.id) === id);
  const byPlace = Map.groupBy(group.articles, (article) => placed.get(article.id) ?? null);
  const ids = (of: string | null): ArticleId[] => (byPlace.get(of) ?? []).map((article) => article.id);
  const moves = [...byPlace.keys()].filter((from) => from !== null && from !== id).sort();
  const arrived = ids(null);
  return [
    ...(isOld ? [] : [tell("opened", id, day, arrived)]),
    ...(isOld || link === null ? [] : [tell("linked", id, day, [], link)]),
    ...(isOld && arrived.length > 0 ? [tell("joined", id, day, arrived)] : []),
    ...moves.map((from) => tell("moved", id, day, ids(from), from)),
    ...group.stories.filter((story) => story.id !== id).map((story) => tell("merged", id, day, [], story.id)),
  ];
}

/** A change that the index made on a day of the stream. */
export function tell(
  kind: StoryChange["kind"],
  story: string,
  day: number | null,
  articles: readonly ArticleId[] = [],
  other: string | null = null,
): StoryChange {
  return { kind, story, articles, other, day: day === null ? null : nameDay(day), by: "index" };
}
