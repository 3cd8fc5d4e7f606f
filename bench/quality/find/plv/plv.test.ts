import { describe, expect, it } from "vitest";
import { readMarked } from "./read-plv.ts";
import { macroF1, scorePlv } from "./score-plv.ts";

const sentence = (root: string, quad: string) =>
  readMarked("<s>The mayor</s> thanked <t>the crew</t>.", root, quad)[0] as NonNullable<
    ReturnType<typeof readMarked>[0]
  >;

describe("readMarked", () => {
  it("takes the marks out and keeps where they stood", () => {
    const { text, source, target } = sentence("SUPPORT", "1");
    expect(text).toBe("The mayor thanked the crew.");
    expect([text.slice(source.start, source.end), text.slice(target.start, target.end)]).toEqual([
      "The mayor",
      "the crew",
    ]);
  });

  it("leaves out a sentence that lacks a mark", () => {
    expect(readMarked("The mayor thanked <t>the crew</t>.", "SUPPORT", "1")).toEqual([]);
  });
});

describe("macroF1", () => {
  it("is the mean over roots, so that a rare root weighs as much as a common one", () => {
    const gold = [sentence("SUPPORT", "1"), sentence("SUPPORT", "1"), sentence("AID", "2")];
    // SUPPORT: 2 right of 3 given and 2 gold, F1 0.8; AID: none given, F1 0.
    expect(macroF1(gold, ["SUPPORT", "SUPPORT", "SUPPORT"])).toBeCloseTo(0.4);
  });
});

describe("scorePlv", () => {
  it("counts a wrong root of the right quad class as a right quad", () => {
    const [, quad] = scorePlv([sentence("SUPPORT", "1"), sentence("AID", "2")], ["CONSULT", null]);
    expect(quad?.value).toBe(0.5);
  });
});
