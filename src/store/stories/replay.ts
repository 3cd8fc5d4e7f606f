import type { DatabaseSync } from "node:sqlite";
import { makeStoryIndex, type StoryIndex } from "../../compare/stories/story-index.ts";
import { applyDecision } from "./decide.ts";
import { decodeArticle } from "./encode-rows.ts";
import { makeFindFrozen } from "./frozen-stories.ts";
import { saveStep } from "./save-step.ts";

/** Forgets all groups and goes through the kept articles and decisions in the order in which they came. */
export function replay(database: DatabaseSync): StoryIndex {
  database.exec(
    "DELETE FROM stories; DELETE FROM signatures; DELETE FROM changes; UPDATE articles SET story = NULL, pending = 0",
  );
  const index = makeStoryIndex(undefined, makeFindFrozen(database));
  const decisions = database.prepare("SELECT * FROM decisions ORDER BY after, seq").all();
  const decideUpTo = (seq: number): void => {
    for (let next = decisions[0]; next && (next.after as number) < seq; next = decisions[0]) {
      decisions.shift();
      saveStep(database, index.close());
      applyDecision(database, index, JSON.parse(next.decision as string), next.seq as number);
    }
  };
  const take = database.prepare("SELECT * FROM articles WHERE seq > ? ORDER BY seq LIMIT 1");
  for (let row = take.get(0); row; row = take.get(row.seq as number)) {
    decideUpTo(row.seq as number);
    const step = index.add(decodeArticle(row));
    if (step.closed) saveStep(database, step);
    database.prepare("UPDATE articles SET pending = 1 WHERE seq = ?").run(row.seq as number);
  }
  decideUpTo(Number.POSITIVE_INFINITY);
  saveStep(database, index.settle());
  return index;
}
