import { describe, expect, it } from "vitest";
import { meanF1, scoreBCubed } from "./b-cubed.ts";

describe("B³", () => {
  it("is 1 where groups and classes are the same", () => {
    expect(meanF1(scoreBCubed([7, 7, 9], ["x", "x", "y"]))).toBe(1);
  });

  it("agrees with a case worked by hand: five of one class and two of another, cut 4 | 1+2", () => {
    const items = scoreBCubed([1, 1, 1, 1, 2, 2, 2], ["x", "x", "x", "x", "x", "y", "y"]);
    const precision = (4 * 1 + 1 / 3 + 2 * (2 / 3)) / 7;
    const recall = (4 * (4 / 5) + 1 / 5 + 2 * 1) / 7;
    expect(meanF1(items)).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
  });
});
