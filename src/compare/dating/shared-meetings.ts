import {
  civilOf,
  type Day,
  dayOf,
  firstDay,
  isCivilDate,
  lastDay,
  type PeriodUnit,
  parseDay,
  periodOf,
  shiftPeriod,
  weekdayOf,
} from "../../kit/calendar.ts";
import type { EntityId } from "../../model/entity.ts";
import type { MeetingReport } from "../../model/meeting.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import { monthDayOf, pastWeekdayOf } from "./clues.ts";
import type { Constraint } from "./constraints.ts";

/** First and last day. */
type Days = readonly [Day, Day];

/** A meeting told as held, with the one date in its words. */
interface ToldMeeting {
  readonly report: MeetingReport;
  readonly time: Time;
}

/** The days on which some report of the story puts a meeting. */
interface KnownMeeting {
  readonly kind: MeetingReport["kind"];
  readonly by: MeetingReport["by"];
  readonly days: Days;
  readonly evidence: Span;
  readonly source: string;
}

/** The known meetings of a story under each two people who met. */
export type MeetingIndex = ReadonlyMap<string, readonly KnownMeeting[]>;

/** Whom so many meet with is a crowd, whose pairs say nothing. */
const MOST_PEOPLE = 6;
/** Two people met on so many different days at most; with more, a day is no longer telling. */
const MOST_DAYS = 12;

/** The meetings of a story whose day is known: from the date of a report, or from month and day within `range`. */
export function indexMeetings(
  readings: readonly Reading[],
  isPerson: (entity: EntityId) => boolean,
  range: Days,
): MeetingIndex {
  const index = new Map<string, KnownMeeting[]>();
  for (const reading of readings) {
    for (const { report, time } of toldMeetings(reading)) {
      const days = knownDaysOf(time, range);
      if (!days) continue;
      const known = { kind: report.kind, by: report.by, days, evidence: report.span, source: reading.article.source };
      for (const pair of pairsOf(report, isPerson)) addMeeting(index, pair, known);
    }
  }
  return index;
}

/** Reports that give a meeting the same days are one witness: the index stays small however many there are. */
function addMeeting(index: Map<string, KnownMeeting[]>, pair: string, meeting: KnownMeeting): void {
  const meetings = index.get(pair) ?? [];
  const isKnown = ({ kind, by, days }: KnownMeeting) =>
    kind === meeting.kind && by === meeting.by && days[0] === meeting.days[0] && days[1] === meeting.days[1];
  if (!meetings.some(isKnown)) meetings.push(meeting);
  index.set(pair, meetings);
}

/**
 * "They met earlier this month", "spoke on Monday": where other reports (or the article itself, elsewhere) say on which days
 * the same two people met in the same way, the article appeared so that its words fit one of these days.
 */
export function meetingConstraints(
  reading: Reading,
  isPerson: (entity: EntityId) => boolean,
  index: MeetingIndex,
): readonly Constraint[] {
  return toldMeetings(reading).flatMap(({ report, time }): Constraint[] => {
    if (!daysSeenFrom(time, 0)) return [];
    const known = pairsOf(report, isPerson)
      .flatMap((pair) => index.get(pair) ?? [])
      .filter((meeting) => mayBeSame(meeting, report));
    const [first] = known;
    if (!first || known.length > MOST_DAYS) return [];
    return [
      {
        allows: (day) => known.some(({ days }) => overlap(days, daysSeenFrom(time, day))),
        why: `${reading.article.text.slice(time.span.start, time.span.end)} fits the day ${first.source} gives the same meeting`,
        evidence: [time.span, ...known.map(({ evidence }) => evidence)],
      },
    ];
  });
}

/** Meetings that are over and have exactly one date in the words that tell of them. */
function toldMeetings({ meetingReports, times }: Reading): readonly ToldMeeting[] {
  const dates = times.filter(({ type }) => type === "DATE" || type === "TIME");
  return meetingReports.flatMap((report): ToldMeeting[] => {
    if (report.status !== "held" || report.kind === "visit") return [];
    const { start, end } = report.span;
    const [time, other] = dates.filter(({ span }) => start <= span.start && span.end <= end);
    return time && !other && time.relation !== "future" ? [{ report, time }] : [];
  });
}

function pairsOf({ participants }: MeetingReport, isPerson: (entity: EntityId) => boolean): readonly string[] {
  const people = participants.filter(isPerson);
  if (people.length > MOST_PEOPLE) return [];
  return people.flatMap((one, at) => people.slice(at + 1).map((other) => `${one} ${other}`));
}

/** Talks may be held in any way; a call is no meeting face to face, and one by telephone none by video. */
function mayBeSame(a: Pick<MeetingReport, "kind" | "by">, b: Pick<MeetingReport, "kind" | "by">): boolean {
  return (a.kind === b.kind || a.kind === "talks" || b.kind === "talks") && (!a.by || !b.by || a.by === b.by);
}

/** The days of a time that is on the calendar, or of a month and day that comes once within `range`. */
function knownDaysOf(time: Time, [from, to]: Days): Days | null {
  const [first, last] = [time.earliest, time.latest].map((day) => (day === null ? null : parseDay(day)));
  if (time.value !== null && typeof first === "number" && typeof last === "number") return [first, last];
  const monthDay = monthDayOf(time);
  if (!monthDay) return null;
  const days: Day[] = [];
  for (let { year } = civilOf(from); year <= civilOf(to).year; year++) {
    const day = dayOf(year, monthDay.month, monthDay.day);
    if (isCivilDate(year, monthDay.month, monthDay.day) && from <= day && day <= to) days.push(day);
  }
  const [only] = days;
  return only !== undefined && days.length === 1 ? [only, only] : null;
}

const UNITS = new Set<string>(["day", "week", "month", "quarter", "year"] satisfies PeriodUnit[]);

/** The days that "last week", "earlier this month" or "on Monday" mean in an article of that day; null for other words. */
function daysSeenFrom(time: Time, published: Day): Days | null {
  const weekday = pastWeekdayOf(time);
  if (weekday !== null) {
    const day = published - ((weekdayOf(published) - weekday + 7) % 7);
    return [day, day];
  }
  const { relative } = time;
  if (!relative || relative.offset > 0 || !UNITS.has(relative.unit)) return null;
  const period = shiftPeriod(periodOf(relative.unit as PeriodUnit, published), relative.offset);
  return [firstDay(period), Math.min(lastDay(period), published)];
}

function overlap(days: Days, seen: Days | null): boolean {
  return seen !== null && days[0] <= seen[1] && seen[0] <= days[1];
}
