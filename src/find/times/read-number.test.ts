import { describe, expect, it } from "vitest";
import { splitAtoms } from "./atoms.ts";
import { NUMERALS } from "./read-number.ts";

const WORDS = {
  numbers: new Map([
    ["two", 2],
    ["six", 6],
    ["nineteen", 19],
    ["twenty", 20],
    ["ninety", 90],
    ["hundred", 100],
    ["thousand", 1000],
  ]),
  ordinals: new Map([
    ["first", 1],
    ["eighth", 8],
  ]),
};

function read(numeral: string, text: string) {
  return NUMERALS[numeral]?.(splitAtoms(text, { start: 0, end: text.length }), 0, WORDS)?.features ?? null;
}

describe("reading numbers of time", () => {
  it.each([
    ["20", 20],
    ["2.5", 2.5],
    ["2 1/2", 2.5],
    ["twenty-two", 22],
    ["two hundred", 200],
    ["two thousand", 2000],
    ["hundred", 100],
  ])("reads %s as %d", (text, count) => {
    expect(read("number", text)).toEqual({ count });
  });

  it("reads days, ordinals, years and clocks only within their bounds", () => {
    expect(read("day-number", "31")).toEqual({ day: 31 });
    expect(read("day-number", "32")).toBeNull();
    expect(read("day-name-number", "8th")).toEqual({ day: 8 });
    expect(read("ordinal", "twenty-first")).toEqual({ ordinal: 21 });
    expect(read("year", "0999")).toBeNull();
    expect(read("short-year", "07")).toEqual({ year: 2007 });
    expect(read("short-year", "89")).toEqual({ year: 1989 });
    expect(read("spoken-year", "nineteen ninety-six")).toEqual({ year: 1996 });
    expect(read("clock-digits", "0735")).toEqual({ hour: 7, minute: 35 });
    expect(read("clock-digits", "0799")).toBeNull();
    expect(read("decade-digits", "1980")).toEqual({ decade: 198 });
    expect(read("decade-digits", "1985")).toBeNull();
  });

  it("does not read a run of digits too long to count days", () => {
    expect(read("number", "1234567")).toBeNull();
  });
});
