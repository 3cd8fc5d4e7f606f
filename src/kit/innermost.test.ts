import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findInnermost } from "./innermost.ts";

const range = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));

describe("findInnermost", () => {
  it("gives the shorter of two that hold a range", () => {
    const inner = { start: 2, end: 8 };
    const found = findInnermost([{ start: 3, end: 5 }], [{ start: 0, end: 10 }, inner]);
    expect([...found.values()]).toEqual([inner]);
  });

  it("gives null for a range that sticks out of every holder", () => {
    expect([...findInnermost([{ start: 3, end: 12 }], [{ start: 0, end: 10 }]).values()]).toEqual([null]);
  });

  it("finds what trying every holder finds", () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), fc.array(range, { maxLength: 12 }), (ranges, holders) => {
        const found = findInnermost(ranges, holders);
        for (const each of ranges) {
          const lengths = holders
            .filter(({ start, end }) => start <= each.start && each.end <= end && end > each.start)
            .map(({ start, end }) => end - start);
          const best = found.get(each);
          expect(best ? best.end - best.start : null).toBe(lengths.length > 0 ? Math.min(...lengths) : null);
        }
      }),
    );
  });
});
