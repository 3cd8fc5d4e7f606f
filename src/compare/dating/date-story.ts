import { civilOf, type Day, dayOf, formatDay, parseDay, weekdayOf } from "../../kit/calendar.ts";
import type { Publication } from "../../model/article.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import { likeness, passageAround } from "../passage.ts";
import type { TermWeights } from "../term-weights.ts";
import { bodyTimes, knownWeekdayOf, pastWeekdayOf, saidYearOf } from "./clues.ts";
import { type Constraint, leadConstraint, nearestNamed, ownConstraints, weekdayConstraint } from "./constraints.ts";
import { findNewsDay, type NewsDay, ONE_HAPPENING, type PlacedTime } from "./news-day.ts";
import { indexMeetings, meetingConstraints } from "./shared-meetings.ts";

/** Reports of one affair are taken to lie at most so many days before or after those whose date is known. */
const AROUND = 31;
/** A year that a report names as past is at most so many years back when it is the newest one named. */
const NEWEST_YEAR_REACH = 5;

/** Each undated report is held against so many dated ones at most. */
const MOST_MATES = 40;

/** One report of the story, with what bears on its date. */
interface Report {
  readonly reading: Reading;
  readonly times: readonly PlacedTime[];
  readonly published: Day | null;
}

interface Range {
  readonly from: Day;
  readonly to: Day;
  readonly why: string;
}

/** Dates the undated articles of one story from their own words and from each other's; those it cannot are left out. */
export function dateStory(
  readings: readonly Reading[],
  weigh: TermWeights,
  isPerson: (entity: EntityId) => boolean,
): ReadonlyMap<ArticleId, Publication> {
  const reports = readings.map((reading) => makeReport(reading, weigh));
  const dated = reports.filter((report) => report.published !== null);
  const undated = reports.filter((report) => report.published === null);
  const found = new Map<ArticleId, Publication>();
  if (undated.length === 0) return found;
  const own = new Map(undated.map((report) => [report, ownConstraints(report.reading, timesOf(report))]));
  const range = dated.length > 0 ? rangeAround(dated) : rangeOfYears(undated, [...own.values()].flat());
  if (!range) return found;
  const news =
    dated.length > 0
      ? null
      : findNewsDay(
          undated.flatMap((report) => report.times),
          yearsOf(range),
        );
  const meetings = indexMeetings(readings, isPerson, [range.from, range.to]);
  for (const report of undated) {
    const shared = news ? constraintFromNews(report, news) : constraintFromMates(report, dated);
    const lead = shared ? null : leadConstraint(report.reading, timesOf(report));
    const publication = publicationFrom(
      range,
      [...(own.get(report) ?? []), ...(shared ? [shared] : [])],
      [...meetingConstraints(report.reading, isPerson, meetings), ...(lead ? [lead] : [])],
    );
    if (publication) found.set(report.reading.article.id, publication);
  }
  return found;
}

function makeReport(reading: Reading, weigh: TermWeights): Report {
  const { text, published } = reading.article;
  return {
    reading,
    times: bodyTimes(reading).map((time) => ({ time, passage: passageAround(text, time.span, weigh) })),
    published: published.value === null ? null : parseDay(published.value),
  };
}

function timesOf(report: Report): readonly Time[] {
  return report.times.map(({ time }) => time);
}

function rangeAround(dated: readonly Report[]): Range {
  const days = dated.map(({ published }) => published as Day);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return { from: first - AROUND, to: last + AROUND, why: "reports of the same affair bear dates" };
}

/** Without a dated report: the year that the texts tell, or else the years after the newest one named as past. */
function rangeOfYears(reports: readonly Report[], constraints: readonly Constraint[]): Range | null {
  const told = constraints.map(({ year }) => year).filter((year) => year !== undefined);
  if (told.length > 0) {
    return {
      from: dayOf(Math.min(...told), 1, 1),
      to: dayOf(Math.max(...told), 12, 31),
      why: "the texts tell the year",
    };
  }
  const years = reports
    .flatMap(timesOf)
    .filter((time) => time.relation === "past")
    .map(saidYearOf)
    .filter((year) => year !== null);
  if (years.length === 0) return null;
  const newest = Math.max(...years);
  const why = `${newest} is the newest year named as past`;
  return { from: dayOf(newest, 1, 1), to: dayOf(newest + NEWEST_YEAR_REACH, 12, 31), why };
}

function yearsOf({ from, to }: Pick<Range, "from" | "to">): readonly number[] {
  const first = civilOf(from).year;
  return Array.from({ length: civilOf(to).year - first + 1 }, (_, i) => first + i);
}

function constraintFromNews(report: Report, news: NewsDay): Constraint | null {
  const named = nearestNamed(timesOf(report), news.day);
  return named && weekdayConstraint(timesOf(report), named.day, news.why, [...news.evidence, named.time.span]);
}

/** A weekday of this report and the same weekday of a dated one, in passages that tell of one happening, are one day. */
function constraintFromMates(report: Report, dated: readonly Report[]): Constraint | null {
  let best: { score: number; day: Day; evidence: readonly Span[]; source: string } | null = null;
  for (const { time, passage } of report.times) {
    const weekday = pastWeekdayOf(time);
    if (weekday === null) continue;
    for (const mate of dated.slice(0, MOST_MATES)) {
      for (const other of mate.times) {
        const day = knownWeekdayOf(other.time);
        if (day === null || weekdayOf(day) !== weekday) continue;
        const score = likeness(passage, other.passage);
        if (score < ONE_HAPPENING || (best && best.score >= score)) continue;
        best = { score, day, evidence: [time.span, other.time.span], source: mate.reading.article.source };
      }
    }
  }
  return best && weekdayConstraint(timesOf(report), best.day, `${best.source} dates the same happening`, best.evidence);
}

/** The days that fit all of `firm` and, one after another, those of `further` that leave a day. */
function publicationFrom(
  range: Range,
  firm: readonly Constraint[],
  further: readonly Constraint[],
): Publication | null {
  let days: readonly Day[] = Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i);
  const told: Constraint[] = [];
  for (const constraint of [...firm, ...further]) {
    const left = days.filter((day) => constraint.allows(day));
    if (left.length === 0 && further.includes(constraint)) continue;
    days = left;
    told.push(constraint);
  }
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || told.every(({ refines }) => refines)) return null;
  return {
    value: first === last ? formatDay(first) : null,
    earliest: formatDay(first),
    latest: formatDay(last),
    basis: "inferred",
    why: [range.why, ...new Set(told.map(({ why }) => why))].join("; "),
    evidence: told.flatMap(({ evidence }) => evidence),
  };
}
