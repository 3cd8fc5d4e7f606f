import { civilOf, type Day, formatDay, weekdayOf } from "../../kit/calendar.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import { latestOf, openMonthOf, pastWeekdayOf, saidDaysOf, saidYearOf } from "./clues.ts";

/** Something the text says that some days of publication fit and others do not. */
export interface Constraint {
  allows(day: Day): boolean;
  readonly why: string;
  readonly evidence: readonly Span[];
}

/** How far apart, in characters, "last year" and the year it means may stand. */
const SAME_PASSAGE = 600;
/** A weekday named without a week is that of the report or of the day before. */
const FRESH = 1;
/** How many days after a dated happening a later weekday of the same text may lie. */
const REACH = 2;

/** What an article's own times say of the day it was written. */
export function ownConstraints(reading: Reading, times: readonly Time[]): readonly Constraint[] {
  const text = (time: Time) => reading.article.text.slice(time.span.start, time.span.end);
  return [...saidDays(times, text), ...namedYears(times, text), ...namedMonths(times, text)];
}

/** What is over cannot be later than the report, what is to come not earlier. */
function saidDays(times: readonly Time[], text: (time: Time) => string): Constraint[] {
  return times.flatMap((time): Constraint[] => {
    const days = saidDaysOf(time);
    if (!days || time.relation === null) return [];
    const [first, last] = days;
    if (time.relation === "past") {
      return [{ allows: (day) => day >= first, why: `${text(time)} is over`, evidence: [time.span] }];
    }
    return time.relation === "future"
      ? [{ allows: (day) => day <= last, why: `${text(time)} is still to come`, evidence: [time.span] }]
      : [];
  });
}

/** "Last year" beside the last year that the text names is that year. */
function namedYears(times: readonly Time[], text: (time: Time) => string): Constraint[] {
  const newest = Math.max(...times.map((time) => (time.relation === "future" ? 0 : (saidYearOf(time) ?? 0))));
  const said = times.filter((time) => saidYearOf(time) === newest);
  return times.flatMap((time): Constraint[] => {
    if (time.relative?.unit !== "year" || time.relative.offset !== -1) return [];
    const named = said.find((each) => Math.abs(each.span.start - time.span.start) < SAME_PASSAGE);
    if (!named) return [];
    return [
      {
        allows: (day) => civilOf(day).year === newest + 1,
        why: `${text(time)} is ${newest}`,
        evidence: [time.span, named.span],
      },
    ];
  });
}

/** "Next month" is the only month to come that the text names. */
function namedMonths(times: readonly Time[], text: (time: Time) => string): Constraint[] {
  return times.flatMap((time): Constraint[] => {
    if (time.relative?.unit !== "month" || Math.abs(time.relative.offset) !== 1) return [];
    const { offset } = time.relative;
    const other = offset > 0 ? "past" : "future";
    const named = times.filter((each) => openMonthOf(each) !== null && each.relation !== other);
    const months = new Set(named.map(openMonthOf));
    const [month] = months;
    if (months.size !== 1 || !month) return [];
    return [
      {
        allows: (day) => (civilOf(day).month + offset + 11) % 12 === month - 1,
        why: `${text(time)} is ${named.map(text)[0]}`,
        evidence: [time.span, (named[0] as Time).span],
      },
    ];
  });
}

/** The report is of the newest weekday it names, or of the day after; one of its weekdays is known to be `day`. */
export function weekdayConstraint(times: readonly Time[], known: Day, why: string, evidence: readonly Span[]): Constraint {
  const weekdays = new Set(times.map(pastWeekdayOf).filter((each) => each !== null));
  const newest = latestOf(weekdays, known, REACH) ?? known;
  return {
    allows: (day) => day >= newest && day <= newest + FRESH,
    why: `${why}; the newest weekday it names is ${formatDay(newest)}`,
    evidence,
  };
}

/** The day nearest to `day`, at most three days off, whose weekday the article names as past; null if none. */
export function nearestNamed(times: readonly Time[], day: Day): { readonly day: Day; readonly time: Time } | null {
  let best: { day: Day; time: Time } | null = null;
  for (const time of times) {
    const weekday = pastWeekdayOf(time);
    if (weekday === null) continue;
    const ahead = (weekday - weekdayOf(day) + 7) % 7;
    const offset = ahead > 3 ? ahead - 7 : ahead;
    if (!best || Math.abs(offset) < Math.abs(best.day - day)) best = { day: day + offset, time };
  }
  return best;
}
