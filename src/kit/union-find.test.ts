import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeUnionFind } from "./union-find.ts";

const SIZE = 12;

/** Sets by relabelling every member at each union. */
function joinNaively(pairs: readonly (readonly [number, number])[]): number[][] {
  const labels = Array.from({ length: SIZE }, (_, index) => index);
  for (const [a, b] of pairs) {
    const [from, to] = [labels[a], labels[b]];
    labels.forEach((label, index) => {
      if (label === from) labels[index] = to as number;
    });
  }
  return [...Map.groupBy(labels.keys(), (index) => labels[index]).values()];
}

describe("makeUnionFind", () => {
  it("makes the same sets as relabelling does", () => {
    const item = fc.nat(SIZE - 1);
    fc.assert(
      fc.property(fc.array(fc.tuple(item, item)), (pairs) => {
        const sets = makeUnionFind(SIZE);
        for (const [a, b] of pairs) sets.union(a, b);
        expect(sets.sets()).toEqual(joinNaively(pairs));
        for (const set of sets.sets()) for (const member of set) expect(sets.find(member)).toBe(set[0]);
      }),
    );
  });
});
