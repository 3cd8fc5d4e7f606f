import {
  civilOf,
  type Day,
  firstDay,
  formatDay,
  formatPeriod,
  lastDay,
  type Period,
  periodOf,
  shiftPeriod,
} from "../../kit/calendar.ts";
import type { TimeRelation, TimeType } from "../../model/time.ts";
import type { TimeFeatures, TimeUnit } from "../../model/time-grammar.ts";
import { type Anchor, placeOnCalendar, yearOf } from "./place.ts";
import { writeClock, writeDuration, writeOpenDate, writeSet } from "./write-value.ts";

/** A temporal expression after TIMEX3, with the days that bound it. */
export interface Resolved {
  readonly type: TimeType;
  readonly value: string | null;
  readonly mod: string | null;
  readonly first: Day | null;
  readonly last: Day | null;
  /** The stretch of the calendar it names, which later words may refer to. */
  readonly period: Period | null;
}

/** Days and months of the part that START, MID and END leave of a year or a shorter period. */
const EARLY_MONTHS = 4;
const EARLY_DAYS = 15;

/** Resolves what the words say, seen from `anchor`; without one, years and weeks that are not said stay open. */
export function resolveTime(features: TimeFeatures, anchor: Anchor | null): Resolved {
  const type = typeOf(features);
  const mod = features.mod ?? null;
  const open = { type, mod, first: null, last: null, period: null };
  if (features.reference)
    return { ...open, value: features.reference, ...boundsOfReference(features.reference, anchor) };
  if (features.set) return { ...open, value: writeSet(features) };
  if (features.to) return resolveRange(features, features.to, anchor);
  if (type === "DURATION") return { ...open, ...resolveDuration(features, anchor) };
  const period = anchor || isAbsolute(features) ? placeOnCalendar(features, anchor ?? NOWHERE) : null;
  if (!period) return { ...open, ...resolveUnplaced(features) };
  const bounds = boundsOf(period, features.mod, anchor);
  return { type, mod, ...bounds, period, value: formatPeriod(period) + writeClock(features) };
}

/** Where the words stand against the day of publication, of which only an interval may be known. */
export function relationOf(
  { value, mod, first, last, period }: Resolved,
  from: Day | null,
  to: Day | null,
): TimeRelation | null {
  if (value === "PAST_REF") return "past";
  if (value === "PRESENT_REF") return "present";
  if (value === "FUTURE_REF") return "future";
  if (from === null || to === null || first === null || last === null) return null;
  if (last < from) return "past";
  if (first > to) return "future";
  if (from !== to) return null;
  if (!period) return last === from ? "past" : first === from ? "future" : "present";
  if (period.unit === "day") return "same-day";
  return mod === "START" && last === from ? "past" : mod === "END" && first === from ? "future" : "present";
}

/** An anchor for what needs none. */
const NOWHERE: Anchor = { day: 0, reference: null, quarter: null, lastDay: null, direction: null };

function isAbsolute(features: TimeFeatures): boolean {
  const { year, decade, century } = features;
  return year !== undefined || decade !== undefined || century !== undefined;
}

function typeOf(features: TimeFeatures): TimeType {
  if (features.set) return "SET";
  if (features.hour !== undefined || features.part) return "TIME";
  const { unit, count, shift, stretch, event } = features;
  if (unit === undefined || count === undefined) return "DATE";
  if (stretch !== undefined || event !== undefined || shift === undefined) return "DURATION";
  return "DATE";
}

function resolveUnplaced(features: TimeFeatures): Pick<Resolved, "value"> & Partial<Resolved> {
  const { unit, count, shift, base, offset } = features;
  if (unit !== undefined && count !== undefined && shift !== undefined) {
    if (count === null && base === "publication") return { value: shift < 0 ? "PAST_REF" : "FUTURE_REF" };
    return { type: "DURATION", value: writeDuration(count, unit) };
  }
  if (offset !== undefined || features.nth !== undefined) return { value: null };
  const open = writeOpenDate(features);
  return { value: open && open + writeClock(features) };
}

