import { civilOf, type Day, formatDay, type PeriodUnit, parseDay } from "../../kit/calendar.ts";
import { makeId } from "../../kit/hash.ts";
import type { Reuse } from "../../model/comparison.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { AccountStage } from "../../model/stage.ts";
import type { Precision, TimelineEntry } from "../../model/telling.ts";
import { termWeights } from "../term-weights.ts";
import { compileSynonyms } from "../terms.ts";
import { chooseWording } from "./choose-wording.ts";
import { type DatedMeeting, datedMeetings, formerPlans } from "./dated-meeting.ts";
import { findHappenings } from "./find-happenings.ts";
import type { Days, Happening } from "./happening.ts";
import { type Group, mergeHappenings } from "./merge-happenings.ts";

/** What ended so many days before the first report is background. */
const BACKGROUND = 60;
const LONG_UNITS: ReadonlySet<PeriodUnit | null> = new Set(["half", "year", "decade", "century", "millennium"]);
/** The surer first. */
const STATUSES: readonly TimelineEntry["status"][] = ["past", "ongoing", "scheduled", "feared"];

/** One entry a happening: a meeting with all that is told of it, or the clauses that give one day to one thing. */
export const timeline: AccountStage = {
  scope: "account",
  name: "timeline",
  summary: "Puts what happened, is planned or is feared in order, one entry a happening across articles.",
  reads: [
    "article",
    "sentences",
    "tokens",
    "mentions",
    "times",
    "statements",
    "meetingReports",
    "meetings",
    "stories",
    "reuse",
  ],
  writes: ["timeline"],
  run: ({ readings, stories, meetings, reuse }, { lexicon, model }) => {
    const weigh = termWeights(model);
    const standFor = compileSynonyms(lexicon);
    const words = {
      feared: new Set(lexicon.timelineWords.feared.words),
      limit: new Set(lexicon.timelineWords.limit.words),
      negation: new Set(lexicon.eventWords.negations),
      meeting: new Set(lexicon.meetingWords.triggers.map(({ word }) => word)),
    };
    const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
    const isFormerPlan = formerPlans(meetings);
    const entries = stories.flatMap(({ articles }) => {
      const group = articles.map((id) => byId.get(id)).filter((reading) => reading !== undefined);
      const told = group.flatMap((reading) => findHappenings(reading, weigh, standFor, words));
      const happenings = told.filter((happening) => !isFormerPlan(happening));
      const start = startOf(group);
      return mergeHappenings(happenings, datedMeetings(meetings, new Set(articles))).map((each) =>
        makeEntry(each, byId, start, reuse),
      );
    });
    return { timeline: entries.sort(inOrder) };
  },
};

/** The day of the first report; null where none has a date. */
function startOf(readings: readonly Reading[]): Day | null {
  const days = readings.map(({ article }) => parseDay(article.published.earliest ?? "")).filter((day) => day !== null);
  return days.length > 0 ? Math.min(...days) : null;
}

function makeEntry(
  { happenings, meeting }: Group,
  byId: ReadonlyMap<string, Reading>,
  start: Day | null,
  reuse: readonly Reuse[],
): TimelineEntry {
  const days = daysOf(happenings, meeting);
  const unit = "unit" in days ? days.unit : null;
  const status = meeting?.status ?? statusOf(happenings);
  const wording = chooseWording(happenings, meeting, days, byId, reuse);
  const spans = mergeSpans([...(meeting?.mentions ?? []), ...happenings.map(({ span }) => span)]);
  const date = formatDay(days.first);
  const latest = days.last === days.first ? null : formatDay(days.last);
  return {
    id: makeId("l", date, latest, status, ...spans.map((span) => `${span.article}:${span.start}`)),
    date,
    latest,
    precision: precisionOf(days, unit),
    status,
    background: status === "past" && isBackground(days, unit, start),
    what: wording.words,
    said: wording.isSpeech,
    told: wording.pieces,
    spans,
  };
}

/** What has come to pass for one report is no longer planned or feared. */
function statusOf(happenings: readonly Happening[]): TimelineEntry["status"] {
  return STATUSES.find((status) => happenings.some((happening) => happening.status === status)) ?? "past";
}

/** A meeting known only by a stretch of days has the days of the time that names it. */
function daysOf(happenings: readonly Happening[], meeting: DatedMeeting | null): DatedMeeting | Happening {
  if (meeting && (meeting.first === meeting.last || happenings.length === 0)) return meeting;
  return happenings.reduce((a, b) => (b.last - b.first < a.last - a.first ? b : a));
}

function isBackground({ last }: Days, unit: PeriodUnit | null, start: Day | null): boolean {
  return LONG_UNITS.has(unit) || (start !== null && last < start - BACKGROUND);
}

/** By the unit the text uses, else by whether the days are whole months or years. */
function precisionOf({ first, last }: Days, unit: PeriodUnit | null): Precision {
  if (first === last) return "day";
  if (unit === "day" || unit === "week" || unit === "month" || unit === "year") return unit;
  const [from, after] = [civilOf(first), civilOf(last + 1)];
  if (unit !== null || from.day !== 1 || after.day !== 1) return "interval";
  return from.month === 1 && after.month === 1 ? "year" : "month";
}

/** Sorted, without those that lie inside another. */
function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) =>
    a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start || b.end - a.end,
  );
  const kept: Span[] = [];
  for (const span of sorted) {
    const last = kept.at(-1);
    if (!last || last.article !== span.article || span.end > last.end) kept.push(span);
  }
  return kept;
}

function inOrder(a: TimelineEntry, b: TimelineEntry): number {
  const key = ({ date, latest, id }: TimelineEntry) => `${date} ${latest ?? date} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}
