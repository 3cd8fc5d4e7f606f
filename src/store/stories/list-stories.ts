import type { DatabaseSync } from "node:sqlite";
import { nameDay } from "../../kit/days.ts";
import type { IndexedArticle, IndexedStory, StoryChange } from "../../model/indexed-story.ts";

/** The stories in some states of which one headline holds all the words, in any case of letters, the latest first. */
export function findStories(
  database: DatabaseSync,
  states: readonly IndexedStory["state"][],
  words: readonly string[],
): IndexedStory[] {
  const inStates = "stories.state IN (SELECT value FROM json_each(?))";
  if (words.length === 0) return listStories(database, inStates, JSON.stringify(states));
  database.function("fold", { deterministic: true }, (text) => `${text}`.toLowerCase());
  const told = `stories.id IN (SELECT story FROM articles
    WHERE NOT EXISTS (SELECT 1 FROM json_each(?) WHERE instr(fold(title), value) = 0))`;
  const folded = words.map((word) => word.toLowerCase());
  return listStories(database, `${inStates} AND ${told}`, JSON.stringify(states), JSON.stringify(folded));
}

/** The stories that a condition chooses, the latest first. */
export function listStories(database: DatabaseSync, where: string, ...values: readonly string[]): IndexedStory[] {
  const rows = database
    .prepare(
      `SELECT stories.id, stories.title, stories.state, stories.pinned,
              min(articles.first) AS first, max(articles.last) AS last, count(*) AS articles
       FROM stories JOIN articles ON articles.story = stories.id WHERE ${where}
       GROUP BY stories.id ORDER BY last DESC, articles DESC, stories.id`,
    )
    .all(...values);
  return rows.map((row) => ({
    id: row.id as string,
    title: row.title as string,
    ...nameDays(row),
    articles: row.articles as number,
    state: row.state as IndexedStory["state"],
    pinned: row.pinned === 1,
  }));
}

/** The articles of a story, the earliest first. */
export function listArticles(database: DatabaseSync, story: string): IndexedArticle[] {
  const rows = database
    .prepare("SELECT id, source, title, first, last FROM articles WHERE story = ? ORDER BY first, source")
    .all(story);
  return rows.map((row) => ({
    id: row.id as string,
    source: row.source as string,
    title: row.title as string,
    ...nameDays(row),
  }));
}

/** What happened to a story, first to last. */
export function listChanges(database: DatabaseSync, story: string): StoryChange[] {
  const rows = database.prepare("SELECT * FROM changes WHERE story = ? OR other = ? ORDER BY seq").all(story, story);
  return rows.map((row) => ({
    kind: row.kind as StoryChange["kind"],
    story: row.story as string,
    articles: JSON.parse(row.articles as string),
    other: row.other as string | null,
    day: row.day as string | null,
    by: row.by as StoryChange["by"],
  }));
}

function nameDays(row: Readonly<Record<string, unknown>>): { first: string | null; last: string | null } {
  const name = (day: unknown): string | null => (day === null ? null : nameDay(day as number));
  return { first: name(row.first), last: name(row.last) };
}
