import { compareText } from "../../kit/compare-text.ts";
import { daysBetween } from "../../kit/days.ts";
import { indexBySpan } from "../../kit/index-by-span.ts";
import { overlaps } from "../../kit/overlaps.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Span } from "../../model/span.ts";
import type { TimelineEntry } from "../../model/telling.ts";
import { UNDATED } from "../sigla.ts";
import { type BriefSource, countOriginsOf, isInStory, type LineDraft } from "./brief-draft.ts";
import { tellDeadline } from "./deadlines.ts";
import { isRunningText, standsInCondition } from "./look-up.ts";
import { spansOf, tellParties } from "./tell-parties.ts";
import { citeEntry, tellDay, wordEntry } from "./word-entry.ts";
import { chooseWording } from "./wording.ts";

const MOST_LINES = 8;
/** A plan known no better than to more days is no date to keep. */
const MOST_DAYS = 31;

/** A line with the last day it may be due. */
interface Plan {
  readonly due: string | null;
  readonly lines: readonly LineDraft[];
}

/** What is planned, in the order of its days: meetings by their parties and place, deadlines, other scheduled happenings. */
export function tellNext(source: BriefSource): LineDraft[] {
  const meetings = source.draft.meetings.filter(
    (meeting) =>
      meeting.status === "scheduled" && isAhead(source, dueOf(meeting)) && isInStory(source, spansOf(meeting)),
  );
  const meetingsAt = indexBySpan(meetings, spansOf);
  const others = source.draft.timeline.filter(
    (entry) =>
      entry.status === "scheduled" &&
      isAhead(source, entry.latest ?? entry.date) &&
      (entry.latest === null || daysBetween(entry.date, entry.latest) <= MOST_DAYS) &&
      isInStory(source, entry.spans) &&
      !entry.spans.some((span) => meetingsAt(span).length > 0) &&
      !standsInCondition(source, entry.spans) &&
      entry.told.some((span) => isRunningText(source, span)),
  );
  const plans: Plan[] = [
    ...meetings.map((meeting) => ({
      due: dueOf(meeting),
      lines: tellMeeting(source, meeting, (span) => meetingsAt(span).length === 1),
    })),
    ...source.draft.negotiation.flatMap((entry) => {
      const { deadline } = entry;
      if (deadline === null || !isAhead(source, deadline)) return [];
      return [{ due: deadline, lines: tellDeadline(source, entry, deadline) }];
    }),
    ...others.map((entry) => ({ due: entry.latest ?? entry.date, lines: tellEntry(source, entry) })),
  ];
  return plans
    .sort(byDue)
    .flatMap(({ lines }) => lines)
    .slice(0, MOST_LINES);
}

function dueOf({ date }: Meeting): string | null {
  return date.latest ?? date.value;
}

/**
 * A meeting by parties, place and day; in the words of a report where its sentence names several days of one meeting, as
 * when it is moved.
 */
function tellMeeting(source: BriefSource, meeting: Meeting, isAlone: (cite: Span) => boolean): LineDraft[] {
  const spans = spansOf(meeting);
  const wording = chooseWording(source, spans);
  if (wording !== null && isAlone(wording.cite) && countDays(source, wording.cite) > 1) {
    const cites = [wording.cite, ...spans.filter((span) => !overlaps(span, wording.cite))];
    return [
      { section: "next", text: wording.words, cites, origins: countOriginsOf(source, cites), named: [], added: [] },
    ];
  }
  return [tellParties(source, meeting, "next")];
}

/** How many days still ahead the words name. */
function countDays({ draft, story }: BriefSource, cite: Span): number {
  const times = draft.readings.find(({ article }) => article.id === cite.article)?.times ?? [];
  const days = times.filter(
    ({ span, type, earliest, latest }) =>
      type === "DATE" &&
      overlaps(span, cite) &&
      latest !== null &&
      earliest === latest &&
      (story.last === null || latest >= story.last),
  );
  return new Set(days.map(({ latest }) => latest)).size;
}

function tellEntry(source: BriefSource, entry: TimelineEntry): LineDraft[] {
  const origins = countOriginsOf(source, entry.spans);
  const wording = wordEntry(source, entry, origins);
  if (wording === null) return [];
  const { words } = wording;
  const cites = citeEntry(source, entry, wording);
  const day = tellDay(entry);
  return [{ section: "next", text: `${day}: ${words}`, cites, origins, named: [], added: [day] }];
}

/** What lies behind the newest report is not next any more. */
function isAhead({ story }: BriefSource, last: string | null): boolean {
  return last === null || story.last === null || last >= story.last;
}

/** What has no day comes last; of one day meetings and deadlines come first. */
function byDue(a: Plan, b: Plan): number {
  return compareText(a.due ?? UNDATED, b.due ?? UNDATED);
}
