import { read } from "../../src/index.ts";
import { makeCorpus } from "./make-corpus.ts";
import type { Figures, Timing } from "./timing.ts";

const SIZES = [100, 1000];
const MEGABYTE = 1024 * 1024;

/** Time an article and peak memory as the number of articles grows: a straight line has the same time at each size. */
export const growth: Timing = {
  part: "growth",
  name: "growth",
  unit: "ms an article, MB",
  measure(): Figures {
    const figures: Record<string, number> = {};
    read(makeCorpus(30));
    for (const size of SIZES) {
      const corpus = makeCorpus(size);
      const started = performance.now();
      read(corpus);
      figures[`${size} articles, ms an article`] = (performance.now() - started) / size;
      figures[`${size} articles, peak MB`] = process.resourceUsage().maxRSS / 1024;
    }
    return { ...figures, "heap after, MB": process.memoryUsage().heapUsed / MEGABYTE };
  },
  peers: {},
};
