import { read } from "../../src/index.ts";
import { makeCorpus } from "./make-corpus.ts";
import type { Figures, Timing } from "./timing.ts";

const ARTICLES = 120;

/** Milliseconds an article for each stage, over a fixed corpus, after one warm-up. */
export const stages: Timing = {
  part: "stages",
  name: "stage",
  unit: "ms an article",
  measure(): Figures {
    const corpus = makeCorpus(ARTICLES);
    read(corpus.slice(0, 30));
    const figures: Record<string, number> = {};
    let last = performance.now();
    const started = last;
    read(corpus, {
      progress(stage) {
        const now = performance.now();
        figures[stage] = (now - last) / ARTICLES;
        last = now;
      },
    });
    return { ...figures, "all stages": (performance.now() - started) / ARTICLES };
  },
  peers: {},
};
