import {
  civilOf,
  type Day,
  firstDay,
  lastDay,
  type Period,
  type PeriodUnit,
  periodOf,
  shiftPeriod,
} from "../../kit/calendar.ts";
import type { TimeFeatures, TimeUnit } from "../../model/time-grammar.ts";
import { type Direction, nearOccurrence, occurrenceIn, weekdayNear } from "./occurrence.ts";

/** What a temporal expression is seen from. */
export interface Anchor {
  /** The day of publication. */
  readonly day: Day;
  /** The period last spoken of; null at the start of a text. */
  readonly reference: Period | null;
  /** The quarter last spoken of. */
  readonly quarter: Period | null;
  /** The day last spoken of. */
  readonly lastDay: Day | null;
  readonly direction: Direction;
}

/** The stretch of the calendar that the features name, seen from the anchor; null where they name none. */
export function placeOnCalendar(features: TimeFeatures, anchor: Anchor): Period | null {
  if (features.nth !== undefined) return placeNth(features, anchor);
  if (features.decade !== undefined) return { unit: "decade", index: features.decade };
  if (features.century !== undefined) return { unit: "century", index: features.century };
  if (features.shift !== undefined) return placeShift(features, anchor);
  if (hasPlaceInYear(features)) return placeInYear(features, anchor);
  if (features.weekday !== undefined) return placeWeekday(features.weekday, features, anchor);
  if (features.year !== undefined) return { unit: "year", index: features.year };
  if (features.offset !== undefined) return placeOffset(features, anchor);
  return null;
}

/** Whether a year is given, in digits or as last, this or next. */
export function yearOf({ year, offset, unit, base }: TimeFeatures, anchor: Anchor): number | null {
  if (year !== undefined) return year;
  if (unit !== "year" || offset === undefined) return null;
  return civilOf(baseDay(base, anchor)).year + offset;
}

function hasPlaceInYear({ month, season, holiday }: TimeFeatures): boolean {
  return month !== undefined || season !== undefined || holiday !== undefined;
}

function placeInYear(features: TimeFeatures, anchor: Anchor): Period | null {
  const year = yearOf(features, anchor);
  if (year !== null) return occurrenceIn(year, features);
  const { offset } = features;
  if (offset === 0) return occurrenceIn(civilOf(anchor.day).year, features);
  const near = nearOccurrence(features, anchor.day, offset === undefined ? anchor.direction : offset < 0 ? -1 : 1);
  if (!near || offset === undefined) return near;
  // "last May" is over, "next May" has not begun.
  if (offset < 0 && lastDay(near) >= anchor.day) return moveByYear(near, -1, features);
  if (offset > 0 && firstDay(near) <= anchor.day) return moveByYear(near, 1, features);
  return near;
}

function moveByYear(period: Period, by: number, features: TimeFeatures): Period | null {
  return occurrenceIn(civilOf(firstDay(period)).year + by, features);
}

function placeWeekday(weekday: number, { offset, base }: TimeFeatures, anchor: Anchor): Period {
  if (base !== "context" || offset === undefined) return weekdayNear(weekday, anchor.day, offset, anchor.direction);
  const from = baseDay(base, anchor);
  const near = weekdayNear(weekday, from + offset, undefined, offset < 0 ? -1 : 1);
  return offset === 0 ? weekdayNear(weekday, from, 0, null) : near;
}

function placeOffset({ unit, offset = 0, base }: TimeFeatures, anchor: Anchor): Period | null {
  const calendarUnit = unit && asPeriodUnit(unit);
  if (!calendarUnit) return null;
  if (unit === "quarter" && base === "context")
    return anchor.quarter ?? shiftPeriod(periodOf("quarter", anchor.day), -1);
  // "That night" needs a day to have been spoken of: a month or a year has no night of its own.
  if (unit === "day" && base === "context" && anchor.lastDay !== null) return { unit, index: anchor.lastDay + offset };
  if (unit === "day" && base === "context" && anchor.reference) return null;
  const period = periodOf(calendarUnit, baseDay(base, anchor));
  if (unit === "weekend" && offset === 0) return placeWeekend(period, anchor);
  return shiftPeriod(period, offset);
}

/** "The weekend" is the last one, or the coming one where the verb looks ahead. */
function placeWeekend(period: Period, { day, direction }: Anchor): Period {
  if (firstDay(period) <= day) return period;
  return direction === 1 ? period : shiftPeriod(period, -1);
}

/** Two weeks ago, a year earlier, three days later. */
function placeShift({ unit, count, shift = 1, base, mod }: TimeFeatures, anchor: Anchor): Period | null {
  const calendarUnit = unit && asPeriodUnit(unit);
  if (!calendarUnit || count === null || count === undefined || count !== Math.floor(count)) return null;
  if (base === "context" && (!anchor.reference || mod)) return null;
  const compared = unit === "year" && count === 1 ? comparedPeriod(anchor) : null;
  if (compared)
    return shiftPeriod(compared, shift * (compared.unit === "quarter" ? 4 : compared.unit === "half" ? 2 : 12));
  const from = periodOf(shiftUnit(calendarUnit), baseDay(base, anchor));
  return shiftPeriod(from, shift * count * (calendarUnit === "decade" ? 10 : calendarUnit === "century" ? 100 : 1));
}

/** Business reports compare a quarter, month or half year with the same one a year before. */
function comparedPeriod({ reference, quarter }: Anchor): Period | null {
  if (reference && (reference.unit === "month" || reference.unit === "half")) return reference;
  return quarter;
}

function shiftUnit(unit: PeriodUnit): PeriodUnit {
  return unit === "decade" || unit === "century" ? "year" : unit === "weekend" ? "week" : unit;
}

/** The third quarter, the last week of March, the week of 8 March. */
function placeNth(features: TimeFeatures, anchor: Anchor): Period | null {
  const { nth, ordinal = 1 } = features;
  if (nth === "week") return placeWeekOfMonth(features, anchor);
  if (nth !== "quarter" && nth !== "half") return null;
  const perYear = nth === "quarter" ? 4 : 2;
  const place = ordinal < 0 || (features.offset === -1 && features.unit === undefined) ? perYear - 1 : ordinal - 1;
  if (place >= perYear) return null;
  const year = yearOf(features, anchor);
  if (year !== null) return { unit: nth, index: year * perYear + place };
  const now = periodOf(nth, anchor.day).index;
  const back = (((now - place) % perYear) + perYear) % perYear;
  const past = { unit: nth, index: now - back };
  // What is expected of the quarter just over is its report.
  return anchor.direction === 1 && back > 1 ? shiftPeriod(past, perYear) : past;
}

function placeWeekOfMonth({ nth: _, ordinal, offset, ...rest }: TimeFeatures, anchor: Anchor): Period | null {
  const period = placeInYear(rest, anchor);
  if (!period) return null;
  if (period.unit === "day") return periodOf("week", period.index);
  const last = offset === -1 || (ordinal ?? 1) < 0;
  return periodOf("week", last ? lastDay(period) - 6 : firstDay(period) + ((ordinal ?? 1) - 1) * 7);
}

function baseDay(base: TimeFeatures["base"], { day, reference }: Anchor): Day {
  return base === "context" && reference ? firstDay(reference) : day;
}

function asPeriodUnit(unit: TimeUnit): PeriodUnit | null {
  return unit === "second" || unit === "minute" || unit === "hour" || unit === "open" ? null : unit;
}
