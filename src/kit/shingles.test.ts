import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSets, hashShingles, sketchSet } from "./shingles.ts";

const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 60 }));

describe("shingles", () => {
  it("are all runs of that many words, each once", () => {
    expect(hashShingles(["a", "b", "a", "b", "a"], 2).size).toBe(2);
    expect(hashShingles(["a"], 4).size).toBe(1);
  });

  it("are compared by what they share", () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const shared = a.filter((each) => b.includes(each)).length;
        const all = new Set([...a, ...b]).size;
        const { jaccard, containment } = compareSets(new Set(a), new Set(b));
        expect(jaccard).toBeCloseTo(all === 0 ? 0 : shared / all);
        expect(containment).toBeCloseTo(shared / (Math.min(a.length, b.length) || 1));
      }),
    );
  });

  it("have a sketch that two sets share about as they share members", () => {
    const words = Array.from({ length: 400 }, (_, i) => `w${(i * 7919) % 397}`);
    const changed = words.map((word, i) => (i % 97 === 5 ? "other" : word));
    const [a, b] = [hashShingles(words, 4), hashShingles(changed, 4)];
    const shared = sketchSet(a, 24).filter((each) => sketchSet(b, 24).includes(each)).length;
    expect(compareSets(a, b).jaccard).toBeGreaterThan(0.85);
    expect(shared).toBeGreaterThan(16);
  });
});
