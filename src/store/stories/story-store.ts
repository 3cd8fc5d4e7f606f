import type { DatabaseSync } from "node:sqlite";
import type { SketchedArticle } from "../../compare/stories/regroup.ts";
import { type IndexState, makeStoryIndex, type StoryIndex } from "../../compare/stories/story-index.ts";
import { Fault } from "../../kit/fault.ts";
import type { IndexedArticle, IndexedStory, StoryChange, StoryDecision } from "../../model/indexed-story.ts";
import type { ArticleId } from "../../model/span.ts";
import { applyDecision } from "./decide.ts";
import { decodeArticle, decodeStory, encodeVectors } from "./encode-rows.ts";
import { makeFindFrozen } from "./frozen-stories.ts";
import { findStories, listArticles, listChanges, listStories } from "./list-stories.ts";
import { replay } from "./replay.ts";
import { saveStep } from "./save-step.ts";
import { openStoryDatabase, readFact, transact, writeFact } from "./story-database.ts";

/** An article on its way into a store. */
export interface ArrivingArticle extends SketchedArticle {
  readonly source: string;
}

/** One story with all that is kept of it. */
export interface StoryRecord {
  readonly story: IndexedStory;
  readonly articles: readonly IndexedArticle[];
  readonly changes: readonly StoryChange[];
}

/**
 * Stories on disk. Each call does all of its work or none: a run may be killed at any time, and the next goes on from
 * the last call that ended. Only open stories are ever held in memory.
 */
export interface StoryStore {
  has(article: ArticleId): boolean;
  /** How many articles it holds. */
  readonly length: number;
  /** Takes articles in the order given, and gives what happened. Those it has are passed over. */
  add(articles: readonly ArrivingArticle[]): readonly StoryChange[];
  /** Groups the open window as it stands. */
  settle(): readonly StoryChange[];
  /** Closes the open window, does what was decided by hand, keeps the decision for `regroup`, and gives what it changed. */
  decide(decision: StoryDecision): readonly StoryChange[];
  /** Groups all kept articles anew, in the order they came, and repeats the decisions where they were made. */
  regroup(): void;
  /** The stories in these states of which, where `words` are given, one headline holds all of them. */
  list(states: readonly IndexedStory["state"][], words?: readonly string[]): readonly IndexedStory[];
  /** Throws the fault `no-such-story`. */
  get(story: string): StoryRecord;
  close(): void;
}

export function openStoryStore(folder: string, { mayCreate }: { readonly mayCreate: boolean }): StoryStore {
  const database = openStoryDatabase(folder, mayCreate);
  let revision = readFact(database, "revision");
  let loaded: StoryIndex | null = null;
  const write = <T>(work: (index: StoryIndex) => T): T =>
    transact(database, () => {
      if (readFact(database, "revision") !== revision) throw new Fault("store-changed", { source: folder });
      const index = loaded ?? makeStoryIndex(loadState(database), makeFindFrozen(database));
      loaded = null;
      const result = work(index);
      // What is in memory counts only once the work is done: after a failure it is loaded again.
      loaded ??= index;
      revision = `${Number(revision ?? 0) + 1}`;
      writeFact(database, "revision", revision);
      writeFact(database, "day", loaded.day === null ? null : `${loaded.day}`);
      return result;
    });
  return {
    get length() {
      return database.prepare("SELECT count(*) AS count FROM articles").get()?.count as number;
    },
    has: (article) => database.prepare("SELECT 1 FROM articles WHERE id = ?").get(article) !== undefined,
    add: (articles) => write((index) => articles.flatMap((article) => addArticle(database, index, article))),
    settle: () =>
      write((index) => {
        const step = index.settle();
        saveStep(database, step);
        return step.changes;
      }),
    decide: (decision) =>
      write((index) => {
        saveStep(database, index.close());
        const { lastInsertRowid } = database
          .prepare("INSERT INTO decisions (after, decision) VALUES ((SELECT coalesce(max(seq), 0) FROM articles), ?)")
          .run(JSON.stringify(decision));
        return applyDecision(database, index, decision, Number(lastInsertRowid));
      }),
    regroup: () =>
      write(() => {
        loaded = replay(database);
      }),
    list: (states, words = []) => findStories(database, states, words),
    get: (id) => {
      const [story] = listStories(database, "stories.id = ?", id);
      if (!story) throw new Fault("no-such-story", { seen: id });
      return { story, articles: listArticles(database, id), changes: listChanges(database, id) };
    },
    close: () => database.close(),
  };
}

function loadState(database: DatabaseSync): IndexState {
  const day = readFact(database, "day");
  const open = database
    .prepare("SELECT * FROM stories WHERE state = 'open' AND bundle IS NOT NULL ORDER BY place")
    .all();
  const pending = database.prepare("SELECT * FROM articles WHERE pending = 1 ORDER BY seq").all();
  return {
    day: day === null ? null : Number(day),
    open: open.map(decodeStory),
    pending: pending.map((row) => ({ article: decodeArticle(row), story: row.story as string | null })),
  };
}

function addArticle(database: DatabaseSync, index: StoryIndex, article: ArrivingArticle): readonly StoryChange[] {
  const { id, source, title, sketch } = article;
  const inserted = database
    .prepare(
      `INSERT INTO articles (id, source, title, first, last, vectors, story, pending) VALUES (?, ?, ?, ?, ?, ?, NULL, 0)
       ON CONFLICT (id) DO NOTHING`,
    )
    .run(id, source, title, sketch.first, sketch.last, encodeVectors(sketch));
  if (inserted.changes === 0) return [];
  const step = index.add(article);
  if (step.closed) saveStep(database, step);
  database.prepare("UPDATE articles SET pending = 1 WHERE id = ?").run(id);
  return step.changes;
}
