import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../model/figure.ts";
import type { Reading } from "../../model/reading.ts";
import { PIPELINE } from "../../pipeline.ts";
import { loadResources } from "../../store/load-resources.ts";
import { readingOf } from "../times/testing.ts";

const resources = loadResources();

function find(text: string): readonly Figure[] {
  let reading: Reading = readingOf(text, "2031-05-07");
  const blocks = [{ kind: "paragraph" as const, start: 0, end: text.length, why: "" }];
  reading = { ...reading, article: { ...reading.article, blocks } };
  for (const stage of PIPELINE) {
    if (stage.scope !== "article" || !["syntax", "times", "anchoring", "figures"].includes(stage.name)) continue;
    reading = { ...reading, ...stage.run(reading, { resources, entities: [] }) };
  }
  return reading.figures;
}

describe("figures", () => {
  it("counts a noun with the words that mark it out", () => {
    const [figure, ...others] = find("The mill employs more than 14,000 young weavers.");
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ kind: "count", value: 14_000, min: 14_001, max: null });
    expect(figure).toMatchObject({ unit: "weavers", counted: "young weavers", subject: "mill", source: null });
  });

  it("counts no quarter or month that is a date", () => {
    expect(find("The mill told of its second-quarter profit.")).toEqual([]);
  });

  it("keeps the number apart from its modifier and takes both into the span", () => {
    const text = "Police saw as many as 175 old boats.";
    const [figure] = find(text);
    expect(text.slice(figure?.number.start, figure?.number.end)).toBe("175");
    expect(text.slice(figure?.span.start, figure?.span.end)).toBe("as many as 175 old boats");
  });

  it.each([
    ["He won 36 per cent of the votes.", "percentage", "percent", "votes"],
    ["A third of its budget is spent.", "percentage", "share", "budget"],
    ["The council agreed to a fine of $20 million.", "money", "USD", "fine"],
    ["The bank sold bonds worth $20 million.", "money", "USD", "bonds"],
    ["Police seized timber worth an estimated 3m pounds.", "money", "GBP", "timber"],
    ["The wall is 14 metres high.", "measure", "m", "wall"],
  ])("says what is measured in %j", (text, kind, unit, counted) => {
    expect(find(text)[0]).toMatchObject({ kind, unit, counted });
  });

  it.each([
    ["Prices rose 8%.", "up"],
    ["Prices fell by 8%.", "down"],
    ["Prices stood at 8%.", null],
  ])("tells a rise or fall in %j", (text, change) => {
    expect(find(text)[0]?.change).toBe(change);
  });

  it.each([
    ["The toll rose to 12, up from 3 on Tuesday.", [null, "2031-05-06"]],
    ["The toll rose from 3 on Tuesday to 12 on Friday.", ["2031-05-06", "2031-05-02"]],
    ["Homes were dark on Friday, down from 40 on Tuesday.", ["2031-05-06"]],
    ["Crews took 40 people from 12 homes on Friday.", ["2031-05-02", "2031-05-02"]],
  ])("gives each level in %j the day beside it", (text, days) => {
    expect(find(text).map(({ asOf }) => asOf)).toEqual(days);
  });

  it("tells as of when a figure holds, but not since when it changed", () => {
    expect(find("In 2029 the mill sold 40 looms.")[0]?.asOf).toBe("2029");
    expect(find("The mill sold 40 looms, up from 2029.")[0]?.asOf).toBeNull();
  });

  it.each([
    ["It was the third fire at the mill.", "ordinal", 3],
    ["Both mills were closed.", "count", 2],
    ["It was the country's only bridge.", "vague", 1],
    ["No deaths were reported.", "count", 0],
    ["It burned for nearly an hour.", "duration", 1],
  ])("reads %j", (text, kind, value) => {
    expect(find(text).map((figure) => [figure.kind, figure.value])).toEqual([[kind, value]]);
  });

  it.each([
    "The fire broke out on 12 May 2030.",
    "At first nobody saw it.",
    "No one was hurt.",
    "The first lady spoke.",
    "No date has been set.",
    "The council met at three o'clock.",
    "He took both the mill and the barn.",
  ])("finds no figure in %j", (text) => {
    expect(find(text)).toEqual([]);
  });

  it("leaves every span inside the text, whatever the text", { timeout: 60_000 }, () => {
    const word = fc.constantFrom(
      "3",
      "first",
      "both",
      "of",
      "the",
      "mills",
      "$",
      "million",
      "%",
      ",",
      ".",
      "–",
      "one",
      "in",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(" ");
        for (const { span, number } of find(text)) {
          expect(number.start).toBeGreaterThanOrEqual(0);
          expect(number.end).toBeGreaterThan(number.start);
          expect(span.start).toBeLessThanOrEqual(number.start);
          expect(span.end).toBeGreaterThanOrEqual(number.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
