import { dayOf, formatDay, parseDay, weekdayOf } from "../../../../src/kit/calendar.ts";
import type { Timex, TimexDocument } from "./timex.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const NEAR = new Map([
  ["today", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);
const PATTERN = new RegExp(
  `\\b(${MONTHS.join("|")}) (\\d{1,2}),? (\\d{4})\\b|\\b(${WEEKDAYS.join("|")})\\b|\\b(today|yesterday|tomorrow)\\b|\\b((?:19|20)\\d\\d)\\b`,
  "g",
);

/** The baseline: full dates, weekdays taken for the last one, today and its neighbours, and years. */
export function findNaively({ text, created }: TimexDocument): readonly Timex[] {
  const now = parseDay(created) ?? 0;
  return [...text.matchAll(PATTERN)].map((match) => {
    const [whole, month, day, year, weekday, near, bareYear] = match;
    const value = month
      ? formatDay(dayOf(Number(year), MONTHS.indexOf(month) + 1, Number(day)))
      : weekday
        ? formatDay(now - ((weekdayOf(now) - WEEKDAYS.indexOf(weekday) - 1 + 7) % 7))
        : near
          ? formatDay(now + (NEAR.get(near) ?? 0))
          : (bareYear as string);
    return { start: match.index, end: match.index + whole.length, type: "DATE", value };
  });
}
