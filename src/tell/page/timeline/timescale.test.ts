import { describe, expect, it } from "vitest";
import { dayOf } from "../../../kit/calendar.ts";
import { fitTimescale } from "./timescale.ts";

const march = (day: number): { first: number; last: number } => ({
  first: dayOf(2031, 3, day),
  last: dayOf(2031, 3, day),
});
const reported = { first: dayOf(2031, 3, 3), last: dayOf(2031, 3, 4) };

describe("fitTimescale", () => {
  it("spaces the days of the affair evenly", () => {
    const { place } = fitTimescale([march(1), march(11)], reported);
    const steps = [1, 2, 3].map((day) => place(march(day + 1).first) - place(march(day).first));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(1e-9);
  });

  it("compresses what lies before and long after, in order, off the even part", () => {
    const old = [1962, 1991, 2014].map((year) => ({ first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) }));
    const late = { first: dayOf(2040, 1, 1), last: dayOf(2040, 1, 1) };
    const { place, from, to } = fitTimescale([...old, march(1), march(12), late], reported);
    const places = [...old.map(({ first }) => place(first)), place(march(1).first), place(late.first)];
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(place(old[2]!.last)).toBeLessThan(from);
    expect(place(late.first)).toBeGreaterThan(to);
    expect(place(march(12).first) - place(march(1).first)).toBeGreaterThan(50);
  });

  it("has a place for a single day, and for none", () => {
    expect(fitTimescale([march(3)], null).place(march(3).first)).toBeGreaterThanOrEqual(0);
    expect(fitTimescale([], null).focus).toEqual({ first: 0, last: 0 });
  });
});
