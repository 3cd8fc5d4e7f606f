import { describe, expect, it } from "vitest";
import type { SparseVector } from "./sparse-vector.ts";
import { makeTermIndex } from "./term-index.ts";

const vectorOf = (...terms: number[]): SparseVector => ({
  terms: Uint32Array.from(terms),
  weights: new Float64Array(terms.length).fill(1),
});
const termsOf = (...terms: number[]): Uint32Array => Uint32Array.from(terms);
const BOUNDS = { budget: 100, most: 10 };

describe("a term index", () => {
  it("gives the items that share the most, rare terms telling more than common ones", () => {
    const index = makeTermIndex();
    for (let item = 0; item < 9; item++) index.add(item, termsOf(1));
    index.add(9, termsOf(1, 2));
    index.add(10, termsOf(2));
    const sought = vectorOf(1, 2);
    expect(index.findNearest(sought, BOUNDS)).toEqual([9, 10, 0, 1, 2, 3, 4, 5, 6, 7]);
    expect(index.findNearest(sought, { ...BOUNDS, most: 2 })).toEqual([9, 10]);
  });

  it("passes over items that are gone, and frees old ones", () => {
    const index = makeTermIndex();
    for (const item of [1, 2, 3, 4]) index.add(item, termsOf(7));
    index.remove(2, termsOf(7));
    expect(index.findNearest(vectorOf(7), BOUNDS)).toEqual([1, 3, 4]);
    index.remove(1, termsOf(7));
    index.forgetBelow(3);
    expect(index.findNearest(vectorOf(7), BOUNDS)).toEqual([3, 4]);
  });

  it("holds as many items as come, and goes on after it forgot old ones", () => {
    const index = makeTermIndex();
    for (let item = 0; item < 5000; item++) {
      index.add(item, termsOf(item % 1000));
      if (item >= 1400) index.remove(item - 1400, termsOf((item - 1400) % 1000));
      index.forgetBelow(item - 1399);
    }
    expect(index.findNearest(vectorOf(7), BOUNDS)).toEqual([4007]);
    expect(index.findNearest(vectorOf(700), BOUNDS)).toEqual([3700, 4700]);
  });

  it("looks at no more entries than its budget, and still finds some where all terms are common", () => {
    const index = makeTermIndex();
    for (let item = 0; item < 1000; item++) index.add(item, termsOf(1));
    expect(index.findNearest(vectorOf(1), { budget: 50, most: 1000 })).toHaveLength(50);
  });
});
