import { join } from "node:path";
import compromise from "compromise";
import winkModel from "wink-eng-lite-web-model";
import wink from "wink-nlp";
import { makeBareArticle, startReading } from "../../src/kit/start-reading.ts";
import { mentions } from "../../src/language/names/mentions.ts";
import { syntax } from "../../src/language/syntax.ts";
import { readSyntaxModel } from "../../src/language/syntax-model.ts";
import type { LanguageModel } from "../../src/model/stage.ts";
import { findHome } from "../../src/store/find-home.ts";
import { loadModel } from "../../src/store/load-model.ts";
import { loadLexicon } from "../../src/store/load-resources.ts";
import { makeCorpus } from "./make-corpus.ts";
import type { Figures, Timing } from "./timing.ts";

const ARTICLES = 28;
const ROUNDS = 5;
const MEGABYTE = 1024 * 1024;

/**
 * Tokens a second for tokens, tags, lemmas, trees and names, after a warm-up, in articles and in long texts (the same when
 * growth is linear), what loading the weights takes, and the most memory the process had at the articles.
 */
export const language: Timing = {
  part: "language",
  name: "language",
  unit: "tokens/s, ms, MB",
  measure(): Figures {
    const lexicon = loadLexicon();
    const { model, took: loaded } = loadTimed();
    const resources = { lexicon, model };
    const read = (text: string): number => {
      const reading = { ...BARE, article: { ...BARE.article, text } };
      const surroundings = { resources, entities: [] };
      const parsed = { ...reading, ...syntax.run(reading, surroundings) };
      mentions.run(parsed, surroundings);
      return parsed.tokens.length;
    };
    const texts = corpus();
    const speed = tokensPerSecond(texts, read);
    const peak = process.resourceUsage().maxRSS / 1024;
    const long = texts.join("\n").repeat(30);
    const speedIn = (length: number): number => {
      let tokens = 0;
      const took = timeOf(() => {
        tokens = read(long.slice(0, length));
      });
      return (1000 * tokens) / took;
    };
    return {
      "tokens/s": speed,
      "tokens/s in a text of 256 KB": speedIn(MEGABYTE / 4),
      "tokens/s in a text of 1 MB": speedIn(MEGABYTE),
      "load, ms": loaded,
      "peak, MB": peak,
    };
  },
  peers: {
    "wink-nlp (tags only)": () => {
      const nlp = wink(winkModel, ["sbd", "pos"]);
      return { "tokens/s": tokensPerSecond(corpus(), (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length) };
    },
    "compromise (tags, lexicon names)": () => ({
      "tokens/s": tokensPerSecond(corpus(), (text) => compromise(text).terms().length),
    }),
  },
};

/** The weights, loaded once: a second copy would count as memory of the reader. */
function loadTimed(): { readonly model: LanguageModel; readonly took: number } {
  const started = performance.now();
  const model = loadModel(join(findHome(), "models"), "en");
  readSyntaxModel(model);
  return { model, took: performance.now() - started };
}

function corpus(): string[] {
  return makeCorpus(ARTICLES).map(({ text }) => text);
}

function tokensPerSecond(texts: readonly string[], read: (text: string) => number): number {
  for (const text of texts) read(text);
  let tokens = 0;
  const took = timeOf(() => {
    for (let round = 0; round < ROUNDS; round++) for (const text of texts) tokens += read(text);
  });
  return (1000 * tokens) / took;
}

/** Milliseconds. */
function timeOf(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const BARE = startReading(makeBareArticle("a", "", []));
