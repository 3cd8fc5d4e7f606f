import type { Range } from "../../model/span.ts";
import { monthNamed } from "./month-names.ts";

/** A full calendar date in a text. `earliest` and `latest` differ where 3/4 may be 3 April or March 4. */
export interface FoundDate extends Range {
  readonly earliest: string;
  readonly latest: string;
}

/** How a purely numeric date is read where both numbers may be a month; null keeps both readings. */
export type NumericOrder = "day-first" | "month-first" | null;

const ISO = /(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;
const NUMERIC = /(?<![\d/.-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/g;
const MONTH_FIRST = /(?<![\p{L}\d])(\p{L}{3,12})\.?\s{0,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{0,2}(?:of )?(\d{4})(?!\d)/gu;
const DAY_FIRST =
  /(?<![\d.,])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]{0,2}(?:of |de |d')?(\p{L}{3,12})\.?,?[\s-]{0,2}(?:de |del )?(\d{4}|'\d{2}|\d{2}(?=\s*$))(?!\d)/gu;
const IDEOGRAPHIC = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g;

/** Every date ends or begins in a year; most lines hold none. */
const YEAR = /\d{4}|'\d{2}|\d[./-]\d{1,2}[./-]\d|\d{2}\s*$/;

/** Dates with day, month and year, in the order they stand; in words of many languages or in digits. */
export function findDates(text: string, order: NumericOrder = null): readonly FoundDate[] {
  if (!YEAR.test(text)) return [];
  const found = [
    ...collect(text, ISO, ([, year, month, day]) => sure(makeDay(year, month, day))),
    ...collect(text, IDEOGRAPHIC, ([, year, month, day]) => sure(makeDay(year, month, day))),
    ...collect(text, MONTH_FIRST, ([, name, day, year]) => sure(makeDay(year, monthNamed(name as string), day))),
    ...collect(text, DAY_FIRST, ([, day, name, year]) => sure(makeDay(year, monthNamed(name as string), day))),
    ...collect(text, NUMERIC, ([, first, mark, second, year]) =>
      readNumeric(first, second, year, mark === "." ? "day-first" : order),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((date, i) => i === 0 || date.start >= (found[i - 1] as FoundDate).end);
}

type Reading = Pick<FoundDate, "earliest" | "latest">;

function collect(text: string, pattern: RegExp, read: (match: RegExpExecArray) => Reading | null): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of text.matchAll(pattern)) {
    const reading = read(match);
    if (reading) dates.push({ start: match.index, end: match.index + match[0].length, ...reading });
  }
  return dates;
}

function sure(day: string | null): Reading | null {
  return day === null ? null : { earliest: day, latest: day };
}

function readNumeric(first = "", second = "", year = "", order: NumericOrder): Reading | null {
  const dayFirst = makeDay(year, second, first);
  const monthFirst = makeDay(year, first, second);
  if (dayFirst === null || monthFirst === null) return sure(dayFirst ?? monthFirst);
  if (order !== null) return sure(order === "day-first" ? dayFirst : monthFirst);
  return dayFirst < monthFirst
    ? { earliest: dayFirst, latest: monthFirst }
    : { earliest: monthFirst, latest: dayFirst };
}

/** ISO day of a date that exists in the calendar, else null. Years of two digits are of this century. */
export function makeDay(
  year: string | number | undefined,
  month: string | number | null | undefined,
  day: string | number | undefined,
): string | null {
  const y = toYear(year);
  const m = Number(month);
  const d = Number(day);
  if (y === null || !(m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 ? date.toISOString().slice(0, 10) : null;
}

function toYear(year: string | number | undefined): number | null {
  const digits = `${year}`.replace("'", "");
  const value = Number(digits);
  if (digits.length === 2) return 2000 + value;
  return value >= 1800 && value <= 2199 ? value : null;
}
