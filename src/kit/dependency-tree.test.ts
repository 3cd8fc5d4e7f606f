import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Token } from "../model/sentence.ts";
import { childBy, childrenBy, growTree, isWithin } from "./dependency-tree.ts";

const token = (index: number, head: number, relation = "dep"): Token => ({
  index,
  head,
  relation,
  text: `w${index}`,
  lemma: `w${index}`,
  pos: "X",
  features: { tense: null, form: null, voice: null, number: null },
  sentence: 0,
  start: index * 3,
  end: index * 3 + 2,
});

/** Heads that form trees: each token hangs on an earlier one of a shuffled order, or is a root. */
const heads = fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((numbers) => {
  const order = numbers
    .map((_, index) => index)
    .sort((a, b) => (numbers[a] as number) - (numbers[b] as number) || a - b);
  const parents = new Array<number>(numbers.length).fill(-1);
  order.forEach((index, place) => {
    const pick = (numbers[index] as number) % (place + 1);
    parents[index] = pick === place ? -1 : (order[pick] as number);
  });
  return parents;
});

describe("a dependency tree", () => {
  it("lists dependents by relation in the order of the text", () => {
    const tree = growTree([
      token(0, 1, "det"),
      token(1, 2, "nsubj"),
      token(2, -1, "root"),
      token(3, 2, "obj"),
      token(4, 2, "obj"),
    ]);
    expect(childrenBy(tree, 2, "obj")).toEqual([3, 4]);
    expect(childBy(tree, 2, "nsubj")).toBe(1);
    expect(childBy(tree, 3, "nsubj")).toBe(null);
    expect([tree.leftmost[2], tree.rightmost[2], tree.leftmost[1]]).toEqual([0, 4, 0]);
  });

  it("bounds each subtree as a walk over all tokens does", () => {
    fc.assert(
      fc.property(heads, (parents) => {
        const tree = growTree(parents.map((head, index) => token(index, head)));
        parents.forEach((_, root) => {
          const below = parents.map((_, index) => index).filter((index) => isWithin(tree, index, root));
          expect([tree.leftmost[root], tree.rightmost[root]]).toEqual([Math.min(...below), Math.max(...below)]);
        });
      }),
    );
  });

  it("ends on heads that go round in a circle", () => {
    const tree = growTree([token(0, 1), token(1, 0), token(2, 1)]);
    expect(isWithin(tree, 2, 0)).toBe(true);
    expect(isWithin(tree, 0, 2)).toBe(false);
  });
});
