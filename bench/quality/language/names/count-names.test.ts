import { describe, expect, it } from "vitest";
import { f1 } from "../../counts.ts";
import { countNames } from "./count-names.ts";

const gold = [
  { first: 0, last: 2, type: "person" },
  { first: 4, last: 5, type: "place" },
];

describe("counting names", () => {
  it("wants the same words and the same type", () => {
    const given = [
      { first: 0, last: 2, type: "person" },
      { first: 4, last: 5, type: "organisation" },
      { first: 6, last: 7, type: "place" },
    ];
    expect(countNames(gold, given, true)).toEqual({ right: 1, given: 3, gold: 2 });
    expect(f1(countNames(gold, given, true))).toBeCloseTo(0.4);
    expect(countNames(gold, given, false)).toEqual({ right: 2, given: 3, gold: 2 });
  });

  it("gives nothing for half a name", () => {
    expect(countNames(gold, [{ first: 0, last: 1, type: "person" }], false).right).toBe(0);
  });
});
