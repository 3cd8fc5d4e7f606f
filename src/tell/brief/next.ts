import { compareText } from "../../kit/compare-text.ts";
import { indexBySpan } from "../../kit/index-by-span.ts";
import { memoizeByObject } from "../../kit/memoize.ts";
import { overlaps } from "../../kit/overlaps.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { TimelineEntry } from "../../model/telling.ts";
import { formatDate, formatInterval } from "../dates.ts";
import { ENTRY_WORDS } from "../ledger-words.ts";
import { type BriefSource, countOriginsOf, isInStory, type LineDraft } from "./brief-draft.ts";
import { chooseWording } from "./wording.ts";

const MOST_LINES = 8;

/** What is planned: meetings with their parties, place and day, then other scheduled happenings. */
export function tellNext(source: BriefSource): LineDraft[] {
  const meetings = source.draft.meetings
    .filter(
      (meeting) =>
        meeting.status === "scheduled" &&
        isAhead(source, meeting.date.latest ?? meeting.date.value) &&
        isInStory(source, spansOf(meeting)),
    )
    .sort(byDate);
  const meetingsAt = indexBySpan(meetings, spansOf);
  const others = source.draft.timeline.filter(
    (entry) =>
      entry.status === "scheduled" &&
      isAhead(source, entry.latest ?? entry.date) &&
      isInStory(source, entry.spans) &&
      !entry.spans.some((span) => meetingsAt(span).length > 0) &&
      !isTerm(source, entry),
  );
  return [
    ...meetings.flatMap((meeting) => tellMeeting(source, meeting)),
    ...tellDeadlines(source),
    ...others.flatMap((entry) => tellEntry(source, entry)),
  ].slice(0, MOST_LINES);
}

/** What was demanded or threatened for a day that is still ahead. */
function tellDeadlines(source: BriefSource): LineDraft[] {
  return source.draft.negotiation.flatMap(({ act, from, content, condition, deadline, origins, ...entry }) => {
    if (deadline === null || !isAhead(source, deadline)) return [];
    const cites = [entry, ...entry.leverage].flatMap((each) => each.cites);
    const name = source.entities.get(from)?.name;
    const day = formatDate(deadline);
    if (name === undefined) return [];
    const words = condition === null || content.includes(condition) ? content : `${content} (${condition})`;
    return [
      {
        section: "next" as const,
        text: `by ${day}: ${name} ${ENTRY_WORDS[act]}: ${words}`,
        cites,
        origins,
        named: [],
        added: [day, name],
      },
    ];
  });
}

/** Whether an entry only tells the term of a condition ("unless they are shut by Friday"): nobody has planned that. */
function isTerm({ draft }: BriefSource, entry: TimelineEntry): boolean {
  const conditionsAt = conditionsBySpan(draft.readings);
  return entry.spans.some((span) => conditionsAt(span).length > 0);
}

const conditionsBySpan = memoizeByObject((readings: readonly Reading[]) =>
  indexBySpan(
    readings.flatMap(({ statements }) => statements.flatMap(({ condition }) => condition ?? [])),
    (condition) => [condition],
  ),
);

/** A meeting by parties, place and day; in the words of a report where its sentence names several days, as when it is moved. */
function tellMeeting(source: BriefSource, meeting: Meeting): LineDraft[] {
  const spans = spansOf(meeting);
  const wording = chooseWording(source, spans);
  if (wording !== null && countDays(source, wording.cite) > 1) {
    const cites = [wording.cite, ...spans.filter((span) => !overlaps(span, wording.cite))];
    return [
      { section: "next", text: wording.words, cites, origins: countOriginsOf(source, cites), named: [], added: [] },
    ];
  }
  const names = meeting.participants.map((id) => source.entities.get(id)?.name).filter((name) => name !== undefined);
  const dates = tellDates(meeting);
  const text = [names.join(" – "), meeting.kind, meeting.place ?? "", dates].filter((part) => part !== "").join(", ");
  const origins = countOriginsOf(source, spans);
  return [{ section: "next", text, cites: spans, origins, named: meeting.participants, added: [dates] }];
}

/** How many different days still ahead the words name. */
function countDays({ draft, story }: BriefSource, cite: Span): number {
  const times = draft.readings.find(({ article }) => article.id === cite.article)?.times ?? [];
  const days = times.filter(
    ({ span, type, latest }) =>
      type === "DATE" && overlaps(span, cite) && latest !== null && (story.last === null || latest >= story.last),
  );
  return new Set(days.map(({ latest }) => latest)).size;
}

function tellDates(meeting: Meeting): string {
  const { value, latest } = meeting.date;
  if (value === null) return "";
  return latest === null ? formatDate(value) : formatInterval(value, latest);
}

function tellEntry(source: BriefSource, entry: TimelineEntry): LineDraft[] {
  const wording = chooseWording(source, entry.spans);
  if (wording === null) return [];
  const { words, cite } = wording;
  const cites = [cite, ...entry.spans.filter((span) => !overlaps(span, cite))];
  const day = entry.latest === null ? formatDate(entry.date) : formatInterval(entry.date, entry.latest);
  return [
    {
      section: "next",
      text: `${day}: ${words}`,
      cites,
      origins: countOriginsOf(source, cites),
      named: [],
      added: [day],
    },
  ];
}

/** What lies behind the newest report is not next any more. */
function isAhead({ story }: BriefSource, last: string | null): boolean {
  return last === null || story.last === null || last >= story.last;
}

function spansOf(meeting: Meeting): Span[] {
  return meeting.mentions.map((mention) => mention.span);
}

function byDate(a: Meeting, b: Meeting): number {
  return compareText(a.date.value ?? "9999", b.date.value ?? "9999") || compareText(a.id, b.id);
}
