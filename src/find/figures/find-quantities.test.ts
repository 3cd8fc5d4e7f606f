import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadResources } from "../../store/load-resources.ts";
import { compileFigureTables } from "./figure-tables.ts";
import { findQuantities } from "./find-quantities.ts";
import { scanPieces } from "./scan-pieces.ts";
import { setBounds } from "./set-bounds.ts";

const { lexicon } = loadResources();
const tables = compileFigureTables(lexicon);

/** Each quantity of the text as [words, value, min, max, unit]. */
function find(text: string) {
  const pieces = scanPieces(text, { start: 0, end: text.length });
  return findQuantities(pieces, tables).map((found) => {
    const words = text.slice(pieces[found.first]?.start, pieces[found.next - 1]?.end);
    const { value, min, max } = setBounds(found);
    return [words, value, min, max, found.quantity.unit?.unit ?? null];
  });
}

describe("findQuantities", () => {
  it.each([
    ["The mill employs 13,000 weavers.", "13,000", 13_000],
    ["The mill employs 4500 weavers.", "4500", 4_500],
    ["It holds 2.3 million jars.", "2.3 million", 2_300_000],
    ["Some 4 hundred million jars were filled.", "Some 4 hundred million", 400_000_000],
    ["She saw twenty-five boats.", "twenty-five", 25],
    ["He counted two hundred and fifty thousand bees.", "two hundred and fifty thousand", 250_000],
    ["There were three hundred million of them.", "three hundred million", 300_000_000],
    ["A dozen boats sank.", "A dozen", 12],
    ["They bought half a million jars.", "half a million", 500_000],
    ["It took one and a half million jars.", "one and a half million", 1_500_000],
    ["It is one point six billion jars.", "one point six billion", 1_600_000_000],
    ["They sold 4.3M jars and 900k lids.", "4.3M", 4_300_000],
  ])("reads %j as %j", (text, words, value) => {
    expect(find(text)[0]).toEqual([words, value, value, value, null]);
  });

  it.each([
    ["two-thirds of the jars", "two-thirds", 2 / 3],
    ["a third of the jars", "a third", 1 / 3],
    ["three quarters of the jars", "three quarters", 0.75],
    ["one in five jars", "one in five", 0.2],
    ["nine out of ten jars", "nine out of ten", 0.9],
    ["1/16 of a jar", "1/16", 1 / 16],
  ])("reads the fraction of %j", (text, words, value) => {
    expect(find(text)).toEqual([[words, value, value, value, null]]);
  });

  it.each([
    ["tens of thousands of bees", "tens of thousands", 20_000, 99_999],
    ["hundreds of jars", "hundreds", 200, 999],
    ["millions of bees", "millions", 2_000_000, null],
    ["dozens of jars", "dozens", 24, null],
    ["several hundred jars", "several hundred", 200, 999],
  ])("bounds the order of magnitude %j", (text, words, min, max) => {
    expect(find(text)).toEqual([[words, null, min, max, null]]);
  });
});

describe("findQuantities, where there are two numbers,", () => {
  it.each([
    ["between 4% and 5% of it", "4% and 5%", 4, 5, "percent"],
    ["a fine of $3 billion to $5 billion", "$3 billion to $5 billion", 3e9, 5e9, "USD"],
    ["sales of $89 to $93 billion", "$89 to $93 billion", 89e9, 93e9, "USD"],
    ["a 5-10W lamp", "5-10W", 5, 10, "W"],
    ["from 5 to 7 per cent", "5 to 7 per cent", 5, 7, "percent"],
    ["the past three or four years", "three or four years", 3, 4, "years"],
    ["1 to 2 thousand jars", "1 to 2 thousand", 1000, 2000, null],
    ["claims of $200 to $4 million", "$200 to $4 million", 200, 4e6, "USD"],
  ])("joins the ends of the range in %j", (text, words, min, max, unit) => {
    expect(find(text)).toEqual([[words, null, min, max, unit]]);
  });

  it("keeps the amount of a change apart from the level reached", () => {
    expect(find("Debt rose by $43 billion to $419 billion.").map((each) => each[1])).toEqual([43e9, 419e9]);
  });
});

