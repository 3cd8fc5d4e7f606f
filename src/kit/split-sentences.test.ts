import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "./split-sentences.ts";

const cut = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  it("cuts after end marks and closing quotation marks", () => {
    expect(cut("It rained. “Stay in.” Nobody did! 12 drowned?")).toEqual([
      "It rained.",
      "“Stay in.”",
      "Nobody did!",
      "12 drowned?",
    ]);
  });

  it("does not cut after titles and initialisms", () => {
    expect(cut("Mr. Orlen met U.S. Envoy Tamm.")).toEqual(["Mr. Orlen met U.S. Envoy Tamm."]);
  });

  it("leaves out nothing but white space and keeps pieces short", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "B", ".", " ", "\n", "”", "x. Y") }), (text) => {
        expect(cut(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
    for (const { start, end } of splitSentences("word ".repeat(10_000))) expect(end - start).toBeLessThanOrEqual(1200);
  });
});
