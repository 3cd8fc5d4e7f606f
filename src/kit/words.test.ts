import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordLikeness } from "./word-likeness.ts";
import { foldWord, listWords } from "./words.ts";

describe("listWords", () => {
  it("keeps hyphens, apostrophes and figures inside words and leaves punctuation out", () => {
    const words = listWords("Velmora’s long-range plan (“13,000 boats”), U.S. and all.").map((word) => word.folded);
    expect(words).toEqual(["velmora", "long-range", "plan", "13,000", "boats", "us", "and", "all"]);
  });

  it("gives ranges inside the part asked for, in order, that hold the words", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), fc.nat(20), (text, from, more) => {
        const [start, end] = [Math.min(from, text.length), Math.min(from + more, text.length)];
        let last = start;
        for (const word of listWords(text, start, end)) {
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(word.end).toBeLessThanOrEqual(end);
          expect(word.folded).toBe(foldWord(text.slice(word.start, word.end)));
          last = word.end;
        }
      }),
    );
  });
});

describe("wordLikeness", () => {
  it("takes words of one stem for alike and words of one beginning not", () => {
    expect(wordLikeness("deploy", "deployment")).toBeGreaterThan(0);
    expect(wordLikeness("meet", "meeting")).toBeGreaterThan(0);
    expect(wordLikeness("international", "intercontinental")).toBe(0);
    expect(wordLikeness("2021", "2022")).toBe(0);
  });

  it("is the same both ways", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => wordLikeness(a, b) === wordLikeness(b, a)));
  });
});
