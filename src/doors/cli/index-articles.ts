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

/** Reads what was named and adds it to the store, a batch at a time; gives the exit code. */
export async function indexArticles(named: readonly string[], flags: IndexFlags): Promise<number> {
  const store = openStoryStore(flags.store, { mayCreate: true });
  try {
    const { read, changes } = await takeAll(named, flags, store);
    if (!flags.quiet) process.stdout.write(tellRun(read, changes));
    return read > 0 ? 0 : TROUBLES["nothing-read"].exit;
  } finally {
    store.close();
  }
}

async function takeAll(
  named: readonly string[],
  flags: IndexFlags,
  store: StoryStore,
): Promise<{ read: number; changes: readonly StoryChange[] }> {
  const { lexicon, model } = loadResources();
  const weigh = termWeights(model);
  const { paths, problems } = collectSources(named);
  tellProblems(problems);
  const web = openWeb(readInputFlags(flags));
  const progress = startProgress(process.stderr, flags.quiet === true);
  const changes: StoryChange[] = [];
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
      changes.push(...store.add(batch.sort(byDay)));
      batch = [];
    }
    progress.show("reading files", index + 1, paths.length);
  }
  changes.push(...store.add(batch.sort(byDay)), ...store.settle());
  progress.stop();
  return { read, changes };
}

/** Undated articles first: they do not move the day of the store. */
function byDay(a: ArrivingArticle, b: ArrivingArticle): number {
  return (a.sketch.last ?? 0) - (b.sketch.last ?? 0) || compareText(a.id, b.id);
}

function tellRun(read: number, changes: readonly StoryChange[]): string {
  const count = (kind: StoryChange["kind"]): number => changes.filter((change) => change.kind === kind).length;
  const added = changes
    .filter(({ kind }) => kind === "opened" || kind === "joined")
    .reduce((sum, { articles }) => sum + articles.length, 0);
  return `${read} articles read, ${added} of them new · stories: ${count("opened")} opened, ${count("joined")} went on, ${count("merged")} merged, ${count("frozen")} frozen, ${count("reopened")} reopened\n`;
}
