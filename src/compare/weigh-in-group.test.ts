import { describe, expect, it } from "vitest";
import { weighInGroup } from "./weigh-in-group.ts";

const texts = Array.from(
  { length: 30 },
  (_, index) =>
    new Map([
      ["salmon", 1],
      [`word${index}`, 1],
    ]),
);

describe("weighInGroup", () => {
  it("leaves little weight to a word of every text and nearly all to a word of one", () => {
    const [first] = weighInGroup(texts);
    expect(first?.get("salmon")).toBeCloseTo(0.2);
    expect(first?.get("word0")).toBeCloseTo(1);
  });

  it("makes nothing of too few texts", () => {
    const few = texts.slice(0, 5);
    expect(weighInGroup(few)).toBe(few);
  });
});
