import { compareText } from "../../kit/compare-text.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { TimelineEntry } from "../../model/telling.ts";
import { formatDate, formatInterval } from "../dates.ts";
import { type BriefSource, countOriginsOf, isInStory, type LineDraft, overlaps } from "./brief-draft.ts";
import { shorten } from "./shorten.ts";

const MOST_LINES = 8;

/** What is planned: meetings with their parties, place and day, then other scheduled happenings. */
export function tellNext(source: BriefSource): LineDraft[] {
  const meetings = source.draft.meetings
    .filter((meeting) => meeting.status === "scheduled" && isInStory(source, spansOf(meeting)))
    .sort(byDate);
  const told = meetings.flatMap(spansOf);
  const others = source.draft.timeline.filter(
    (entry) =>
      entry.status === "scheduled" &&
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
  const what = shorten(entry.what);
  if (what === null) return [];
  const day = formatDate(entry.date);
  const origins = countOriginsOf(source, entry.spans);
  return [{ section: "next", text: `${day}: ${what}`, cites: entry.spans, origins, named: [], added: [day] }];
}

function spansOf(meeting: Meeting): Meeting["mentions"][number]["span"][] {
  return meeting.mentions.map((mention) => mention.span);
}

function byDate(a: Meeting, b: Meeting): number {
  return compareText(a.date.value ?? "9999", b.date.value ?? "9999") || compareText(a.id, b.id);
}
