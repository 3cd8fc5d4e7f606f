import { makeId } from "../../kit/hash.ts";
import type { MeetingReport } from "../../model/meeting.ts";
import type { Token } from "../../model/sentence.ts";
import type { Range } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import { phraseStart } from "./find-parties.ts";
import type { Occasion } from "./occasion.ts";
import type { Scene } from "./scene.ts";

/** The report of an occasion by itself: its words, its parties, and its date as this article gives it. */
export function makeReport(scene: Scene, occasion: Occasion): MeetingReport {
  const { index, kind, parties, status, place, trigger, time } = occasion;
  const article = scene.reading.article.id;
  const { start, end } = extentOf(scene, occasion);
  const { date, latest } = datesOf(time);
  return {
    id: makeId("w", article, index, start, end),
    span: { article, start, end },
    kind,
    participants: [...parties.entities].sort(),
    status,
    date,
    latest,
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
  return { start: Math.min(...parts.map((part) => part.start)), end: Math.max(...parts.map((part) => part.end)) };
}

/** The ISO date, month, year or interval of a time; its bounds where the value is none of these. */
function datesOf(time: Time | null): { date: string | null; latest: string | null } {
  if (!time) return { date: null, latest: null };
  const { value, earliest, latest } = time;
  if (value && /^\d{4}-\d\d-\d\d/.test(value)) return { date: value.slice(0, 10), latest: null };
  if (earliest && latest) {
    return earliest === latest ? { date: earliest, latest: null } : { date: earliest, latest };
  }
  return { date: null, latest: null };
}
