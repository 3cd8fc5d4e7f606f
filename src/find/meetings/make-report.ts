import { makeId } from "../../kit/hash.ts";
import type { Publication } from "../../model/article.ts";
import type { MeetingReport, MeetingStatus } from "../../model/meeting.ts";
import type { Token } from "../../model/sentence.ts";
import type { Range } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import { phraseStart } from "./find-parties.ts";
import type { Occasion } from "./occasion.ts";
import type { Scene } from "./scene.ts";

/** The report of an occasion by itself: its words, its parties, and its date as this article gives it. */
export function makeReport(scene: Scene, occasion: Occasion): MeetingReport {
  const { index, kind, by, parties, status, place, trigger, time, former } = occasion;
  const article = scene.reading.article.id;
  const { start, end } = extentOf(scene, occasion);
  const { date, latest } = datesOf(time, status, scene.reading.article.published);
  return {
    id: makeId("w", article, index, start, end),
    span: { article, start, end },
    kind,
    by,
    participants: [...parties.entities].sort(),
    status,
    date,
    latest,
    former: former && formerDay(former),
    place,
    rule: `${trigger.pos} ${trigger.word}`,
  };
}

/** From the first to the last of the words that tell of it: trigger, parties and time. */
function extentOf(scene: Scene, { index, parties, time }: Occasion): Range {
  const { tokens } = scene.tree;
  const trigger = tokens[index] as Token;
  const start = trigger.pos === "VERB" ? index : phraseStart(scene, index);
  const parts: Range[] = [
    { start: (tokens[start] as Token).start, end: trigger.end },
    ...parties.tokens.map((token) => scene.mentionAt.get(token)?.span ?? (tokens[token] as Token)),
    ...(time ? [time.span] : []),
  ];
  const near = parts.filter((part) => part.start - trigger.end <= FARTHEST);
  return { start: Math.min(...near.map((part) => part.start)), end: Math.max(...near.map((part) => part.end)) };
}

/** Characters behind the trigger beyond which a party is named outside the words that tell of the meeting. */
const FARTHEST = 80;

/**
 * The ISO day of a time, or the first and last day it may be; what was held lies before the article, what is arranged
 * behind it.
 */
function datesOf(time: Time | null, status: MeetingStatus, published: Publication) {
  if (!time) return { date: null, latest: null };
  const { value, earliest, latest } = time;
  if (value && /^\d{4}-\d\d-\d\d/.test(value)) return { date: value.slice(0, 10), latest: null };
  if (!earliest || !latest) return { date: null, latest: null };
  const first = status === "scheduled" && published.earliest ? later(earliest, published.earliest) : earliest;
  const last = status === "held" && published.latest ? earlier(latest, published.latest) : latest;
  if (first > last) return { date: earliest, latest };
  return { date: first, latest: first === last ? null : last };
}

function formerDay({ value, span }: Time): MeetingReport["former"] {
  return value && /^\d{4}-\d\d-\d\d/.test(value) ? { date: value.slice(0, 10), span } : null;
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);
