import { type Day, dayOf, formatDay, isCivilDate, weekdayOf } from "../../kit/calendar.ts";
import type { Span } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import { likeness, type Passage } from "../passage.ts";
import { monthDayOf, pastWeekdayOf } from "./clues.ts";

/** A time with the passage around it. */
export interface PlacedTime {
  readonly time: Time;
  readonly passage: Passage;
}

/** The day a story tells of, found without any dated report. */
export interface NewsDay {
  readonly day: Day;
  readonly why: string;
  readonly evidence: readonly Span[];
}

/** From here on two passages tell of one happening. */
export const ONE_HAPPENING = 0.55;

/** So many times of a story are looked at, which bounds the pairs. */
const MOST_TIMES = 400;

/**
 * A happening to which one report gives a month and a day, and another a weekday, fell in a year in which that day is that
 * weekday. Within one report the passages around two days are alike whatever happened on them. Null unless the years allow exactly one such day.
 */
export function findNewsDay(times: readonly PlacedTime[], years: readonly number[]): NewsDay | null {
  const found = new Map<Day, NewsDay>();
  const looked = times.slice(0, MOST_TIMES);
  for (const dated of looked) {
    const monthDay = monthDayOf(dated.time);
    if (!monthDay) continue;
    const { month, day: dayOfMonth } = monthDay;
    for (const named of looked) {
      const weekday = pastWeekdayOf(named.time);
      if (weekday === null || named.time.span.article === dated.time.span.article) continue;
      if (likeness(dated.passage, named.passage) < ONE_HAPPENING) continue;
      for (const year of years) {
        const day = dayOf(year, month, dayOfMonth);
        if (!isCivilDate(year, month, dayOfMonth) || weekdayOf(day) !== weekday || found.has(day)) continue;
        found.set(day, {
          day,
          why: `the same happening is given by month and day and by weekday, which agree on ${formatDay(day)} only`,
          evidence: [dated.time.span, named.time.span],
        });
      }
    }
  }
  const [only] = found.values();
  return found.size === 1 && only ? only : null;
}
