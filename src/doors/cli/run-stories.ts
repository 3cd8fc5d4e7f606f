import { Fault } from "../../kit/fault.ts";
import type { StoryDecision } from "../../model/indexed-story.ts";
import { openStoryStore, type StoryStore } from "../../store/stories/story-store.ts";
import { tellStories, tellStory } from "../../tell/stories/tell-stories.ts";
import type { StoriesFlags } from "./stories-command.ts";
import { writeForm } from "./write-form.ts";

/** Does what was decided, then lists the stories or shows the one named. */
export function runStories(shown: string | undefined, flags: StoriesFlags): void {
  const store = openStoryStore(flags.store, { mayCreate: false });
  try {
    if (flags.regroup) store.regroup();
    for (const decision of listDecisions(store, flags)) store.decide(decision);
    if (shown === undefined) {
      const stories = store.list(flags.all ? ["open", "frozen"] : ["open"]);
      if (flags.json !== undefined) writeForm(flags.json, `${JSON.stringify({ stories }, null, 1)}\n`);
      process.stdout.write(tellStories(stories));
      return;
    }
    const record = store.get(shown);
    if (flags.json !== undefined) writeForm(flags.json, `${JSON.stringify(record, null, 1)}\n`);
    process.stdout.write(tellStory(record.story, record.articles, record.changes));
  } finally {
    store.close();
  }
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
