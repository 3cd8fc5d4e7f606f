import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadResources } from "../../store/load-resources.ts";
import { resolveArticle } from "./resolve-article.ts";
import { readingOf } from "./testing.ts";

const RESOURCES = loadResources();

function resolve(text: string, published: string | null) {
  return resolveArticle(readingOf(text, published), RESOURCES).map((time) => ({
    ...time,
    text: text.slice(time.span.start, time.span.end),
  }));
}

function valuesIn(text: string, published: string | null = "2020-05-07") {
  return resolve(text, published).map(({ text: words, value }) => [words, value]);
}

describe("resolving the times of an article", () => {
  it("leaves years and weeks open where the article has no date", () => {
    expect(valuesIn("On Friday he spoke of March 3, of June and of last week.", null)).toEqual([
      ["Friday", "XXXX-WXX-5"],
      ["March 3", "XXXX-03-03"],
      ["June", "XXXX-06"],
      ["last week", null],
    ]);
  });

  it("keeps a value that is the same from both ends of an open date, and bounds one that is not", () => {
    const reading = readingOf("They will meet in January. He spoke on Friday.", null);
    const published = { ...reading.article.published, earliest: "2021-12-22", latest: "2021-12-29" };
    const times = resolveArticle({ ...reading, article: { ...reading.article, published } }, RESOURCES);
    expect(times.map(({ value, earliest, latest }) => [value, earliest, latest])).toEqual([
      ["2022-01", "2022-01-01", "2022-01-31"],
      [null, "2021-12-17", "2021-12-24"],
    ]);
  });

  it("looks back from a caption, which tells of its picture in the present", () => {
    const text = "A guard stands at the harbour gate on Monday";
    const reading = readingOf(text, "2020-05-07");
    const blocks = [{ kind: "caption" as const, start: 0, end: text.length, why: "" }];
    const times = resolveArticle({ ...reading, article: { ...reading.article, blocks } }, RESOURCES);
    expect(times.map(({ value, relation }) => [value, relation])).toEqual([["2020-05-04", "past"]]);
  });

  it("counts on from the day last spoken of", () => {
    expect(valuesIn("The council meets on June 12. A day later, talks open in Velm.")).toEqual([
      ["June 12", "2020-06-12"],
      ["A day later", "2020-06-13"],
    ]);
    expect(valuesIn("It began in 2011. The following year it spread.")).toEqual([
      ["2011", "2011"],
      ["The following year", "2012"],
    ]);
  });

  it("gives that night no day where only a year was spoken of", () => {
    expect(valuesIn("It closed in 2014. That night nobody slept.")).toEqual([
      ["2014", "2014"],
      ["That night", null],
    ]);
  });

  it("gives an hour the day that stands beside it", () => {
    expect(valuesIn("The wall fell at about 10:35 a.m. (0735 GMT) Tuesday.")).toEqual([
      ["10:35 a.m.", "2020-05-05T10:35"],
      ["0735 GMT", "2020-05-05T07:35Z"],
      ["Tuesday", "2020-05-05"],
    ]);
  });

  it("reads glued and badly spaced stamps", () => {
    expect(valuesIn("New HarbourUpdated: Dec 14,2021 , 08:29 PM IST", "2021-12-14")[0]).toEqual([
      "Dec 14,2021 , 08:29 PM IST",
      "2021-12-14T20:29+05:30",
    ]);
  });

  it("takes the year in which the weekday fits", () => {
    expect(valuesIn("It was signed on Friday, May 8.")).toEqual([["Friday, May 8", "2020-05-08"]]);
    expect(valuesIn("It was signed on Wednesday, May 8.")).toEqual([["Wednesday, May 8", "2019-05-08"]]);
  });

  it("bounds early and late parts of a period", () => {
    const bounds = (text: string) =>
      resolve(text, "2020-05-07").map(({ earliest, latest, mod }) => [earliest, latest, mod]);
    expect(bounds("It is due in early 2021.")).toEqual([["2021-01-01", "2021-04-30", "START"]]);
    expect(bounds("It happened earlier this month.")).toEqual([["2020-05-01", "2020-05-07", "START"]]);
  });
});

describe("the spans of times", () => {
  it("never gives a span outside the text, a value without bounds in order, or the same words twice", () => {
    const words = fc.constantFrom(
      ..."on last next this Friday May 12 2020 1999 , - : a.m. the end of two weeks ago later year quarter third 's early 7/8/07 noon decade".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), fc.constantFrom("2020-02-29", null), (parts, published) => {
        const text = parts.join(" ");
        let end = 0;
        for (const time of resolve(text, published)) {
          expect(time.span.start).toBeGreaterThanOrEqual(end);
          expect(time.span.end).toBeGreaterThan(time.span.start);
          end = time.span.end;
          if (time.earliest !== null && time.latest !== null) expect(time.earliest <= time.latest).toBe(true);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("takes time in step with the length of a line that never ends", () => {
    const time = (copies: number) => {
      const text = "last Friday May 12 two weeks the end of the early ".repeat(copies);
      const start = performance.now();
      expect(resolve(text, "2020-05-07").length).toBeGreaterThan(copies);
      return performance.now() - start;
    };
    time(200);
    expect(time(4000)).toBeLessThan(20 * 6 * Math.max(time(200), 2));
  });
});
