import { Fault } from "../../kit/fault.ts";
import type { StoryChange, StoryDecision } from "../../model/indexed-story.ts";
import { openStoryStore, type StoryStore } from "../../store/stories/story-store.ts";
import { tellDecided, tellStories, tellStory } from "../../tell/stories/tell-stories.ts";
import type { StoriesFlags } from "./stories-command.ts";
import { writeForm } from "./write-form.ts";

/** Does what was decided and tells it, or lists the stories, or shows the one named. */
export function runStories(shown: string | undefined, flags: StoriesFlags): void {
  const store = openStoryStore(flags.store, { mayCreate: false });
  try {
    if (flags.regroup) store.regroup();
    const decisions = [...listDecisions(store, flags)];
    const changes = decisions.flatMap((decision) => store.decide(decision));
    if (shown !== undefined) showStory(store, shown, flags);
    else if (decisions.length > 0) showDecided(store, changes, flags);
    else showList(store, flags);
  } finally {
    store.close();
  }
}

function showStory(store: StoryStore, shown: string, { json }: StoriesFlags): void {
  const record = store.get(shown);
  if (json !== undefined) writeForm(json, `${JSON.stringify(record, null, 1)}\n`);
  process.stdout.write(tellStory(record.story, record.articles, record.changes));
}

function showDecided(store: StoryStore, changes: readonly StoryChange[], { json }: StoriesFlags): void {
  const gone = new Set(changes.flatMap(({ kind, other }) => (kind === "merged" && other !== null ? [other] : [])));
  const touched = new Set(changes.flatMap(({ story, other }) => (other === null ? [story] : [story, other])));
  const stories = [...touched].filter((id) => !gone.has(id)).map((id) => store.get(id).story);
  if (json !== undefined) writeForm(json, `${JSON.stringify({ changes, stories }, null, 1)}\n`);
  process.stdout.write(tellDecided(changes, stories));
}

function showList(store: StoryStore, { all, find, json }: StoriesFlags): void {
  const stories = store.list(all ? ["open", "frozen"] : ["open"], find);
  if (json !== undefined) writeForm(json, `${JSON.stringify({ stories }, null, 1)}\n`);
  const none = all ? "No such stories.\n" : "No such open stories: --all looks among the frozen too.\n";
  process.stdout.write(stories.length === 0 ? none : tellStories(stories));
}

/** Stories are named by an article of theirs, so that the decision holds where grouping anew gives other ids. */
function* listDecisions(store: StoryStore, { merge, split, pin, unpin }: StoriesFlags): Generator<StoryDecision> {
  const articleOf = (story: string): string => store.get(story).articles[0]?.id ?? story;
  if (merge?.length === 1) throw new Fault("bad-decision", { seen: "--merge wants two stories or more" });
  const [into, ...others] = merge ?? [];
  for (const story of others) yield { kind: "merge", into: articleOf(into as string), story: articleOf(story) };
  if (split) yield { kind: "split", articles: [...new Set(split)] };
  if (pin !== undefined) yield { kind: "pin", story: articleOf(pin) };
  if (unpin !== undefined) yield { kind: "unpin", story: articleOf(unpin) };
}
