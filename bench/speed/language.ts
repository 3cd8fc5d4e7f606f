import { join } from "node:path";
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
const ROUNDS = 10;
const MEGABYTE = 1024 * 1024;

/** Reads a text and says how many tokens it has. */
type Reader = (text: string) => number;

/**
 * Tokens a second for tokens, tags, lemmas, trees and names: over articles the first time, while the code is still being
 * compiled, and when it has been; in long texts (the same when growth is linear); what loading the weights takes, and the
 * most memory that the process, with nothing else in it, had at the articles.
 */
export const language: Timing = {
  part: "language",
  name: "language",
  unit: "",
  measure(): Figures {
    const lexicon = loadLexicon();
    const { model, took } = loadTimed();
    const resources = { lexicon, model };
    const read: Reader = (text) => {
      const reading = { ...BARE, article: { ...BARE.article, text } };
      const surroundings = { resources, entities: [] };
      const parsed = { ...reading, ...syntax.run(reading, surroundings) };
      mentions.run(parsed, surroundings);
      return parsed.tokens.length;
    };
    const texts = corpus();
    const inArticles = readArticles(texts, read);
    const long = texts.join("\n").repeat(30);
    return {
      ...inArticles,
      "tokens/s in a text of 256 KB": tokensPerSecond([long.slice(0, MEGABYTE / 4)], read),
      "tokens/s in a text of 1 MB": tokensPerSecond([long.slice(0, MEGABYTE)], read),
      "load, ms": took,
    };
  },
  peers: {
    "wink-nlp (tags only)": async () => {
      const { default: wink } = await import("wink-nlp");
      const { default: model } = await import("wink-eng-lite-web-model");
      const nlp = wink(model, ["sbd", "pos"]);
      return readArticles(corpus(), (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length);
    },
    "compromise (tags, lexicon names)": async () => {
      const { default: compromise } = await import("compromise");
      return readArticles(corpus(), (text) => compromise(text).terms().length);
    },
  },
};

/** The weights, loaded once: a second copy would count as memory of the reader. */
function loadTimed(): { readonly model: LanguageModel; readonly took: number } {
  const started = processorTime();
  const model = loadModel(join(findHome(), "models"), "en");
  readSyntaxModel(model);
  return { model, took: processorTime() - started };
}

function corpus(): string[] {
  return makeCorpus(ARTICLES).map(({ text }) => text);
}

function readArticles(texts: readonly string[], read: Reader): Figures {
  const first = tokensPerSecond(texts, read);
  const again = tokensPerSecond(Array.from({ length: ROUNDS }, () => texts).flat(), read);
  return { "tokens/s": again, "tokens/s at first": first, "peak, MB": process.resourceUsage().maxRSS / 1024 };
}

function tokensPerSecond(texts: readonly string[], read: Reader): number {
  const started = processorTime();
  let tokens = 0;
  for (const text of texts) tokens += read(text);
  return (1000 * tokens) / (processorTime() - started);
}

/** Milliseconds that all threads of the process have worked: what others do on the machine does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const BARE = startReading(makeBareArticle("a", "", []));
