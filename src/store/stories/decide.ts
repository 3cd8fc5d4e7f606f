import type { DatabaseSync } from "node:sqlite";
import { joinBundles, startBundle } from "../../compare/stories/bundle.ts";
import { findTypical } from "../../compare/stories/find-typical.ts";
import { joinMarks, type OpenStory } from "../../compare/stories/open-story.ts";
import type { SketchedArticle } from "../../compare/stories/regroup.ts";
import type { StoryIndex } from "../../compare/stories/story-index.ts";
import { nameDay } from "../../kit/days.ts";
import { Fault } from "../../kit/fault.ts";
import { makeId } from "../../kit/hash.ts";
import type { StoryChange, StoryDecision } from "../../model/indexed-story.ts";
import type { ArticleId } from "../../model/span.ts";
import { decodeArticle, decodeStory } from "./encode-rows.ts";
import { fileFrozen } from "./frozen-stories.ts";
import { saveChange, saveStory } from "./save-step.ts";

/** A story as it is kept, whether it is open or frozen. */
interface Kept {
  readonly story: OpenStory;
  readonly state: "open" | "frozen";
}

/**
 * Does what was decided by hand to the kept stories and to the index, whose window must be closed, and gives what it
 * changed: nothing where all is so already. `number` is that of the decision. Throws the fault `bad-decision` where it cannot be done.
 */
export function applyDecision(
  database: DatabaseSync,
  index: StoryIndex,
  decision: StoryDecision,
  number: number,
): readonly StoryChange[] {
  const day = index.day === null ? null : nameDay(index.day);
  const tell = (
    kind: StoryChange["kind"],
    story: string,
    articles: readonly ArticleId[] = [],
    other: string | null = null,
  ): readonly StoryChange[] => {
    const change: StoryChange = { kind, story, articles, other, day, by: "hand" };
    saveChange(database, change);
    return [change];
  };
  const keep = ({ story, state }: Kept): void => {
    saveStory(database, story, "closed", state);
    fileFrozen(database, story.id);
    if (state === "open") index.put([story], []);
  };
  switch (decision.kind) {
    case "merge": {
      const [into, gone] = [findStory(database, decision.into), findStory(database, decision.story)];
      if (into.story.id === gone.story.id) return [];
      index.put([], [gone.story.id]);
      const changes = tell("merged", into.story.id, [], gone.story.id);
      keep(mergeStories(into, gone));
      return changes;
    }
    case "split": {
      const { kept, parted, from } = splitStory(database, decision.articles, number);
      keep(kept);
      keep(parted);
      return tell("split", parted.story.id, decision.articles, from);
    }
    case "pin":
    case "unpin": {
      const { story, state } = findStory(database, decision.story);
      const pinned = decision.kind === "pin";
      if (story.pinned === pinned) return [];
      keep({ story: { ...story, pinned }, state });
      return tell(pinned ? "pinned" : "unpinned", story.id);
    }
  }
}

/** The two together; what kept them apart is lifted. Open where either is. */
function mergeStories(into: Kept, gone: Kept): Kept {
  const opposite = (mark: string): string => `${mark.startsWith("+") ? "-" : "+"}${mark.slice(1)}`;
  const marks = joinMarks(into.story.marks, gone.story.marks);
  return {
    state: into.state === "open" || gone.state === "open" ? "open" : "frozen",
    story: {
      ...into.story,
      bundle: joinBundles(into.story.bundle, gone.story.bundle),
      marks: marks.filter((mark) => !marks.includes(opposite(mark))),
    },
  };
}

function splitStory(
  database: DatabaseSync,
  articles: readonly ArticleId[],
  number: number,
): { kept: Kept; parted: Kept; from: string } {
  const [first = ""] = articles;
  const { story, state } = findStory(database, first);
  const all = database.prepare("SELECT * FROM articles WHERE story = ? ORDER BY seq").all(story.id).map(decodeArticle);
  const moved = all.filter(({ id }) => articles.includes(id));
  const rest = all.filter(({ id }) => !articles.includes(id));
  if (moved.length < new Set(articles).size)
    throw new Fault("bad-decision", { seen: "the articles are of several stories" });
  if (rest.length === 0) throw new Fault("bad-decision", { seen: `these are all the articles of ${story.id}` });
  const remake = (own: readonly SketchedArticle[], id: string, mark: string): OpenStory => {
    const bundle = own.map(({ sketch }) => startBundle(sketch)).reduce(joinBundles);
    const title = findTypical(own, bundle)?.title ?? story.title;
    return { ...story, id, title, bundle, marks: joinMarks(story.marks, [`${mark}${number}`]) };
  };
  return {
    kept: { state, story: { ...remake(rest, story.id, "+"), title: story.title } },
    parted: { state, story: remake(moved, makeId("y", "split", number, ...articles), "-") },
    from: story.id,
  };
}

function findStory(database: DatabaseSync, article: ArticleId): Kept {
  const row = database
    .prepare("SELECT stories.* FROM articles JOIN stories ON stories.id = articles.story WHERE articles.id = ?")
    .get(article);
  if (!row) throw new Fault("no-such-article", { seen: article });
  return { story: decodeStory(row), state: row.state as Kept["state"] };
}
