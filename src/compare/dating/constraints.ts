import { civilOf, type Day, formatDay, weekdayOf } from "../../kit/calendar.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import { bareWeekdayOf, latestOf, monthDayOf, openMonthOf, pastWeekdayOf, saidDaysOf, saidYearOf } from "./clues.ts";

/** Something the text says that some days of publication fit and others do not. */
export interface Constraint {
  allows(day: Day): boolean;
  /** The only year it allows, if it is about years. */
  readonly year?: number;
  /** It says too little to date an article by itself. */
  readonly refines?: true;
  readonly why: string;
  readonly evidence: readonly Span[];
}

/** A month that is named so often is what the report is about. */
const TOLD_TWICE = 2;
/** How far apart, in characters, "last year" and the year it means may stand. */
const SAME_PASSAGE = 600;
/** A weekday named without a week is that of the report or of the day before. */
const FRESH = 1;
/** How many days after a dated happening a later weekday of the same text may lie. */
const REACH = 2;

/** What an article's own times say of the day it was written. */
export function ownConstraints(reading: Reading, times: readonly Time[]): readonly Constraint[] {
  const text = (time: Time) => reading.article.text.slice(time.span.start, time.span.end);
  return [
    ...datelineDay(reading, times, text),
    ...saidDays(times, text),
    ...namedYears(times, text),
    ...namedMonths(times, text),
  ];
}

/** "PLACE, May 14 (Agency) —" gives the day on which the report was filed, all but its year. */
function datelineDay({ article }: Reading, times: readonly Time[], text: (time: Time) => string): Constraint[] {
  const datelines = article.blocks.filter(({ kind }) => kind === "dateline");
  const filed = times.find(({ span }) => datelines.some(({ start, end }) => start <= span.start && span.end <= end));
  const day = filed ? monthDayOf(filed) : null;
  if (!filed || !day) return [];
  return [
    {
      allows: (each) => civilOf(each).month === day.month && civilOf(each).day === day.day,
      why: `the dateline says ${text(filed)}`,
      evidence: [filed.span],
    },
  ];
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
        year: newest + 1,
        why: `${text(time)} is ${newest}`,
        evidence: [time.span, named.span],
      },
    ];
  });
}

/** A month to come that is called by its name is not the present one; if it is the only one named, it is "next month". */
function namedMonths(times: readonly Time[], text: (time: Time) => string): Constraint[] {
  const named = times.filter((time) => time.relation !== "past" && openMonthOf(time) !== null);
  const months = new Set(named.map(openMonthOf));
  const [month] = months;
  const constraints = named.flatMap((time): Constraint[] => {
    const own = openMonthOf(time);
    if (time.relation !== "future" || time.value?.length !== "XXXX-MM".length) return [];
    return [
      {
        allows: (day) => civilOf(day).month !== own,
        why: `${text(time)} is still to come`,
        evidence: [time.span],
      },
    ];
  });
  const next = times.find((time) => time.relative?.unit === "month" && time.relative.offset === 1);
  if (!next || months.size !== 1 || named.length < TOLD_TWICE || !month) return constraints;
  return [
    ...constraints,
    {
      allows: (day) => civilOf(day).month % 12 === month - 1,
      why: `${text(next)} is ${named.map(text)[0]}`,
      evidence: [next.span, (named[0] as Time).span],
    },
  ];
}

/** The report is of the newest weekday it names, or of the day after; one of its weekdays is known to be `day`. */
export function weekdayConstraint(
  times: readonly Time[],
  known: Day,
  why: string,
  evidence: readonly Span[],
): Constraint {
  const weekdays = new Set(times.map(pastWeekdayOf).filter((each) => each !== null));
  const newest = latestOf(weekdays, known, REACH) ?? known;
  const open = times.find((time) => isStillOpen(time, newest));
  return {
    allows: (day) => day >= newest && day <= newest + (open ? 0 : FRESH),
    why: `${why}; the newest weekday it names is ${formatDay(newest)}${open ? ", which is not over yet" : ""}`,
    evidence: [...evidence, ...(open ? [open.span] : [])],
  };
}

/** A report opens with its news, of the day itself or of the day before, whichever week it was. */
export function leadConstraint({ article }: Reading, times: readonly Time[]): Constraint | null {
  const opening = article.blocks.find(({ kind }) => kind === "paragraph");
  const lead = times.find(
    (time) =>
      opening && opening.start <= time.span.start && time.span.end <= opening.end && bareWeekdayOf(time) !== null,
  );
  const weekday = lead ? pastWeekdayOf(lead) : null;
  if (!lead || weekday === null) return null;
  const words = article.text.slice(lead.span.start, lead.span.end);
  const isNextNamed = times.some((time) => pastWeekdayOf(time) === (weekday % 7) + 1);
  const latest = FRESH + (isNextNamed ? 1 : 0);
  return {
    allows: (day) => (weekdayOf(day) - weekday + 7) % 7 <= latest,
    refines: true,
    why: `it opens with what happened on ${words}`,
    evidence: [lead.span],
  };
}

/** "will return on Sunday evening": a part of the day itself is still to come. */
function isStillOpen(time: Time, day: Day): boolean {
  return time.relation === "future" && /T[A-Z]{2}$/.test(time.value ?? "") && bareWeekdayOf(time) === weekdayOf(day);
}

/** The day nearest to `day`, at most three days off, whose weekday the article names as past; null if none. */
export function nearestNamed(times: readonly Time[], day: Day): { readonly day: Day; readonly time: Time } | null {
  let best: { day: Day; time: Time } | null = null;
  for (const time of times) {
    const weekday = bareWeekdayOf(time);
    if (weekday === null) continue;
    // The weekday of the news itself is its day, whatever the verb over it.
    if (time.relation === "future" && weekday !== weekdayOf(day)) continue;
    const ahead = (weekday - weekdayOf(day) + 7) % 7;
    const offset = ahead > 3 ? ahead - 7 : ahead;
    if (!best || Math.abs(offset) < Math.abs(best.day - day)) best = { day: day + offset, time };
  }
  return best;
}
