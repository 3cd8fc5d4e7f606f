import { describe, expect, it } from "vitest";
import type { Reuse } from "../../../../src/model/comparison.ts";
import { fingerprintLinks, isHandChecked, readHandCheck } from "./hand-check.ts";

const link = (start: number, direction: Reuse["direction"] = "unknown"): Reuse => ({
  id: `u-${start}`,
  a: { article: "a", start, end: start + 9 },
  b: { article: "b", start, end: start + 9 },
  kind: "verbatim",
  overlap: 1,
  direction,
  why: [],
});

describe("the check by hand", () => {
  const verdicts = readHandCheck();

  it("is of one pair in six, of every kind alike", () => {
    const numbers = Array.from({ length: 2000 }, (_, number) => number).filter(isHandChecked);
    const kinds = Map.groupBy(numbers, (number) => number % 6);
    expect([...kinds.values()].map(({ length }) => length).sort()).toEqual([55, 55, 55, 56, 56, 56]);
  });

  it("has a verdict on each of them and on no other, and says what is not right", () => {
    expect(Object.keys(verdicts).map(Number)).toEqual(
      Array.from({ length: 2000 }, (_, number) => number).filter(isHandChecked),
    );
    const unexplained = Object.values(verdicts).filter(
      ({ verdict, note }) => (verdict === "right") === (note !== undefined),
    );
    expect(unexplained).toEqual([]);
  });

  it("knows what was read by what was found, in whatever order", () => {
    expect(fingerprintLinks([link(1), link(2)])).toBe(fingerprintLinks([link(2), link(1)]));
    expect(fingerprintLinks([link(1)])).not.toBe(fingerprintLinks([link(2)]));
    expect(fingerprintLinks([link(1)])).not.toBe(fingerprintLinks([link(1, "a→b")]));
  });
});
