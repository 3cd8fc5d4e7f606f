import { indexBySpan } from "../../kit/index-by-span.ts";
import { memoizeByObject } from "../../kit/memoize.ts";
import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import type { EntityType } from "../../model/entity.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Span } from "../../model/span.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";

/** Every city that is listed, capitals among them. */
const listCities: (lexicon: Lexicon) => ReadonlySet<string> = memoizeByObject(
  ({ cities, countries }: Lexicon) => new Set([...cities.names, ...countries.flatMap(({ capitals }) => capitals)]),
);

/** Meetings that reports place under other names, or of which only some tell the place. */
export function compareMeetingPlaces(view: DraftView, lexicon: Lexicon): readonly Finding[] {
  const cities = listCities(lexicon);
  const listMet = indexBySpan(view.draft.meetings, ({ mentions }) => mentions.map(({ span }) => span));
  return view.draft.meetings.flatMap((meeting) => comparePlaces(view, meeting, listMet, cities));
}

/** `listMet` finds the meetings told of in a span. */
function comparePlaces(
  view: DraftView,
  meeting: Meeting,
  listMet: (span: Span) => readonly Meeting[],
  cities: ReadonlySet<string>,
): Finding[] {
  const placed = meeting.mentions.filter((mention) => mention.place !== null);
  const placing = new Set(
    meeting.mentions
      .filter(({ place, span }) => place !== null || namesPlace(view, view.sentenceAt(span), meeting, listMet))
      .map(({ span }) => span.article),
  );
  const bare = meeting.mentions.filter(({ span }) => !placing.has(span.article));
  const names = Map.groupBy(placed, (mention) => mention.place as string);
  const sides = [...names].map(([place, own]) =>
    makeSide(
      place,
      own.map((mention) => markPlace(view, mention.span, place)),
    ),
  );
  const topic = view.wordsAt((meeting.mentions[0] as { span: Span }).span);
  const findings: Finding[] = [];
  if (sides.length > 1)
    findings.push({ topic, ...judgePlaces([...names.keys()], cities), sides, rule: "meeting-place" });
  if (sides.length > 0 && bare.length > 0)
    findings.push({
      topic,
      kind: "scope",
      verdict: "other-scope",
      why: `only ${new Set(placed.map(({ span }) => span.article)).size > 1 ? "some reports say" : "one report says"} where`,
      sides: [
        sides[0] as (typeof sides)[number],
        makeSide(
          "place not told",
          bare.map((mention) => cutTimes(view, mention.span)),
        ),
      ],
      rule: "meeting-place-omitted",
    });
  return findings;
}

/** Two cities are two places; a city, its country or a building in it may be one under several names. */
function judgePlaces(names: readonly string[], cities: ReadonlySet<string>): Pick<Finding, "kind" | "verdict" | "why"> {
  const isWithin = (name: string): boolean => names.some((other) => other !== name && other.includes(name));
  const listed = names.join(" in one report, ");
  if (names.every((name) => cities.has(name)) && !names.some(isWithin))
    return { kind: "place", verdict: "contradiction", why: `one meeting: ${listed} in another` };
  return { kind: "wording", verdict: "vague-exact", why: `one place under ${names.length} names: ${names.join(", ")}` };
}

/** The name of the place among the words for a meeting; all of them where the place stands elsewhere. */
function markPlace(view: DraftView, span: Span, place: string): Span {
  const mention = view.mentionsIn(span).find(({ entity }) => view.nameOf(entity) === place);
  return mention?.span ?? cutTimes(view, span);
}

/** The words for a meeting as far as its date: of that the reports may say the same. */
function cutTimes(view: DraftView, span: Span): Span {
  const reading = view.readings.get(span.article);
  const times = listOverlapping(
    (reading?.times ?? []).map((time) => time.span),
    span,
  );
  const end = Math.min(span.end, ...times.map(({ start }) => start));
  const words = reading?.article.text.slice(span.start, end).trimEnd() ?? "";
  return words.length > 0 ? { ...span, end: span.start + words.length } : span;
}

const SITES: ReadonlySet<EntityType> = new Set(["place", "other"]);

/**
 * Whether something is named there that may be the place, though it was not taken for it. Who meets is no place, and
 * neither is where another meeting of that sentence is held.
 */
function namesPlace(
  view: DraftView,
  sentence: Span,
  meeting: Meeting,
  listMet: (span: Span) => readonly Meeting[],
): boolean {
  const met = listMet(sentence);
  const parties = new Set([meeting, ...met].flatMap(({ participants }) => participants));
  const others = met.filter((other) => other !== meeting).flatMap(({ mentions }) => mentions);
  const taken = new Set(others.map(({ place }) => place));
  return view.mentionsIn(sentence).some(({ entity, form }) => {
    if (entity === null || form !== "name" || parties.has(entity)) return false;
    return SITES.has(view.entities.get(entity)?.type ?? "person") && !taken.has(view.nameOf(entity));
  });
}
