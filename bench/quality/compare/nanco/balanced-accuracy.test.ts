import { describe, expect, it } from "vitest";
import { balancedAccuracy, chooseCut, type Pair } from "./balanced-accuracy.ts";

const PAIRS: Pair[] = [
  { same: true, likeness: 0.9 },
  { same: true, likeness: 0.2 },
  { same: false, likeness: 0.4 },
  { same: false, likeness: 0.1 },
  { same: false, likeness: 0 },
  { same: false, likeness: 0 },
];

describe("balancedAccuracy", () => {
  it("weighs same and other pairs alike, however many there are", () => {
    expect(balancedAccuracy(PAIRS, 0.5)).toBe((1 / 2 + 1) / 2);
    expect(balancedAccuracy(PAIRS, 0.2)).toBe((1 + 3 / 4) / 2);
  });

  it("gives a coin to whoever calls all pairs the same, or none", () => {
    expect(balancedAccuracy(PAIRS, 0)).toBe(0.5);
    expect(balancedAccuracy(PAIRS, 2)).toBe(0.5);
  });
});

describe("chooseCut", () => {
  it("takes the cut that parts the pairs best", () => {
    expect(chooseCut(PAIRS, [0.05, 0.2, 0.5])).toBe(0.2);
  });
});
