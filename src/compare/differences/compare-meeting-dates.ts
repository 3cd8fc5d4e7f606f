import type { Meeting } from "../../model/meeting.ts";
import type { Span } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import { isFormerDay } from "../meetings/join-moved.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";

/** What one place says of when a meeting is: its words, and the days they leave open (null: any). */
interface Dated {
  readonly span: Span;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A span of so many days still tells when something is. */
const EXACT_DAYS = 10;

/** Meetings that reports date differently, or that only some of them date. */
export function compareMeetingDates(view: DraftView): readonly Finding[] {
  return view.draft.meetings.flatMap((meeting) => {
    const dated = meeting.mentions.flatMap(({ span }) => findDate(view, span));
    const apart = compareDates(view, meeting, dated);
    return apart.length > 0 ? apart : findUndated(view, meeting, dated);
  });
}

function compareDates(view: DraftView, meeting: Meeting, dated: readonly Dated[]): Finding[] {
  const values = [...Map.groupBy(dated, ({ earliest, latest }) => `${earliest} ${latest}`).values()];
  const exact = values.filter(([first]) => isExact(first as Dated));
  const sides = (exact.length > 1 ? exact : values).map((same) =>
    makeSide(
      view.wordsAt((same[0] as Dated).span),
      same.map((each) => each.span),
    ),
  );
  if (sides.length < 2 || new Set(sides.flatMap((side) => side.articles)).size < 2) return [];
  const apart = exact.length > 1;
  const moved = apart && meeting.mentions.some((mention) => isFormerDay(meeting, mention));
  return [
    {
      topic: nameMeeting(view, meeting),
      kind: "date",
      verdict: moved ? "update" : apart ? "contradiction" : "vague-exact",
      why: moved
        ? "the meeting was put to another day"
        : apart
          ? "one meeting on different days"
          : "one report dates it more closely than another",
      sides,
      rule: "meeting-date",
    },
  ];
}

/** Where some reports date a meeting and others speak of it without any date. */
function findUndated(view: DraftView, meeting: Meeting, dated: readonly Dated[]): Finding[] {
  const dating = new Set(
    meeting.mentions.filter(({ date, span }) => date !== null || findTimes(view, span).length > 0).map(articleOf),
  );
  const bare = meeting.mentions.filter((mention) => !dating.has(articleOf(mention)));
  if (dated.length === 0 || bare.length === 0) return [];
  return [
    {
      topic: nameMeeting(view, meeting),
      kind: "date",
      verdict: "vague-exact",
      why: `only ${dating.size > 1 ? "some reports say" : "one report says"} when`,
      sides: [
        makeSide(
          view.wordsAt((dated[0] as Dated).span),
          dated.map(({ span }) => span),
        ),
        makeSide(
          "date not told",
          bare.map(({ span }) => span),
        ),
      ],
      rule: "meeting-date-omitted",
    },
  ];
}

/** The only date in the clause of a mention, if there is but one. */
function findDate(view: DraftView, span: Span): Dated[] {
  const [only, ...others] = findTimes(view, span);
  return only && others.length === 0 ? [{ span: only.span, earliest: only.earliest, latest: only.latest }] : [];
}

function findTimes(view: DraftView, span: Span): Time[] {
  return (view.readings.get(span.article)?.times ?? []).filter(
    (time) => time.type === "DATE" && time.span.start < span.end && span.start < time.span.end,
  );
}

/** Within a few days: told to the day, or as a span of days. */
function isExact({ earliest, latest }: Dated): boolean {
  if (earliest === null || latest === null) return false;
  return (
    earliest.slice(0, 7) === latest.slice(0, 7) && Number(latest.slice(8)) - Number(earliest.slice(8)) < EXACT_DAYS
  );
}

function nameMeeting(view: DraftView, { mentions }: Meeting): string {
  return view.wordsAt((mentions[0] as { readonly span: Span }).span);
}

function articleOf({ span }: { readonly span: Span }): string {
  return span.article;
}
