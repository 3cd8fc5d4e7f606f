import { describe, expect, it } from "vitest";
import { findNearest, makeTermIndex } from "./term-index.ts";

const BOUNDS = { budget: 100, most: 10 };

describe("a term index", () => {
  it("gives the items that share the most, rare terms telling more than common ones", () => {
    const index = makeTermIndex();
    for (let item = 0; item < 9; item++) index.add(item, [1]);
    index.add(9, [1, 2]);
    index.add(10, [2]);
    const found = findNearest(
      [index],
      [
        [1, 1],
        [2, 1],
      ],
      BOUNDS,
    );
    expect(found.slice(0, 2)).toEqual([9, 10]);
    expect(found).toHaveLength(10);
  });

  it("looks over several indexes and passes over items that are gone", () => {
    const [older, newer] = [makeTermIndex(), makeTermIndex()];
    older.add(1, [7]);
    older.add(2, [7]);
    newer.add(3, [7]);
    expect(findNearest([newer, older], [[7, 1]], BOUNDS, (item) => item !== 2)).toEqual([1, 3]);
  });

  it("looks at no more entries than its budget, and still finds some where all terms are common", () => {
    const index = makeTermIndex();
    for (let item = 0; item < 1000; item++) index.add(item, [1]);
    expect(findNearest([index], [[1, 1]], { budget: 50, most: 1000 })).toHaveLength(50);
  });
});
