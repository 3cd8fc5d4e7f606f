import { describe, expect, it } from "vitest";
import { LEAST_FIT, scoreFit, startBundle } from "./bundle.ts";
import { groupArticles } from "./group-articles.ts";
import { makeSketchOf, type Sketch } from "./sketch.ts";

type Weights = Readonly<Record<number, number>>;

const UNDATED = { earliest: null, latest: null };
const FLOOD = sketch({ 1: 1, 2: 1 }, { 11: 1, 12: 1 });
const TRIAL = sketch({ 5: 1, 6: 1 }, { 15: 1, 16: 1 });
/** Some of the flood's names, hardly any of its words. */
const COLUMN = sketch({ 1: 0.65, 3: 1 }, { 11: 0.12, 13: 1 });

describe("gatherLone", () => {
  it("gives a report that fits no other well enough to the only story it is like", () => {
    expect(scoreFit(startBundle(FLOOD), startBundle(COLUMN))).toBeLessThan(LEAST_FIT);
    expect(group([FLOOD, FLOOD, FLOOD, COLUMN, TRIAL, TRIAL])).toEqual([
      [0, 1, 2, 3],
      [4, 5],
    ]);
  });

  it("leaves alone what is as like another story", () => {
    const between = sketch({ 1: 0.7, 5: 0.7, 3: 0.7 }, { 11: 0.15, 15: 0.15, 13: 1 });
    expect(group([FLOOD, FLOOD, FLOOD, between, TRIAL, TRIAL, TRIAL])).toEqual([[0, 1, 2], [3], [4, 5, 6]]);
  });

  it("makes no story of two reports that stand alone", () => {
    expect(group([FLOOD, COLUMN])).toEqual([[0], [1]]);
  });

  it("gives several to one story, each as if it were the only one", () => {
    const other = sketch({ 2: 0.65, 4: 1 }, { 12: 0.12, 14: 1 });
    expect(group([COLUMN, FLOOD, FLOOD, FLOOD, other])).toEqual([[0, 1, 2, 3, 4]]);
  });
});

function group(sketches: readonly Sketch[]): number[][] {
  return groupArticles(sketches).map(({ articles }) => [...articles]);
}

function sketch(names: Weights, words: Weights): Sketch {
  return makeSketchOf(toMap(names), toMap(words), UNDATED);
}

function toMap(weights: Weights): ReadonlyMap<number, number> {
  return new Map(Object.entries(weights).map(([term, weight]) => [Number(term), weight]));
}
