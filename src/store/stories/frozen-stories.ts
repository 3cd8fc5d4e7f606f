import type { DatabaseSync } from "node:sqlite";
import { type Bundle, listTelling } from "../../compare/stories/bundle.ts";
import type { FindFrozen } from "../../compare/stories/look-back.ts";
import { keepHeaviest } from "../../kit/sparse-vector.ts";
import { decodeStory } from "./encode-rows.ts";

/** A frozen story is filed under so many of the terms that tell most of it. */
const FILED = 20;
/** Of each term so many stories are looked at on either side of the day that is sought. */
const MOST_HOLDERS = 12;
/** So many are read and compared. */
const MOST_READ = 6;

/** Files a story under its terms where it is frozen, and takes it out of the files where it is not, or is no more. */
export function fileFrozen(database: DatabaseSync, id: string): void {
  database.prepare("DELETE FROM signatures WHERE story = ?").run(id);
  const row = database.prepare("SELECT * FROM stories WHERE id = ? AND state = 'frozen'").get(id);
  if (!row) return;
  const { bundle } = decodeStory(row);
  const file = database.prepare("INSERT OR IGNORE INTO signatures (term, day, story) VALUES (?, ?, ?)");
  for (const term of listFiled(bundle).terms) file.run(term, bundle.last ?? 0, id);
}

/**
 * Looks up frozen stories on disk, in bounded work whatever their number: under each term those next to the days sought,
 * and of them the ones that share most.
 */
export function makeFindFrozen(database: DatabaseSync): FindFrozen {
  const before = database.prepare(
    "SELECT story FROM signatures WHERE term = ? AND day <= ? ORDER BY day DESC, story LIMIT ?",
  );
  const after = database.prepare("SELECT story FROM signatures WHERE term = ? AND day > ? ORDER BY day, story LIMIT ?");
  const read = database.prepare("SELECT * FROM stories WHERE id = ?");
  const holds = database.prepare("SELECT 1 FROM signatures LIMIT 1");
  return (sought) => {
    if (holds.get() === undefined) return [];
    const shared = new Map<string, number>();
    const { terms, weights } = listFiled(sought);
    const day = sought.first ?? Number.MAX_SAFE_INTEGER;
    for (const [at, term] of terms.entries()) {
      const rows = [...before.all(term, day, MOST_HOLDERS), ...after.all(term, day, MOST_HOLDERS)];
      for (const { story } of rows)
        shared.set(story as string, (shared.get(story as string) ?? 0) + (weights[at] as number));
    }
    return [...shared]
      .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (a < b ? -1 : 1))
      .slice(0, MOST_READ)
      .map(([id]) => read.get(id))
      .filter((row) => row !== undefined)
      .map(decodeStory);
  };
}

function listFiled(bundle: Bundle) {
  return keepHeaviest(listTelling(bundle), FILED);
}
