import { describe, expect, it } from "vitest";
import { f1 } from "../../counts.ts";
import { countNaively } from "./count-naively.ts";
import { conceptMatches, countQuantities, unitMatches, valueMatches } from "./count-quantities.ts";
import { normaliseUnit, parseNewsQuant, parseValue, type ScoredQuantity } from "./read-newsquant.ts";

const quantity = (value: number, unit: string, ...concepts: string[]): ScoredQuantity => ({
  low: value,
  high: value,
  units: [unit],
  concepts,
});

describe("reading NewsQuant", () => {
  it.each([
    ["35.0", 35, 35],
    ["-5.0", -5, -5],
    ["15.0-22.0", 15, 22],
    ["3.0 - 4.0", 3, 4],
    ["240-120", 120, 240],
    ["1.99E-29", 1.99e-29, 1.99e-29],
  ])("reads the value %j", (written, low, high) => {
    expect(parseValue(written)).toEqual({ low, high });
  });

  it("holds units equal but for case, number and the word and", () => {
    expect(normaliseUnit("Red and Blue Jars")).toBe(normaliseUnit("red blue jar"));
    expect(normaliseUnit("-")).toBe("");
  });

  it("takes a dash for no concept", () => {
    const json = JSON.stringify([
      { text: "x", quantities: [{ value: "2", unit: "jars", normalized_unit: "jar", referred_concepts: "-" }] },
    ]);
    expect(parseNewsQuant(json)[0]?.quantities).toEqual([{ low: 2, high: 2, units: ["jar", "jar"], concepts: [] }]);
  });
});

describe("counting quantities", () => {
  const gold = { text: "", quantities: [quantity(40, "jar", "mill"), quantity(40, "lid"), quantity(8, "percentage")] };
  const given = [quantity(40, "lid"), quantity(40, "jar", "old", "mill"), quantity(9, "percentage")];

  it("pairs each quantity once", () => {
    expect(countQuantities(gold, given, valueMatches)).toEqual({ right: 2, given: 3, gold: 3 });
    expect(countQuantities(gold, [...given, quantity(40, "lid")], valueMatches).right).toBe(2);
  });

  it("wants the unit with the value, and a word of the concept or none where there is none", () => {
    expect(countQuantities(gold, given, unitMatches).right).toBe(2);
    expect(countQuantities(gold, given, conceptMatches).right).toBe(2);
    expect(countQuantities(gold, [quantity(40, "jar", "barn")], conceptMatches).right).toBe(0);
  });

  it("gives F1 by hand: 2 right of 3 given and 3 gold", () => {
    expect(f1(countQuantities(gold, given, valueMatches))).toBeCloseTo(2 / 3);
  });

  it("lets the baseline see digits only", () => {
    expect(countNaively("two jars, 1,300 lids and 2.5 tons").map(({ low }) => low)).toEqual([1300, 2.5]);
  });
});
