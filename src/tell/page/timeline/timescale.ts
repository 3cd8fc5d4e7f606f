import type { Day } from "../../../kit/calendar.ts";
import { type Scale, scaleEvenly } from "../scale.ts";

/** A stretch of days. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

/** The scale of the timeline: even within the affair, compressed before and after it. */
export interface Timescale {
  readonly place: Scale;
  /** The days that are drawn evenly. */
  readonly focus: Stretch;
  /** Where the even part begins and ends, in per cent of the track. */
  readonly from: number;
  readonly to: number;
}

/** Where nothing is compressed, the scale begins and ends this near to the ends of the track. */
export const EDGE = 2;
/** Of the track, what lies before the affair and what lies long after it may take this much. */
const PAST_SHARE = 16;
const FUTURE_SHARE = 10;
/** The affair reaches this many days before its first and after its last report. */
const DAYS_BEFORE = 30;
const DAYS_AFTER = 45;

/**
 * Fits a scale to stretches of days around the days on which the reports appeared. Days outside the affair are spaced by
 * their order alone, so that 1962 does not press December into one line.
 */
export function fitTimescale(stretches: readonly Stretch[], reported: Stretch | null): Timescale {
  const days = stretches.flatMap(({ first, last }) => [first, last]);
  const near = reported ? { first: reported.first - DAYS_BEFORE, last: reported.last + DAYS_AFTER } : spread(days);
  const inside = days.filter((day) => day >= near.first && day <= near.last);
  const focus = spread(reported ? [...inside, reported.first, reported.last] : inside);
  const before = listDays(days.filter((day) => day < focus.first));
  const after = listDays(days.filter((day) => day > focus.last));
  const from = before.length > 0 ? PAST_SHARE : EDGE;
  const to = after.length > 0 ? 100 - FUTURE_SHARE : 100 - EDGE;
  const even = scaleEvenly(focus.first, focus.last + 1, from, to);
  const place: Scale = (day) => {
    if (day < focus.first) return placeByOrder(before, day, 1, from - 2);
    if (day > focus.last + 1) return placeByOrder(after, day, to + 2, 99);
    return even(day);
  };
  return { place, focus, from, to };
}

function spread(days: readonly Day[]): Stretch {
  const sorted = listDays(days);
  return { first: sorted[0] ?? 0, last: sorted.at(-1) ?? 0 };
}

function listDays(days: readonly Day[]): readonly Day[] {
  return [...new Set(days)].sort((a, b) => a - b);
}

function placeByOrder(days: readonly Day[], day: Day, from: number, to: number): number {
  const before = days.filter((other) => other < day).length;
  return from + ((to - from) * before) / Math.max(1, days.length - 1);
}
