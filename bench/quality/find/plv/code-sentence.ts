import { codeEvent } from "../../../../src/find/positions/code-event.ts";
import type { PatternWord } from "../../../../src/find/positions/event-patterns.ts";
import { makeBareArticle } from "../../../../src/kit/start-reading.ts";
import type { PloverEvent } from "../../../../src/model/position.ts";
import { PIPELINE } from "../../../../src/pipeline.ts";
import { runStages } from "../../../../src/run-pipeline.ts";
import { loadResources } from "../../../../src/store/load-resources.ts";
import type { PlvSentence } from "./read-plv.ts";

/** The event between the given source and target: read from behind the one that stands first, else from the beginning. */
export function codeSentence({ text, source, target }: PlvSentence): PloverEvent | null {
  const resources = loadResources();
  const { events, eventWords } = resources.lexicon;
  const syntax = PIPELINE.slice(0, PIPELINE.findIndex(({ name }) => name === "syntax") + 1);
  const tokens = runStages(syntax, [makeBareArticle("plv", text)], resources).readings[0]?.tokens ?? [];
  const words = tokens.map(
    ({ lemma, text: form }): PatternWord => ({ lemma: lemma.toLowerCase(), form: form.toLowerCase() }),
  );
  const behind = Math.min(source.end, target.end);
  const first = tokens.findIndex(({ start }) => start >= behind);
  const negations = new Set(eventWords.negations);
  const after = first < 0 ? null : codeEvent(events, words, first, words.length, negations);
  return (after ?? codeEvent(events, words, 0, words.length, negations))?.event ?? null;
}