function boundsOfReference(reference: string, anchor: Anchor | null): Partial<Resolved> {
  if (!anchor) return {};
  if (reference === "PAST_REF") return { last: anchor.day };
  return reference === "FUTURE_REF" ? { first: anchor.day } : { first: anchor.day, last: anchor.day };
}

function resolveDuration(features: TimeFeatures, anchor: Anchor | null): Pick<Resolved, "value"> & Partial<Resolved> {
  const { count = null, unit = "day", stretch, event } = features;
  const value = writeDuration(count, unit);
  if (anchor && event !== undefined && unit === "day" && count !== null)
    return { value, ...resolveEvent(event * Math.round(count), anchor) };
  if (!anchor || stretch === undefined || count === null) return { value };
  const other = shiftDay(anchor.day, unit, stretch * count);
  return stretch < 0 ? { value, first: other, last: anchor.day } : { value, first: anchor.day, last: other };
}

/** What comes a day after an event dates the event: a day before the day spoken of. */
function resolveEvent(after: number, { day, lastDay, direction }: Anchor): Partial<Resolved> {
  const event = (lastDay ?? day) - after;
  // What is over came before an event that is over too, and what is planned comes after one that may be planned.
  const isOpen = (direction === -1 && event > day) || (direction === 1 && lastDay === null);
  return isOpen ? {} : { first: event, last: event };
}

/** The day so many units away; months and years keep the day of the month where there is one. */
function shiftDay(day: Day, unit: TimeUnit, by: number): Day {
  if (unit === "second" || unit === "minute" || unit === "hour" || unit === "open") return day;
  if (unit === "day") return day + Math.round(by);
  if (unit === "week" || unit === "weekend") return day + Math.round(by * 7);
  const target = shiftPeriod(periodOf(unit, day), Math.round(by));
  const into = day - firstDay(periodOf(unit, day));
  return Math.min(firstDay(target) + into, lastDay(target));
}

function resolveRange(features: TimeFeatures, end: TimeFeatures, anchor: Anchor | null): Resolved {
  const { to: _, ...start } = features;
  const from = resolveTime(start, anchor);
  const shared = { ...start, ...end, ...(end.year === undefined ? {} : { year: fullYear(end.year, start.year) }) };
  let to = resolveTime(shared, anchor);
  if (from.first !== null && to.last !== null && to.last < from.first && to.period && !anchorsYear(shared, anchor)) {
    to = resolveTime({ ...shared, year: civilOf(from.first).year + 1 }, anchor);
  }
  const value = from.value !== null && to.value !== null ? `${from.value}/${to.value}` : null;
  return { type: "DATE", mod: null, value, first: from.first, last: to.last, period: from.period };
}

function anchorsYear(features: TimeFeatures, anchor: Anchor | null): boolean {
  return anchor !== null && yearOf(features, anchor) !== null;
}

/** The 53 of 1950–53. */
function fullYear(year: number, start: number | undefined): number {
  return year < 100 && start !== undefined ? start - (start % 100) + year : year;
}

function boundsOf(period: Period, mod: string | undefined, anchor: Anchor | null): { first: Day; last: Day } {
  const [first, last] = [firstDay(period), lastDay(period)];
  const now = anchor && first <= anchor.day && anchor.day <= last ? anchor.day : null;
  const third = Math.floor((last - first + 1) / 3);
  const year = period.unit === "year";
  const month = period.unit === "month";
  if (mod === "START") {
    const cut = year
      ? firstDay(shiftPeriod(periodOf("month", first), EARLY_MONTHS)) - 1
      : month
        ? first + EARLY_DAYS - 1
        : first + third;
    return { first, last: now ?? cut };
  }
  if (mod === "END") return { first: now ?? last - (month ? EARLY_DAYS : third), last };
  if (mod === "MID") return { first: first + third, last: last - third };
  return { first, last };
}

/** ISO day, or null. */
export function writeDay(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
