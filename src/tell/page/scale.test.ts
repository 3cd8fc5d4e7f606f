import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseTicks, percent, scaleByRatio, scaleEvenly } from "./scale.ts";

describe("scales", () => {
  it("put the ends at the ends and the middle in the middle", () => {
    const even = scaleEvenly(100, 300, 10, 90);
    expect([100, 200, 300].map(even)).toEqual([10, 50, 90]);
    const ratio = scaleByRatio(10, 1000);
    expect(Math.round(ratio(100))).toBe(50);
  });

  it("do not divide by nothing where both ends are the same", () => {
    expect(scaleEvenly(5, 5)(5)).toBe(0);
  });
});

describe("chooseTicks", () => {
  it("gives round numbers within the ends", () => {
    expect(chooseTicks(0, 175000, 3)).toEqual([0, 100000]);
    expect(chooseTicks(13000, 14000, 3)).toEqual([13000, 13500, 14000]);
  });

  it("keeps to steps of the least size asked for", () => {
    expect(chooseTicks(1, 2.2, 3, 1)).toEqual([1, 2]);
  });

  it("gives few ticks in order, whatever the ends", () => {
    const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-3);
        const ticks = chooseTicks(Math.min(a, b), Math.max(a, b), 3);
        expect(ticks.length).toBeLessThanOrEqual(4);
        expect([...ticks].sort((x, y) => x - y)).toEqual(ticks);
      }),
    );
  });
});

describe("percent", () => {
  it("stays on the track and is short", () => {
    expect([-3, 12.34567, 250].map(percent)).toEqual(["0%", "12.35%", "100%"]);
  });
});
