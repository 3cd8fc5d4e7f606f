import {
  civilOf,
  type Day,
  dayOf,
  daysInMonth,
  firstDay,
  isCivilDate,
  lastDay,
  type Period,
  periodOf,
  SEASONS,
  shiftPeriod,
  weekdayOf,
} from "../../kit/calendar.ts";
import type { TimeFeatures } from "../../model/time-grammar.ts";

/** Which way to look from the day of writing: back, on, neither (the present), or not said. */
export type Direction = -1 | 0 | 1 | null;

/** A year further away than this in days is only meant where nothing nearer is. */
const FAR = 300;
/** So near in days that the words mean it, whatever the tense of the verb seems to be. */
const NEAR = 45;
/** How far ahead in days the present tense looks ("is payable on Jan. 2"). */
const SEASON = 120;

/** The occurrence meant by a month, a day of a month or a season without year. */
export function chooseOccurrence(past: Period, future: Period, from: Day, direction: Direction): Period {
  if (past.index === future.index) return past;
  const back = from - lastDay(past);
  const on = firstDay(future) - from;
  if (direction === -1) return back > FAR && on < NEAR ? future : past;
  if (direction === 1) return on > FAR && back < NEAR ? past : future;
  if (direction === 0) return on < SEASON && on < back ? future : past;
  return on < SEASON && on < back ? future : past;
}

/** The month, day of a month, season or named day nearest to `from`, or the one that `direction` asks for. */
export function nearOccurrence(features: TimeFeatures, from: Day, direction: Direction): Period | null {
  const { year } = civilOf(from);
  let past: Period | null = null;
  let future: Period | null = null;
  // Eight years hold every 29 February; a weekday beside the date picks its year.
  for (let delta = -8; delta <= 8; delta++) {
    const period = occurrenceIn(year + delta, features);
    if (!period || (features.day !== undefined && !agrees(period, features))) continue;
    if (firstDay(period) <= from) past = period;
    if (lastDay(period) >= from) future ??= period;
  }
  if (!past || !future) return past ?? future;
  return chooseOccurrence(past, future, from, direction);
}

/** What a month, day, season or named day is in a given year; null where that year has none. */
export function occurrenceIn(year: number, features: TimeFeatures): Period | null {
  const { month, day, season, weekday, ordinal, holiday } = features;
  if (holiday) return { unit: "day", index: easterOf(year) };
  if (season) return { unit: "season", index: year * 4 + SEASONS.indexOf(season) };
  if (month === undefined) return null;
  if (day !== undefined) return isCivilDate(year, month, day) ? { unit: "day", index: dayOf(year, month, day) } : null;
  if (weekday !== undefined && ordinal !== undefined) return nthWeekday(year, month, weekday, ordinal);
  return { unit: "month", index: year * 12 + month - 1 };
}

/** A weekday: the last one up to `from`, the next one from `from` on, or the one of another week. */
export function weekdayNear(weekday: number, from: Day, offset: number | undefined, direction: Direction): Period {
  const back = (weekdayOf(from) - weekday + 7) % 7;
  if (offset === -1) return { unit: "day", index: from - (back || 7) };
  if (offset === 1) return { unit: "day", index: firstDay(shiftPeriod(periodOf("week", from), 1)) + weekday - 1 };
  if (offset === 0) return { unit: "day", index: firstDay(periodOf("week", from)) + weekday - 1 };
  // The present of another day than that of writing is what is arranged ("they meet on Monday").
  const looksOn = direction === 1 || direction === 0;
  return { unit: "day", index: looksOn && back > 0 ? from - back + 7 : from - back };
}

function nthWeekday(year: number, month: number, weekday: number, ordinal: number): Period {
  if (ordinal < 0) {
    const last = dayOf(year, month, daysInMonth(year, month));
    return { unit: "day", index: last - ((weekdayOf(last) - weekday + 7) % 7) };
  }
  const first = dayOf(year, month, 1);
  return { unit: "day", index: first + ((weekday - weekdayOf(first) + 7) % 7) + (ordinal - 1) * 7 };
}

function agrees(period: Period, { weekday }: TimeFeatures): boolean {
  return weekday === undefined || weekdayOf(period.index) === weekday;
}

/** Easter Sunday of the Gregorian calendar (the anonymous computus, Nature 1876). */
function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}
