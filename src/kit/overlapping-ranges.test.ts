import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listOverlapping } from "./overlapping-ranges.ts";

const ranges = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }))).map((steps) => {
  let at = 0;
  return steps.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});

describe("listOverlapping", () => {
  it("finds what looking at every range finds", () => {
    fc.assert(
      fc.property(ranges, fc.nat(40), fc.integer({ min: 1, max: 20 }), (all, start, length) => {
        const asked = { start, end: start + length };
        const naive = all.filter((range) => range.start < asked.end && asked.start < range.end);
        expect(listOverlapping(all, asked)).toEqual(naive);
      }),
    );
  });
});
