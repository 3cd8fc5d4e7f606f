import { indexBySpan } from "../../kit/index-by-span.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Span } from "../../model/span.ts";
import type { TimelineEntry } from "../../model/telling.ts";
import { type ChangeDraft, type Comparison, isTouched, readWords, restsOnAdded } from "./change-draft.ts";
import { matchItems } from "./match-items.ts";

/** Meetings that are new, on another day, held or called off. */
export function listChangedMeetings(comparison: Comparison): ChangeDraft[] {
  const { earlier, later, carriage } = comparison;
  const spansOf = ({ mentions }: Meeting) => mentions.map(({ span }) => span);
  const { earlierOf } = matchItems(earlier.meetings, later.meetings, carriage, spansOf);
  return later.meetings.flatMap((meeting) => {
    const cites = spansOf(meeting);
    const text = cites[0]
      ? readWords(comparison, cites.find((span) => carriage.added.has(span.article)) ?? cites[0])
      : "";
    const change = { subject: "meeting", item: meeting.id, text, cites } as const;
    const before = earlierOf(meeting);
    if (!before)
      return restsOnAdded(comparison, cites) ? [{ ...change, effect: "adds", is: tellMeetingDays(meeting) }] : [];
    if (!isTouched(comparison, cites)) return [];
    return listMoves(change, before.id, [
      [tellMeetingDays(before), tellMeetingDays(meeting)],
      [before.status, meeting.status],
      [before.place ?? meeting.place, meeting.place],
    ]);
  });
}

/** Happenings that are new, on another day or no longer only planned; what is long past is left out. */
export function listChangedHappenings(comparison: Comparison): ChangeDraft[] {
  const { earlier, later, carriage } = comparison;
  const { earlierOf } = matchItems(earlier.timeline, later.timeline, carriage, ({ spans }) => spans);
  const movedFrom = makeMoveFinder(comparison);
  return later.timeline.flatMap((entry) => {
    const change = { subject: "happening", item: entry.id, text: entry.what, cites: entry.spans } as const;
    const before = earlierOf(entry);
    if (!before) {
      if (!isNews(comparison, entry)) return [];
      const moved = movedFrom(entry);
      const was = moved && { earlier: moved.id, was: tellDays(moved) };
      return [{ ...change, effect: moved ? "changes" : "adds", ...was, is: tellDays(entry) }];
    }
    if (!isTouched(comparison, entry.spans)) return [];
    return listMoves(change, before.id, [
      [tellDays(before), tellDays(entry)],
      [before.status, entry.status],
    ]);
  });
}

/**
 * Gives for something planned what it was planned as before: its words name another day too ("planned for 14 March, will now
 * take place on 18 March"), and for that day the earlier account has something planned.
 */
function makeMoveFinder({ earlier, later, carriage, storyOf }: Comparison) {
  const findTimes = indexBySpan(later.times, ({ span }) => [span]);
  const keyOf = (span: Span | null | undefined, day: string) => `${storyOf.get(span?.article ?? "")} ${day}`;
  const planned = new Map(
    earlier.timeline
      .filter(({ status, latest, spans }) => status === "scheduled" && latest === null && spans.length > 0)
      .map((entry) => [keyOf(carriage.carry(entry.spans[0] as Span), entry.date), entry]),
  );
  return ({ status, date, spans }: TimelineEntry): TimelineEntry | undefined => {
    if (status !== "scheduled") return undefined;
    const days = spans
      .flatMap((span) => findTimes(span))
      .flatMap(({ type, value }) => (type === "DATE" && value !== null && value !== date ? value : []));
    return days.map((day) => planned.get(keyOf(spans[0], day))).find((entry) => entry !== undefined);
  };
}

function isNews(comparison: Comparison, { background, spans }: TimelineEntry): boolean {
  return !background && restsOnAdded(comparison, spans);
}

/** What changed of it where a new report takes part; dates that moved with that of their old report are told with the report. */
function listMoves(
  change: Pick<ChangeDraft, "subject" | "item" | "text" | "cites">,
  earlier: string,
  values: readonly (readonly [string | null, string | null])[],
): ChangeDraft[] {
  return values
    .filter(([was, is]) => was !== is)
    .map(([was, is]) => ({ ...change, effect: "changes", earlier, was, is }));
}

function tellDays({ date, latest }: Pick<TimelineEntry, "date" | "latest">): string {
  return latest === null ? date : `${date}/${latest}`;
}

function tellMeetingDays({ date: { value, latest } }: Meeting): string | null {
  return value === null ? null : tellDays({ date: value, latest });
}
