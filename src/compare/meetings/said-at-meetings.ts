import { type Day, parseDay } from "../../kit/calendar.ts";
import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import type { Article } from "../../model/article.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Reading } from "../../model/reading.ts";
import type { AccountStage } from "../../model/stage.ts";
import type { Party, Statement } from "../../model/statement.ts";
import { findRepresentation, isSameParty, type Representation } from "./represent.ts";

/** A meeting that is the news of a report, where the report tells of it. */
interface Told {
  readonly start: number;
  readonly day: string;
  readonly meeting: Meeting;
}

/** Words for those who met, taken together: "both leaders". */
interface GroupWords {
  readonly sides: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
}

/** In tokens: "the two sides". */
const LONGEST_GROUP = 3;

/** A meeting more days before a report than this is background, and no longer what the report tells of. */
const FRESH = 3;

/**
 * Dates what is said at a meeting by the day that any report gives for it: a report that tells of a call and then of what
 * the callers stressed and agreed need not say when that was.
 */
export const saidAtMeetings: AccountStage = {
  scope: "account",
  name: "said-at-meetings",
  summary: "Dates what was said at a meeting by the day that other reports give for the meeting.",
  reads: ["article", "statements", "meetings", "entities"],
  writes: ["statements"],
  run({ readings, meetings, entities }, { lexicon }) {
    const represented = findRepresentation(entities, lexicon.countries);
    const { sides, definite } = lexicon.meetingWords;
    const words: GroupWords = { sides: new Set(sides), definite: new Set(definite) };
    const byArticle = groupByArticle(meetings);
    return {
      readings: readings.map((reading) => {
        const told = (byArticle.get(reading.article.id) ?? []).filter(({ day }) => isFresh(day, reading.article));
        return told.length === 0 ? reading : dateReading(reading, told, represented, words);
      }),
    };
  },
};

function groupByArticle(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Told[]> {
  const byArticle = new Map<string, Told[]>();
  for (const meeting of meetings) {
    const { date, status, participants, mentions } = meeting;
    if (date.value === null || date.latest !== null || status !== "held" || participants.length < 2) continue;
    for (const { span } of mentions) {
      const told = byArticle.get(span.article) ?? [];
      told.push({ start: span.start, day: date.value, meeting });
      byArticle.set(span.article, told);
    }
  }
  for (const told of byArticle.values()) told.sort((a, b) => a.start - b.start);
  return byArticle;
}

function isFresh(day: string, { published: { value, earliest, latest } }: Article): boolean {
  const [from, to] = [value ?? earliest, value ?? latest];
  if (from === null || to === null) return false;
  return day <= to && (parseDay(from) as Day) - (parseDay(day) as Day) <= FRESH;
}

function dateReading(reading: Reading, told: readonly Told[], represented: Representation, words: GroupWords): Reading {
  const statements = reading.statements.map((statement): Statement => {
    const { span, speaker, said } = statement;
    // What its own report does not date may have been said at the meeting told of last before it.
    if (said.why !== "between the last news told and the report") return statement;
    const last = told.findLast(({ start }) => start < span.start);
    const tookPart =
      last !== undefined &&
      (speaker.entity === null
        ? isUnnamed(reading, speaker, words)
        : last.meeting.participants.some((party) => isSameParty(party, speaker.entity as string, represented)));
    return tookPart
      ? { ...statement, said: { value: last.day, basis: "inferred", why: "at a meeting of that day" } }
      : statement;
  });
  return { ...reading, statements };
}

/** Whether nobody else is named as the speaker: none ("it was agreed"), or those who met ("both leaders"). */
function isUnnamed({ tokens }: Reading, { name, surface }: Party, { sides, definite }: GroupWords): boolean {
  if (surface === null) return name === null;
  const words = listOverlapping(tokens, surface);
  const head = words.at(-1);
  if (!head || words.length > LONGEST_GROUP || !definite.has(words[0]?.text.toLowerCase() ?? "")) return false;
  return head.features.number === "plural" && sides.has(head.lemma);
}
