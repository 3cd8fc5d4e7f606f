import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLargest } from "./find-largest.ts";

describe("findLargest", () => {
  it("gives what sorting downwards puts at the rank", () => {
    const weights = fc.oneof(fc.array(fc.nat(5), { minLength: 1 }), fc.array(fc.nat(), { minLength: 1 }));
    fc.assert(
      fc.property(weights, fc.nat(), (values, chance) => {
        const rank = chance % values.length;
        expect(findLargest(Float64Array.from(values), rank)).toBe(values.toSorted((a, b) => b - a)[rank]);
      }),
    );
  });

  it("leaves the weights as they are", () => {
    const weights = Float64Array.of(3, 1, 2);
    findLargest(weights, 1);
    expect([...weights]).toEqual([3, 1, 2]);
  });
});