describe("findQuantities, where there is a unit or a modifier,", () => {
  it.each([
    ["It cost $58.24 per barrel.", "$58.24 per barrel", 58.24, "USD per barrel"],
    ["It cost US $8 million.", "US $8 million", 8e6, "USD"],
    ["It cost £5m.", "£5m", 5e6, "GBP"],
    ["It cost HK$5.4m.", "HK$5.4m", 5.4e6, "HKD"],
    ["It lost $-50.8bn.", "$-50.8bn", -50.8e9, "USD"],
    ["It cost 9 million euros.", "9 million euros", 9e6, "EUR"],
    ["It cost RM23.50.", "RM23.50", 23.5, "MYR"],
    ["It rose 60 basis points.", "60 basis points", 60, "basis points"],
    ["It fell 36 per cent.", "36 per cent", 36, "percent"],
    ["Winds of 155mph blew.", "155mph", 155, "miles per hour"],
    ["It runs at 100 km/h.", "100 km/h", 100, "km per hour"],
    ["It covers 311 square miles.", "311 square miles", 311, "square miles"],
    ["It covers 32m2.", "32m2", 32, "square m"],
    ["A 7.1-magnitude quake struck.", "7.1-magnitude", 7.1, "magnitude"],
    ["A magnitude-6 tremor followed.", "magnitude-6", 6, "magnitude"],
    ["It was minus 30 degrees Celsius.", "minus 30 degrees Celsius", -30, "°C"],
    ["It pumps 52,000 barrels a day.", "52,000 barrels a day", 52_000, "barrels per day"],
    ["They fought for six decades.", "six decades", 60, "years"],
    ["They want 24-hour access.", "24-hour", 24, "hours"],
    ["A 400 million-year-old stone.", "400 million-year-old", 4e8, "years old"],
  ])("reads the unit in %j", (text, words, value, unit) => {
    expect(find(text)).toEqual([[words, value, value, value, unit]]);
  });

  it.each([
    ["more than 14,000 jars", 14_000, 14_001, null],
    ["over 60 years", 60, 60, null],
    ["at least 40 jars", 40, 40, null],
    ["40 or more jars", 40, 40, null],
    ["as many as 175 jars", 175, null, 175],
    ["up to 100 jars", 100, null, 100],
    ["fewer than 40 jars", 40, null, 39],
    ["just under 20 per cent", 20, null, 20],
    ["nearly 40 jars", 40, null, 40],
    ["about 40 jars", 40, 40, 40],
    ["only 40 jars", 40, 40, 40],
  ])("bounds %j", (text, value, min, max) => {
    expect(find(text)[0]?.slice(1, 4)).toEqual([value, min, max]);
  });
});

describe("findQuantities, where there is no quantity,", () => {
  it.each([
    "the G-7 and the B52",
    "a pos3sibility",
    "COVID-19",
    "in 1962 and 2014",
    "at 10:27 PM",
    "at 8 pm",
    "chapter 7 and No. 10",
    "version 3.2.1",
    "call 555-0199-22",
    "they won 3-1",
    "12 Harbour Road",
    "Ada Brook, 47, said so",
    "the war of 1950-53",
  ])("finds no quantity in %j", (text) => {
    expect(find(text)).toEqual([]);
  });

  it("stays inside the text, in order and without overlap, whatever the text", () => {
    const word = fc.constantFrom("3", "1,000", "-", "–", "$", "%", "to", "between", "and", "half", "a", "million", "m");
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(word).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, (written) => {
        const pieces = scanPieces(written, { start: 0, end: written.length });
        let last = 0;
        for (const { first, next, quantity } of findQuantities(pieces, tables)) {
          expect(quantity.numberFirst).toBeGreaterThanOrEqual(last);
          expect(first).toBeLessThanOrEqual(quantity.numberFirst);
          expect(next).toBeLessThanOrEqual(pieces.length);
          expect(quantity.numberNext).toBeGreaterThan(quantity.numberFirst);
          last = quantity.numberNext;
        }
      }),
    );
  });

  it.each(["1,", "1-", "$", "one hundred and ", "tens of ", "between ", "1/", "minus -", "more than "])(
    "takes a long run of %j without hanging",
    { timeout: 60_000 },
    (unit) => {
      const text = unit.repeat(40_000);
      const start = performance.now();
      findQuantities(scanPieces(text, { start: 0, end: text.length }), tables);
      expect(performance.now() - start).toBeLessThan(15_000);
    },
  );
});

describe("the list of modifiers", () => {
  const readsAs = (text: string) => {
    const pieces = scanPieces(text, { start: 0, end: text.length });
    return findQuantities(pieces, tables).map(({ modifier }) => modifier?.phrase ?? null);
  };

  it.each(lexicon.figureModifiers.flatMap(({ phrase, yes }) => yes.map((text) => [phrase, text])))(
    "finds %j in %j",
    (phrase, text) => {
      expect(readsAs(text)).toEqual([phrase]);
    },
  );

  it.each(lexicon.figureModifiers.flatMap(({ phrase, no }) => no.map((text) => [phrase, text])))(
    "does not find %j in %j",
    (phrase, text) => {
      expect(readsAs(text)).not.toContain(phrase);
    },
  );
});
