import { compareText } from "../../kit/compare-text.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { TimelineEntry } from "../../model/telling.ts";
import { formatDate, formatInterval } from "../dates.ts";
import { type BriefSource, countOriginsOf, isInStory, type LineDraft, overlaps } from "./brief-draft.ts";
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
  const told = meetings.flatMap(spansOf);
  const others = source.draft.timeline.filter(
    (entry) =>
      entry.status === "scheduled" &&
      isAhead(source, entry.latest ?? entry.date) &&
      isInStory(source, entry.spans) &&
      !entry.spans.some((span) => told.some((own) => overlaps(own, span))),
  );
  return [
    ...meetings.map((meeting) => tellMeeting(source, meeting)),
    ...others.flatMap((entry) => tellEntry(source, entry)),
  ].slice(0, MOST_LINES);
}

function tellMeeting(source: BriefSource, meeting: Meeting): LineDraft {
  const names = meeting.participants.map((id) => source.entities.get(id)?.name).filter((name) => name !== undefined);
  const dates = tellDates(meeting);
  const parts = [names.join(" – "), meeting.kind, meeting.place ?? "", dates];
  const cites = spansOf(meeting);
  return {
    section: "next",
    text: parts.filter((part) => part !== "").join(", "),
    cites,
    origins: countOriginsOf(source, cites),
    named: meeting.participants,
    added: [dates],
  };
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
  const day = formatDate(entry.date);
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

function spansOf(meeting: Meeting): Meeting["mentions"][number]["span"][] {
  return meeting.mentions.map((mention) => mention.span);
}

function byDate(a: Meeting, b: Meeting): number {
  return compareText(a.date.value ?? "9999", b.date.value ?? "9999") || compareText(a.id, b.id);
}
