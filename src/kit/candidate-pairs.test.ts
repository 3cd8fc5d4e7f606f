import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CandidatePair, listCandidatePairs } from "./candidate-pairs.ts";

const weigh = (feature: number): number => 1 + (feature % 3);

/** All pairs, compared one by one. */
function compareAll(features: readonly (readonly number[])[], mostItems: number, leastWeight: number): CandidatePair[] {
  const holders = (feature: number): number => features.filter((own) => own.includes(feature)).length;
  const pairs: CandidatePair[] = [];
  for (let a = 0; a < features.length; a++) {
    for (let b = a + 1; b < features.length; b++) {
      const shared = (features[a] as number[]).filter(
        (each) => features[b]?.includes(each) && holders(each) <= mostItems,
      );
      const weight = shared.reduce((sum, each) => sum + weigh(each), 0);
      if (shared.length > 0 && weight >= leastWeight) pairs.push({ a, b, weight });
    }
  }
  return pairs;
}

describe("listCandidatePairs", () => {
  it("finds the pairs that comparing all with all finds", () => {
    const features = fc.array(fc.uniqueArray(fc.nat(12), { maxLength: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(features, fc.integer({ min: 1, max: 6 }), fc.nat(4), (items, mostItems, leastWeight) => {
        expect(listCandidatePairs(items, weigh, { mostItems, leastWeight })).toEqual(
          compareAll(items, mostItems, leastWeight),
        );
      }),
    );
  });

  it("ties the items of a common feature to its first few, where it is to have hubs", () => {
    const items = Array.from({ length: 10 }, () => [1]);
    expect(listCandidatePairs(items, weigh, { mostItems: 5, leastWeight: 0 })).toEqual([]);
    const pairs = listCandidatePairs(items, weigh, { mostItems: 5, leastWeight: 0, hubs: () => 2 });
    expect(pairs.every(({ a }) => a < 2)).toBe(true);
    expect(new Set(pairs.flatMap(({ a, b }) => [a, b])).size).toBe(10);
  });
});
