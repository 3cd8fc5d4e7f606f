/**
 * Calendar arithmetic on the proleptic Gregorian calendar, without clock or time zone.
 *
 * A day is an integer: days since 1970-01-01. Every larger unit is an integer too, counted from its own origin, so that
 * "three months later" is an addition. A {@link Period} is a unit with its index; it knows its first and last day and is
 * written as in TIMEX3 (ISO 8601 with the extensions `2021-W50`, `2021-Q3`, `2021-H1`, `2021-WI`, `198`, `19`).
 */
export type Day = number;

/** The units that cut time into periods. */
export type PeriodUnit =
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "millennium";

/** A unit and which one of it, counted from the origin of the unit. */
export interface Period {
  readonly unit: PeriodUnit;
  readonly index: number;
}

/** Year, month and day as a calendar on the wall shows them. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Spring begins in March; winter belongs to the year of its December. */
export const SEASONS = ["SP", "SU", "FA", "WI"] as const;

/** How many months the units from the month upwards have, and the month their count starts from. */
const MONTHS: Readonly<Partial<Record<PeriodUnit, readonly [length: number, origin: number]>>> = {
  month: [1, 0],
  quarter: [3, 0],
  season: [3, 2],
  half: [6, 0],
  year: [12, 0],
  decade: [120, 0],
  century: [1200, 0],
  millennium: [12000, 0],
};

/** The day of a civil date; a day past the end of its month runs on into the next (31 April is 1 May). */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The civil date of a day (Hinnant, "chrono-compatible low-level date algorithms"). */
export function civilOf(day: Day): CivilDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Whether the month has that day. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  return modulo(day + 3, 7) + 1;
}

/** The period of that unit which holds the day. A weekend is found for every day of its week. */
export function periodOf(unit: PeriodUnit, day: Day): Period {
  if (unit === "day") return { unit, index: day };
  if (unit === "week" || unit === "weekend") return { unit, index: Math.floor((day + 3) / 7) };
  const { year, month } = civilOf(day);
  const [length, origin] = MONTHS[unit] as readonly [number, number];
  return { unit, index: Math.floor((year * 12 + month - 1 - origin) / length) };
}

/** The period of the same unit so many further on, or back where `by` is negative. */
export function shiftPeriod(period: Period, by: number): Period {
  return { unit: period.unit, index: period.index + by };
}

/** The first day that belongs to the period; of a weekend, the Saturday. */
export function firstDay({ unit, index }: Period): Day {
  if (unit === "day") return index;
  if (unit === "week") return index * 7 - 3;
  if (unit === "weekend") return index * 7 + 2;
  const [length, origin] = MONTHS[unit] as readonly [number, number];
  const month = index * length + origin;
  return dayOf(Math.floor(month / 12), modulo(month, 12) + 1, 1);
}

/** The last day that belongs to the period. */
export function lastDay(period: Period): Day {
  if (period.unit === "weekend") return firstDay(period) + 1;
  return firstDay(shiftPeriod(period, 1)) - 1;
}

/** `2021-12-31`. */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** The TIMEX3 value of a period. */
export function formatPeriod(period: Period): string {
  const { unit, index } = period;
  switch (unit) {
    case "day":
      return formatDay(index);
    case "week":
      return formatWeek(period);
    case "weekend":
      return `${formatWeek({ unit: "week", index })}-WE`;
    case "month":
      return formatDay(firstDay(period)).slice(0, 7);
    case "quarter":
      return `${pad(Math.floor(index / 4), 4)}-Q${modulo(index, 4) + 1}`;
    case "season":
      return `${pad(Math.floor(index / 4), 4)}-${SEASONS[modulo(index, 4)]}`;
    case "half":
      return `${pad(Math.floor(index / 2), 4)}-H${modulo(index, 2) + 1}`;
    case "year":
      return pad(index, 4);
    case "decade":
      return pad(index, 3);
    case "century":
      return pad(index, 2);
    case "millennium":
      return pad(index, 1);
  }
}

/** The day of an ISO date, or null when `text` does not begin with one. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivilDate(year, month, day) ? dayOf(year, month, day) : null;
}

/** The first and last day an ISO or TIMEX3 value covers, also of intervals `a/b`; null where it names no stretch of days. */
export function intervalOf(value: string): readonly [Day, Day] | null {
  const slash = value.indexOf("/");
  if (slash >= 0) {
    const from = intervalOf(value.slice(0, slash));
    const to = intervalOf(value.slice(slash + 1));
    return from && to && from[0] <= to[1] ? [from[0], to[1]] : null;
  }
  const period = parsePeriod(value);
  return period && [firstDay(period), lastDay(period)];
}

/** The period a TIMEX3 value names (`2021-12-31T20:29` is its day); null for anything else. */
export function parsePeriod(value: string): Period | null {
  const day = parseDay(value);
  if (day !== null) return { unit: "day", index: day };
  const match = /^(\d{4})(?:-(W|Q|H)?(\d{1,2})(-WE)?|-(SP|SU|FA|WI))?$/.exec(value);
  if (!match) return parseDecade(value);
  const [, yearText, letter, digits, weekend, season] = match;
  const year = Number(yearText);
  const number = Number(digits);
  if (season) return { unit: "season", index: year * 4 + SEASONS.indexOf(season as (typeof SEASONS)[number]) };
  if (digits === undefined) return { unit: "year", index: year };
  if (weekend && letter !== "W") return null;
  if (letter === "W") return weekOf(year, number, weekend ? "weekend" : "week");
  if (letter === "Q") return number >= 1 && number <= 4 ? { unit: "quarter", index: year * 4 + number - 1 } : null;
  if (letter === "H") return number >= 1 && number <= 2 ? { unit: "half", index: year * 2 + number - 1 } : null;
  return digits.length === 2 && number >= 1 && number <= 12 ? { unit: "month", index: year * 12 + number - 1 } : null;
}

function parseDecade(value: string): Period | null {
  if (!/^\d{1,3}$/.test(value)) return null;
  const unit = (["millennium", "century", "decade"] as const)[value.length - 1] as PeriodUnit;
  return { unit, index: Number(value) };
}

function weekOf(year: number, week: number, unit: "week" | "weekend"): Period | null {
  const first = periodOf("week", dayOf(year, 1, 4)).index;
  const next = periodOf("week", dayOf(year + 1, 1, 4)).index;
  return week >= 1 && week <= next - first ? { unit, index: first + week - 1 } : null;
}

/** ISO 8601: a week belongs to the year of its Thursday. */
function formatWeek(week: Period): string {
  const { year } = civilOf(firstDay(week) + 3);
  const number = week.index - periodOf("week", dayOf(year, 1, 4)).index + 1;
  return `${pad(year, 4)}-W${pad(number, 2)}`;
}

function modulo(a: number, b: number): number {
  return ((a % b) + b) % b;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
