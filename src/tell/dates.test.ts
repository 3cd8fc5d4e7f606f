import { describe, expect, it } from "vitest";
import { formatDate, formatInterval } from "./dates.ts";

describe("formatDate", () => {
  it("prints each precision as it is known", () => {
    expect(["2031-03-09", "2031-03", "2031", "2031-W11"].map(formatDate)).toEqual([
      "9 Mar 2031",
      "Mar 2031",
      "2031",
      "week 11 of 2031",
    ]);
  });

  it("prints an interval by its ends and leaves alone what is no date", () => {
    expect(formatDate("2031-03-09/2031-03-10")).toBe("9–10 Mar 2031");
    expect(["PAST_REF", "2031-19-01", ""].map(formatDate)).toEqual(["PAST_REF", "2031-19-01", ""]);
  });
});

describe("formatInterval", () => {
  it("says what both days share once", () => {
    expect(formatInterval("2031-03-09", "2031-03-12")).toBe("9–12 Mar 2031");
    expect(formatInterval("2031-02-27", "2031-03-12")).toBe("27 Feb – 12 Mar 2031");
    expect(formatInterval("2030-12-27", "2031-01-02")).toBe("27 Dec 2030 – 2 Jan 2031");
    expect(formatInterval("2031-03-09", "2031-03-09")).toBe("9 Mar 2031");
  });

  it("calls a whole month and a whole year by its name", () => {
    expect(formatInterval("2031-02-01", "2031-02-28")).toBe("Feb 2031");
    expect(formatInterval("2031-02-01", "2031-02-27")).toBe("1–27 Feb 2031");
    expect(formatInterval("2031-01-01", "2031-12-31")).toBe("2031");
    expect(formatInterval("2031-01-01", "2032-12-31")).toBe("1 Jan 2031 – 31 Dec 2032");
  });

  it("says on which side it is open", () => {
    expect(formatInterval("2031-03-09", null)).toBe("from 9 Mar 2031");
    expect(formatInterval(null, "2031-03-09")).toBe("until 9 Mar 2031");
    expect(formatInterval(null, null)).toBe("");
  });
});
