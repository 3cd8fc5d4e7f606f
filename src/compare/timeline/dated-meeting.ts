import { intervalOf } from "../../kit/calendar.ts";
import { overlaps } from "../../kit/overlaps.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import type { TimelineEntry } from "../../model/telling.ts";
import { isFormerDay } from "../meetings/join-moved.ts";
import type { Days, Happening } from "./happening.ts";

/** A meeting with its days, as the timeline sees it. */
export interface DatedMeeting extends Days {
  readonly status: TimelineEntry["status"];
  readonly participants: ReadonlySet<EntityId>;
  readonly mentions: readonly Span[];
}

const STATUSES: Readonly<Record<Meeting["status"], TimelineEntry["status"] | null>> = {
  held: "past",
  "under way": "ongoing",
  scheduled: "scheduled",
  // What is only asked for has no place in time.
  demanded: null,
};

/** The meetings of a story that have a date; those that one day and one set of participants make the same are one. */
export function datedMeetings(meetings: readonly Meeting[], articles: ReadonlySet<ArticleId>): readonly DatedMeeting[] {
  const dated = meetings.map((meeting) => dateMeeting(meeting, articles)).filter((meeting) => meeting !== null);
  // The finer date first, so that what is known by its month joins what is known by its day.
  dated.sort((a, b) => a.last - a.first - (b.last - b.first) || b.participants.size - a.participants.size);
  const kept: DatedMeeting[] = [];
  for (const meeting of dated) {
    const at = kept.findIndex((other) => isOne(other, meeting));
    const other = kept[at];
    if (other) kept[at] = { ...other, mentions: [...other.mentions, ...meeting.mentions] };
    else kept.push(meeting);
  }
  return kept;
}

function dateMeeting(meeting: Meeting, articles: ReadonlySet<ArticleId>): DatedMeeting | null {
  const { date, participants } = meeting;
  const status = STATUSES[meeting.status];
  const from = date.value === null ? null : intervalOf(date.value);
  const to = date.latest === null ? from : intervalOf(date.latest);
  const own = meeting.mentions.filter(({ span }) => articles.has(span.article));
  if (!from || !to || !status || own.length === 0) return null;
  const dated = own.filter((mention) => mention.date !== null && !isFormerDay(meeting, mention));
  const mentions = (dated.length > 0 ? dated : own).map(({ span }) => span);
  return { first: from[0], last: to[1], status, participants: new Set(participants), mentions };
}

/** Whether `vague` tells, with fewer participants or only by its month, of the meeting `exact`. */
function isOne(exact: DatedMeeting, vague: DatedMeeting): boolean {
  if (exact.status !== vague.status || vague.first > exact.first || exact.last > vague.last) return false;
  if (vague.last > vague.first) return exact.status === "scheduled" && exact.first === exact.last;
  return vague.participants.isSubsetOf(exact.participants);
}

/** Tells what only gives the day for which a meeting was planned before it was put to another. */
export function formerPlans(meetings: readonly Meeting[]): (happening: Happening) => boolean {
  const former = meetings
    .filter(({ status }) => status === "scheduled")
    .flatMap((meeting) => meeting.mentions.filter((mention) => isFormerDay(meeting, mention)));
  return ({ span, first, last }) =>
    former.some((mention) => {
      const days = intervalOf(mention.date ?? "");
      return overlaps(mention.span, span) && days !== null && first === days[0] && last === days[1];
    });
}
