import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  civilOf,
  dayOf,
  daysInMonth,
  firstDay,
  formatDay,
  formatPeriod,
  intervalOf,
  lastDay,
  type PeriodUnit,
  parseDay,
  parsePeriod,
  periodOf,
  shiftPeriod,
  weekdayOf,
} from "./calendar.ts";

const UNITS: readonly PeriodUnit[] = [
  "day",
  "week",
  "month",
  "quarter",
  "season",
  "half",
  "year",
  "decade",
  "century",
  "millennium",
];
const someDay = fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(2999, 12, 31) });

describe("the calendar", () => {
  it("agrees with the platform's own calendar on every day", () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const platform = new Date(day * 86_400_000);
        expect(formatDay(day)).toBe(platform.toISOString().slice(0, 10));
        expect(weekdayOf(day) % 7).toBe(platform.getUTCDay());
      }),
    );
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(...UNITS, "weekend" as const), (day, unit) => {
        const period = periodOf(unit, day);
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
        expect(parseDay(formatDay(day))).toBe(day);
        const { year, month, day: dayOfMonth } = civilOf(day);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  it("cuts time into periods without gap or overlap", () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(...UNITS), fc.integer({ min: -30, max: 30 }), (day, unit, by) => {
        const period = periodOf(unit, day);
        expect(firstDay(period)).toBeLessThanOrEqual(day);
        expect(lastDay(period)).toBeGreaterThanOrEqual(day);
        expect(firstDay(shiftPeriod(period, 1))).toBe(lastDay(period) + 1);
        expect(periodOf(unit, firstDay(shiftPeriod(period, by)))).toEqual(shiftPeriod(period, by));
      }),
    );
  });

  it("knows weeks, quarters, seasons and halves by their ISO and TIMEX3 names", () => {
    const day = dayOf(2021, 1, 3);
    expect(formatPeriod(periodOf("week", day))).toBe("2020-W53");
    expect(formatPeriod(periodOf("weekend", day))).toBe("2020-W53-WE");
    expect(formatPeriod(periodOf("quarter", day))).toBe("2021-Q1");
    expect(formatPeriod(periodOf("season", day))).toBe("2020-WI");
    expect(formatPeriod(periodOf("half", dayOf(2021, 7, 1)))).toBe("2021-H2");
    expect(formatPeriod(periodOf("decade", day))).toBe("202");
    expect(formatPeriod(periodOf("century", day))).toBe("20");
  });

  it("gives the days a value covers and null for what is no stretch of days", () => {
    const days = (value: string) => intervalOf(value)?.map(formatDay);
    expect(days("2024-02")).toEqual(["2024-02-01", "2024-02-29"]);
    expect(days("2022-01-09/2022-01-10")).toEqual(["2022-01-09", "2022-01-10"]);
    expect(days("1950/1953")).toEqual(["1950-01-01", "1953-12-31"]);
    expect(days("2021-12-31T20:29")).toEqual(["2021-12-31", "2021-12-31"]);
    expect(days("2021-WI")).toEqual(["2021-12-01", "2022-02-28"]);
    for (const value of ["P1D", "PAST_REF", "2021-13", "2021-W54", "2021-Q5", "2023-02-29", "2022/2021", "", "XXXX-01"])
      expect(intervalOf(value)).toBeNull();
  });

  it("knows the length of February", () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect(daysInMonth(2021, 12)).toBe(31);
  });
});
