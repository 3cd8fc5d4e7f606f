import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Fault } from "../../kit/fault.ts";
import { makeFolder } from "../make-folder.ts";
import { fileFrozen } from "./frozen-stories.ts";

const FILE = "stories.db";
const FORMAT = "stemma/stories@2";
const PATIENCE = 5000;

const TABLES = `
  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT) STRICT;
  CREATE TABLE articles (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, title TEXT NOT NULL,
    first INTEGER, last INTEGER, vectors BLOB NOT NULL, story TEXT, pending INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX articles_of_story ON articles (story);
  CREATE INDEX articles_pending ON articles (pending) WHERE pending = 1;
  CREATE TABLE stories (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, state TEXT NOT NULL, pinned INTEGER NOT NULL, marks TEXT NOT NULL,
    touched INTEGER, place INTEGER NOT NULL, bundle TEXT, vectors BLOB
  ) STRICT;
  CREATE INDEX stories_by_place ON stories (place);
  CREATE TABLE changes (
    seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, story TEXT NOT NULL, other TEXT, articles TEXT NOT NULL,
    day TEXT, by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX changes_of_story ON changes (story);
  CREATE INDEX changes_of_other ON changes (other) WHERE other IS NOT NULL;
  CREATE TABLE decisions (seq INTEGER PRIMARY KEY, after INTEGER NOT NULL, decision TEXT NOT NULL) STRICT;
`;
/** Frozen stories by the terms that tell most of them, and the last day of each. */
const SIGNATURES = `
  CREATE TABLE signatures (
    term INTEGER NOT NULL, day INTEGER NOT NULL, story TEXT NOT NULL, PRIMARY KEY (term, day, story)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX signatures_of_story ON signatures (story);
`;
const FORMAT_BEFORE = "stemma/stories@1";

/**
 * Opens the database of a store, and makes it where `mayCreate`. Its journal is written ahead and every commit reaches
 * the disk, so a run that is killed leaves what its last commit left. A store of the format
 * before gets what this one has more. Throws the fault `not-a-store`.
 */
export function openStoryDatabase(folder: string, mayCreate: boolean): DatabaseSync {
  const path = join(folder, FILE);
  const isNew = !existsSync(path);
  if (isNew && !mayCreate) throw new Fault("not-a-store", { source: folder, seen: `there is no ${FILE}` });
  try {
    makeFolder(folder);
    const database = new DatabaseSync(path, { timeout: PATIENCE });
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    transact(database, () => {
      const isEmpty = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'facts'").get() === undefined;
      if (isEmpty) database.exec(TABLES);
      else if (readFact(database, "format") !== FORMAT_BEFORE) return;
      database.exec(SIGNATURES);
      for (const { id } of database.prepare("SELECT id FROM stories WHERE state = 'frozen'").all())
        fileFrozen(database, id as string);
      writeFact(database, "format", FORMAT);
    });
    const format = readFact(database, "format");
    if (format !== FORMAT) throw new Error(`its format is ${format}`);
    return database;
  } catch (error) {
    throw new Fault("not-a-store", { source: folder, seen: (error as Error).message }, { cause: error });
  }
}

/** Does all of `work` or, where it throws, nothing of it. */
export function transact<T>(database: DatabaseSync, work: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

export function readFact(database: DatabaseSync, name: string): string | null {
  const row = database.prepare("SELECT value FROM facts WHERE name = ?").get(name);
  return (row?.value as string | null | undefined) ?? null;
}

export function writeFact(database: DatabaseSync, name: string, value: string | null): void {
  database.prepare("INSERT OR REPLACE INTO facts VALUES (?, ?)").run(name, value);
}
