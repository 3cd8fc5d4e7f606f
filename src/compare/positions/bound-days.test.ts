import { describe, expect, it } from "vitest";
import type { PositionReport } from "../../model/position.ts";
import { boundDays } from "./bound-days.ts";

const published = new Map([
  ["a", "2031-05-04"],
  ["b", "2031-05-07"],
  ["c", null],
]);

const report = (article: string, date: string | null) =>
  ({ date, content: { article, start: 0, end: 1 } }) as PositionReport;

describe("boundDays", () => {
  it("lets a position begin on the earliest day told and hold on the latest", () => {
    const reports = [report("b", "2031-05-06"), report("a", "2031-05-02")];
    expect(boundDays(reports, published)).toEqual({ first: "2031-05-02", last: "2031-05-06" });
  });

  it("has a report without a day hold when it is published, and does not say since when", () => {
    expect(boundDays([report("b", null)], published)).toEqual({ first: null, last: "2031-05-07" });
  });

  it("knows a position to be there on the first of two days on which it is reported", () => {
    const reports = [report("b", null), report("a", null)];
    expect(boundDays(reports, published)).toEqual({ first: "2031-05-04", last: "2031-05-07" });
  });

  it("leaves both open where neither the report nor its article has a day", () => {
    expect(boundDays([report("c", null)], published)).toEqual({ first: null, last: null });
  });

  it("keeps an interval where no report gives a day", () => {
    const reports = [report("c", "2031-05-01/2031-05-03")];
    expect(boundDays(reports, published)).toEqual({ first: "2031-05-01/2031-05-03", last: "2031-05-01/2031-05-03" });
  });

  it("has a report without a day hold on the days on which it can have been published, if nothing else is known", () => {
    const open = new Map([["d", "2031-05-03/2031-05-04"]]);
    expect(boundDays([report("d", null)], open)).toEqual({ first: null, last: "2031-05-03/2031-05-04" });
    expect(boundDays([report("d", null), report("d", "2031-05-02")], open)).toMatchObject({ last: "2031-05-02" });
  });
});
