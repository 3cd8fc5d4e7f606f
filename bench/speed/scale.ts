import { makeStoryIndex } from "../../src/compare/stories/story-index.ts";
import { makeUnionFind } from "../../src/kit/union-find.ts";
import type { StoryChange } from "../../src/model/indexed-story.ts";
import { meanF1, scoreBCubed } from "../quality/compare/stories/b-cubed.ts";
import { makeStream } from "./make-stream.ts";
import type { Figures, Timing } from "./timing.ts";

const SIZES = [10_000, 100_000, 1_000_000];
const WARM_UP = 10_000;
const DATA = process.env.STEMMA_BENCH_DATA ?? null;

/**
 * The index of stories over streams of growing length: time an article on one core with the making of features left
 * out, peak memory with the bench's own, and B³ against the affairs that the stream was made of.
 */
export const scale: Timing = {
  part: "scale",
  name: "scale",
  unit: "ms, /s, MB, F1",
  once: true,
  measure(): Figures {
    const figures: Record<string, number> = {};
    // The shortest would else bear alone what compiling costs, and growth look smaller than it is.
    runStream(WARM_UP);
    for (const size of SIZES) {
      const { milliseconds, quality } = runStream(size);
      figures[`${size} articles, ms an article`] = milliseconds / size;
      figures[`${size} articles, articles a second`] = (1000 * size) / milliseconds;
      figures[`${size} articles, peak MB`] = process.resourceUsage().maxRSS / 1024;
      figures[`${size} articles, B3 F1`] = quality;
    }
    return figures;
  },
  peers: {},
};

function runStream(size: number): { milliseconds: number; quality: number } {
  const index = makeStoryIndex();
  const membership = recordMembership(size);
  const affairs: number[] = [];
  let milliseconds = 0;
  const timed = (step: () => { readonly changes: readonly StoryChange[] }): void => {
    const started = process.threadCpuUsage();
    const { changes } = step();
    const spent = process.threadCpuUsage(started);
    milliseconds += (spent.user + spent.system) / 1000;
    membership.record(changes);
  };
  for (const { article, affair } of makeStream(size, DATA)) {
    affairs[numberOf(article.id)] = affair;
    timed(() => index.add(article));
  }
  timed(() => index.close());
  return { milliseconds, quality: membership.score(affairs) };
}

/** Follows the changes to what is in which story at the end, in little memory. */
function recordMembership(size: number): {
  record(changes: readonly StoryChange[]): void;
  score(affairs: readonly number[]): number;
} {
  const stories = new Map<string, number>();
  const places = new Int32Array(size);
  const merged = makeUnionFind(size);
  const placeOf = (story: string): number => {
    const known = stories.get(story) ?? stories.size;
    stories.set(story, known);
    return known;
  };
  return {
    record(changes) {
      for (const { kind, story, articles, other } of changes) {
        for (const id of articles) places[numberOf(id)] = placeOf(story);
        if (kind === "merged" && other !== null) merged.union(placeOf(story), placeOf(other));
      }
    },
    score: (affairs) =>
      meanF1(
        scoreBCubed(
          affairs.map((_, article) => merged.find(places[article] as number)),
          affairs.map(String),
        ),
      ),
  };
}

function numberOf(id: string): number {
  return Number(id.slice(1));
}
