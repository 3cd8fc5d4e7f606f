import type { EntityType } from "../../model/entity.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Span } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";

/** What one place says of when a meeting is: its words, and the days they leave open. */
interface Dated {
  readonly span: Span;
  readonly earliest: string;
  readonly latest: string;
}

const DAY = 10;

/** Meetings that reports date differently, place under other names, or of which only some tell the place. */
export function compareMeetings(view: DraftView): readonly Finding[] {
  return view.draft.meetings.flatMap((meeting) => [...compareDates(view, meeting), ...comparePlaces(view, meeting)]);
}

function compareDates(view: DraftView, meeting: Meeting): Finding[] {
  const dated = meeting.mentions
    .filter((mention) => mention.date !== null)
    .flatMap((mention) => findDate(view, mention.span));
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
  return [
    {
      topic: view.wordsAt((meeting.mentions[0] as { span: Span }).span),
      kind: "date",
      verdict: apart ? "contradiction" : "vague-exact",
      why: apart ? "one meeting on different days" : "one report says the day, the other only about when",
      sides,
      rule: "meeting-date",
    },
  ];
}

/** The only date in the clause of a mention, if there is but one. */
function findDate(view: DraftView, span: Span): Dated[] {
  const times = (view.readings.get(span.article)?.times ?? []).filter(
    (time) =>
      time.type === "DATE" &&
      time.earliest !== null &&
      time.latest !== null &&
      time.span.start < span.end &&
      span.start < time.span.end,
  );
  const [only, ...others] = times as [Time?, ...Time[]];
  return only && others.length === 0
    ? [{ span: only.span, earliest: only.earliest as string, latest: only.latest as string }]
    : [];
}

/** Within a few days: told to the day, or as a span of days. */
function isExact({ earliest, latest }: Dated): boolean {
  return earliest.slice(0, 7) === latest.slice(0, 7) && Number(latest.slice(8)) - Number(earliest.slice(8)) < DAY;
}

function comparePlaces(view: DraftView, meeting: Meeting): Finding[] {
  const placed = meeting.mentions.filter((mention) => mention.place !== null);
  const bare = meeting.mentions.filter(
    (mention) =>
      mention.place === null &&
      !placed.some((each) => each.span.article === mention.span.article) &&
      !namesPlace(view, mention.span),
  );
  const names = Map.groupBy(placed, (mention) => mention.place as string);
  const sides = [...names].map(([place, own]) =>
    makeSide(
      place,
      own.map((mention) => mention.span),
    ),
  );
  const topic = view.wordsAt((meeting.mentions[0] as { span: Span }).span);
  const findings: Finding[] = [];
  if (sides.length > 1)
    findings.push({
      topic,
      kind: "wording",
      verdict: "vague-exact",
      why: `one place under ${sides.length} names: ${[...names.keys()].join(", ")}`,
      sides,
      rule: "meeting-place",
    });
  if (sides.length > 0 && bare.length > 0)
    findings.push({
      topic,
      kind: "scope",
      verdict: "other-scope",
      why: "only one report says where",
      sides: [
        sides[0] as (typeof sides)[number],
        makeSide(
          "place not told",
          bare.map((mention) => mention.span),
        ),
      ],
      rule: "meeting-place-omitted",
    });
  return findings;
}

const SITES: ReadonlySet<EntityType> = new Set(["place", "other"]);

/** Whether something is named there that may be the place, though it was not taken for it. */
function namesPlace({ readings, entities }: DraftView, { article, start, end }: Span): boolean {
  return (readings.get(article)?.mentions ?? []).some(({ entity, form, span }) => {
    const type = entity === null ? undefined : entities.get(entity)?.type;
    return form === "name" && span.start < end && start < span.end && type !== undefined && SITES.has(type);
  });
}
