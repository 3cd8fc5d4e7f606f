import { makeSketch } from "../../compare/stories/sketch.ts";
import { tellHeadline } from "../../compare/stories/stories.ts";
import { termWeights } from "../../compare/term-weights.ts";
import { compareText } from "../../kit/compare-text.ts";
import type { StoryChange } from "../../model/indexed-story.ts";
import { TROUBLES } from "../../model/trouble.ts";
import { readDocument } from "../../read/read-document.ts";
import { loadResources } from "../../store/load-resources.ts";
import { type ArrivingArticle, openStoryStore, type StoryStore } from "../../store/stories/story-store.ts";
import { collectSources } from "../inputs/collect-sources.ts";
import { openWeb } from "../inputs/stream-addresses.ts";
import { streamDocuments } from "../inputs/stream-documents.ts";
import type { IndexFlags } from "./index-command.ts";
import { readInputFlags } from "./input-flags.ts";
import { startProgress } from "./progress.ts";
import { tellProblems } from "./tell-problems.ts";

/** So many articles are held at once and go into the store together, in the order of their days; what a kill can undo. */
const BATCH = 250;
/** What a run tells of, where it happened. */
const TOLD: readonly StoryChange["kind"][] = ["opened", "merged", "frozen", "reopened", "linked"];

/** Reads what was named and adds it to the store, a batch at a time; gives the exit code. */
export async function indexArticles(named: readonly string[], flags: IndexFlags): Promise<number> {
  const store = openStoryStore(flags.store, { mayCreate: true });
  try {
    const before = store.length;
    const { read, told } = await takeAll(named, flags, store);
    if (!flags.quiet) process.stdout.write(`${read} articles read, ${store.length - before} of them new · ${told}\n`);
    return read > 0 ? 0 : TROUBLES["nothing-read"].exit;
  } finally {
    store.close();
  }
}

async function takeAll(
  named: readonly string[],
  flags: IndexFlags,
  store: StoryStore,
): Promise<{ read: number; told: string }> {
  const { lexicon, model } = loadResources();
  const weigh = termWeights(model);
  const { paths, problems } = collectSources(named);
  tellProblems(problems);
  const web = openWeb(readInputFlags(flags));
  const progress = startProgress(process.stderr, flags.quiet === true);
  const changes = countChanges();
  let batch: ArrivingArticle[] = [];
  let read = 0;
  for (const [index, path] of paths.entries()) {
    for await (const { document, problems: found } of streamDocuments(path, web)) {
      tellProblems(found);
      if (!document) continue;
      const { article, problems: doubts } = readDocument(document, lexicon);
      tellProblems(doubts);
      read++;
      const { id, source } = article;
      if (!store.has(id)) batch.push({ id, source, title: tellHeadline(article), sketch: makeSketch(article, weigh) });
      if (batch.length < BATCH) continue;
      changes.add(store.add(batch.sort(byDay)));
      batch = [];
    }
    progress.show("reading files", index + 1, paths.length);
  }
  changes.add(store.add(batch.sort(byDay)));
  changes.add(store.settle());
  progress.stop();
  return { read, told: changes.tell() };
}

/** Undated articles first: they do not move the day of the store. */
function byDay(a: ArrivingArticle, b: ArrivingArticle): number {
  return (a.sketch.last ?? 0) - (b.sketch.last ?? 0) || compareText(a.id, b.id);
}

/** What happened to stories so far, as numbers: a long run keeps no list of it. */
function countChanges(): { add(changes: readonly StoryChange[]): void; tell(): string } {
  const counts = new Map<StoryChange["kind"], number>();
  let joined = 0;
  return {
    add(changes) {
      for (const { kind, articles } of changes) {
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        if (kind === "joined") joined += articles.length;
      }
    },
    tell() {
      const told = TOLD.flatMap((kind) => (counts.has(kind) ? [`${counts.get(kind)} ${kind}`] : []));
      return [
        `${joined} joined a story that was there`,
        ...(told.length > 0 ? [`stories: ${told.join(", ")}`] : []),
      ].join(" · ");
    },
  };
}
