import { describe, expect, it } from "vitest";
import type { Publication } from "../../model/article.ts";
import { daysOfStory } from "./days-of-story.ts";

describe("the days of a story", () => {
  it("run from the first sure day to the last", () => {
    const published = [between("2031-03-04", "2031-03-04"), between("2031-03-02", "2031-03-02")];
    expect(daysOfStory(published)).toEqual({ first: "2031-03-02", last: "2031-03-04" });
  });

  it("are not stretched by a report that may be of many days", () => {
    const published = [between("2031-03-04", "2031-03-04"), between("2031-01-01", "2031-12-31")];
    expect(daysOfStory(published)).toEqual({ first: "2031-03-04", last: "2031-03-04" });
  });

  it("are the bounds of all reports where no day is sure", () => {
    const published = [between("2031-03-04", "2031-03-05"), between("2031-03-03", "2031-03-04"), between(null, null)];
    expect(daysOfStory(published)).toEqual({ first: "2031-03-03", last: "2031-03-05" });
  });

  it("are unknown where no report has a bound", () => {
    expect(daysOfStory([between(null, null)])).toEqual({ first: null, last: null });
  });
});

function between(earliest: string | null, latest: string | null): Publication {
  return { value: null, earliest, latest, basis: "inferred", why: "", evidence: [] };
}
