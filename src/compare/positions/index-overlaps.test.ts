import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexOverlaps, type WeightedWords } from "./index-overlaps.ts";

/** Weights in quarters, so that sums are exact. */
const texts = fc
  .uniqueArray(fc.tuple(fc.constantFrom("pier", "ferry", "toll", "the", "crew"), fc.nat(4)), {
    selector: ([word]) => word,
  })
  .map((words): WeightedWords => new Map(words.map(([word, quarters]) => [word, quarters / 4])));

function compare(a: WeightedWords, b: WeightedWords): { count: number; overlap: number } {
  const total = (words: WeightedWords) => [...words.values()].reduce((sum, weight) => sum + weight, 0);
  const shared = [...a].filter(([word, weight]) => b.has(word) && weight > 0);
  const weight = shared.reduce((sum, [, own]) => sum + own, 0);
  return { count: shared.length, overlap: weight / (Math.min(total(a), total(b)) || 1) };
}

describe("indexOverlaps", () => {
  it("gives what comparing with every text gives, without the texts that share nothing", () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 12 }), texts, (all, words) => {
        const expected = all.map((text, index) => ({ index, ...compare(words, text) }));
        expect(indexOverlaps(all)(words)).toEqual(expected.filter(({ overlap }) => overlap > 0));
      }),
    );
  });
});
