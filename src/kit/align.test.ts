import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignLocally } from "./align.ts";

const GAP = 0.3;
const gainOf =
  (a: string, b: string) =>
  (i: number, j: number): number =>
    a[i] === b[j] ? 1 : -0.4;

/** The best score by trying every alignment, without a table. */
function bestByTrial(a: string, b: string): number {
  const from = (i: number, j: number): number => {
    if (i === a.length || j === b.length) return 0;
    return Math.max(0, gainOf(a, b)(i, j) + from(i + 1, j + 1), from(i + 1, j) - GAP, from(i, j + 1) - GAP);
  };
  let best = 0;
  for (let i = 0; i <= a.length; i++) for (let j = 0; j <= b.length; j++) best = Math.max(best, from(i, j));
  return best;
}

describe("alignLocally", () => {
  it("scores as the best of all alignments", () => {
    const word = fc.string({ unit: fc.constantFrom("x", "y", "z"), maxLength: 5 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const found = alignLocally(a.length, b.length, { gain: gainOf(a, b), gap: GAP });
        expect(found.score).toBeCloseTo(bestByTrial(a, b), 9);
      }),
    );
  });

  it("gives pairs in order, whose gains less the gaps between them are the score", () => {
    const word = fc.string({ unit: fc.constantFrom("x", "y"), maxLength: 30 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const { score, pairs } = alignLocally(a.length, b.length, { gain: gainOf(a, b), gap: GAP });
        let sum = 0;
        pairs.forEach((pair, index) => {
          const before = pairs[index - 1];
          sum += gainOf(a, b)(pair.a, pair.b);
          if (!before) return;
          expect(pair.a).toBeGreaterThan(before.a);
          expect(pair.b).toBeGreaterThan(before.b);
          sum -= GAP * (pair.a - before.a - 1 + pair.b - before.b - 1);
        });
        expect(sum).toBeCloseTo(score, 9);
      }),
    );
  });
});
