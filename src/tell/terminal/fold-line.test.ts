import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLine } from "./fold-line.ts";

describe("foldLine", () => {
  it("leaves a line that fits as it is", () => {
    expect(foldLine("  A   Courier, 4 Mar 2031", 60)).toBe("  A   Courier, 4 Mar 2031");
  });

  it("folds at blanks and goes on two columns inside the first line", () => {
    expect(foldLine("    the harbour of Lindmark stays open", 20)).toBe(
      "    the harbour of\n      Lindmark stays\n      open",
    );
  });

  it("gives colours no room and keeps a long word whole", () => {
    expect(foldLine("\u001b[2mshort words\u001b[22m", 11)).toBe("\u001b[2mshort words\u001b[22m");
    expect(foldLine("a unbreakable-and-long-name b", 10)).toBe("a\n  unbreakable-and-long-name\n  b");
  });

  it("keeps the indent of a line that begins with a colour", () => {
    expect(foldLine("\u001b[2m    short words here\u001b[22m", 16)).toBe(
      "\u001b[2m    short words\n      here\u001b[22m",
    );
  });

  it("loses no word and leaves no line wider than asked for, unless a word is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 16, max: 80 }),
        (words, width) => {
          const folded = foldLine(`  ${words.join(" ")}`, width);
          expect(folded.split(/\s+/).filter(Boolean)).toEqual(words);
          expect(Math.max(...folded.split("\n").map((line) => line.length))).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
