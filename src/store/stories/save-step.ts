import type { DatabaseSync } from "node:sqlite";
import type { OpenStory } from "../../compare/stories/open-story.ts";
import type { Step } from "../../compare/stories/story-index.ts";
import type { StoryChange } from "../../model/indexed-story.ts";
import { encodeBundle, encodeVectors } from "./encode-rows.ts";
import { fileFrozen } from "./frozen-stories.ts";

/** Writes what came of a step: the stories as they are now, and every change, first to last. */
export function saveStep(database: DatabaseSync, { changes, stories, reopened, closed }: Step): void {
  for (const story of reopened) saveStory(database, story, "closed");
  for (const story of stories) saveStory(database, story, closed ? "closed" : "window");
  for (const change of changes) saveChange(database, change);
  if (closed) database.exec("UPDATE articles SET pending = 0 WHERE pending = 1");
  // A story of the open window whose articles have all moved elsewhere is no more.
  database.exec(
    `DELETE FROM stories WHERE bundle IS NULL
     AND id NOT IN (SELECT story FROM articles WHERE pending = 1 AND story IS NOT NULL)`,
  );
}

/** Writes a story. Of one of the open window no sum is kept: it is made anew with the window. */
export function saveStory(database: DatabaseSync, story: OpenStory, from: "closed" | "window", state = "open"): void {
  const isClosed = from === "closed";
  database
    .prepare(
      `INSERT OR REPLACE INTO stories (id, title, state, pinned, marks, touched, place, bundle, vectors)
       VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(place), 0) + 1 FROM stories), ?, ?)`,
    )
    .run(
      story.id,
      story.title,
      state,
      story.pinned ? 1 : 0,
      JSON.stringify(story.marks),
      story.touched,
      isClosed ? encodeBundle(story.bundle) : null,
      isClosed ? encodeVectors(story.bundle) : null,
    );
}

/** Writes a change to the history, and does it to the articles and stories it is about. */
export function saveChange(database: DatabaseSync, { kind, story, articles, other, day, by }: StoryChange): void {
  database
    .prepare("INSERT INTO changes (kind, story, other, articles, day, by) VALUES (?, ?, ?, ?, ?, ?)")
    .run(kind, story, other, JSON.stringify(articles), day, by);
  const place = database.prepare("UPDATE articles SET story = ? WHERE id = ?");
  for (const id of articles) place.run(story, id);
  if (kind === "frozen") database.prepare("UPDATE stories SET state = 'frozen' WHERE id = ?").run(story);
  if (kind === "reopened") database.prepare("UPDATE stories SET state = 'open' WHERE id = ?").run(story);
  if (kind === "frozen" || kind === "reopened") fileFrozen(database, story);
  if (kind !== "merged" || other === null) return;
  database.prepare("UPDATE articles SET story = ? WHERE story = ?").run(story, other);
  database.prepare("DELETE FROM stories WHERE id = ?").run(other);
  fileFrozen(database, other);
}
