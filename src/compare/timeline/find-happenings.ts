import { type Day, parseDay, parsePeriod } from "../../kit/calendar.ts";
import { indexBySpan } from "../../kit/index-by-span.ts";
import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import { listWords } from "../../kit/words.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Range, Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import type { TimelineEntry } from "../../model/telling.ts";
import type { Time } from "../../model/time.ts";
import { passageAround } from "../passage.ts";
import type { TermWeights } from "../term-weights.ts";
import { listTerms, type Synonyms } from "../terms.ts";
import { type Clause, clauseFinder, firstTokenIn } from "./clause.ts";
import type { Happening } from "./happening.ts";

/** Blocks whose times date the page, repeat the report or do not belong to it. */
const ASIDE = new Set([
  "title",
  "deck",
  "byline",
  "dateline",
  "highlights",
  "credit",
  "metadata",
  "related",
  "furniture",
]);
/** A time known no better than to so many days dates nothing. */
const WIDEST = 100;
/** Words that weigh less are in every clause. */
const LEAST_WEIGHT = 0.2;

/** Lemmas that tell what kind of happening it is. */
export interface HappeningWords {
  readonly feared: ReadonlySet<string>;
  readonly limit: ReadonlySet<string>;
  readonly negation: ReadonlySet<string>;
  readonly meeting: ReadonlySet<string>;
}

/** What an article dates: one happening for each time that names days, weeks, months or years. */
export function findHappenings(
  reading: Reading,
  weigh: TermWeights,
  standFor: Synonyms,
  words: HappeningWords,
): readonly Happening[] {
  const { article, times } = reading;
  const aside = article.blocks.filter((block) => ASIDE.has(block.kind));
  const clauses = clauseFinder(reading);
  const entities = entitiesBySentence(reading);
  const findSpeech = speechFinder(reading);
  const listQuoting = indexBySpan(reading.statements, ({ quoted }) => quoted);
  const listTimes = indexBySpan(times, ({ span }) => [span]);
  const former = new Set(reading.meetingReports.map((report) => report.former?.span.start));
  return times.flatMap((time): Happening[] => {
    const days = daysOf(time);
    if (!days || former.has(time.span.start)) return [];
    if (listOverlapping(aside, { start: time.span.start, end: time.span.start + 1 }).length > 0) return [];
    const clause = clauses.find(time.span);
    if (isLimit(reading, time, clause, words)) return [];
    const speech = findSpeech(time.span, clause);
    const [content] = speech?.content ?? [];
    const { telling } = content === undefined ? clause : clauses.withSpeech(clause, content);
    const span = { article: article.id, start: clause.start, end: clause.end };
    return [
      {
        ...days,
        unit: unitOf(time),
        status: statusOf(time, clause, words.feared),
        span,
        sentence: clause.sentence,
        head: clause.head,
        telling,
        isSpeech: speech !== undefined,
        isQuoted: listQuoting(time.span).length > 0,
        speaker: speech?.speaker.entity ?? null,
        entities: entities.get(clause.sentence) ?? new Set(),
        meets: holdsWord(reading, reading.sentences[clause.sentence] ?? clause, words.meeting),
        passage: passageAround(article.text, time.span, weigh),
        terms: termsOf(reading, clause, listTimes(span), weigh, standFor),
      },
    ];
  });
}

/**
 * Whether a time only bounds what is told: "before 2031" names no day in 2031, and what will not happen before Friday
 * is not planned for Friday.
 */
function isLimit(reading: Reading, time: Time, clause: Clause, { limit, negation }: HappeningWords): boolean {
  const { tokens } = reading;
  const before = tokens[firstTokenIn(tokens, time.span) - 1];
  if (!before || !limit.has(before.lemma.toLowerCase())) return false;
  return unitOf(time) !== "day" || holdsWord(reading, clause, negation);
}

function holdsWord({ tokens }: Reading, range: Range, lemmas: ReadonlySet<string>): boolean {
  for (let at = firstTokenIn(tokens, range); (tokens[at]?.start ?? range.end) < range.end; at++) {
    if (lemmas.has(tokens[at]?.lemma.toLowerCase() ?? "")) return true;
  }
  return false;
}

function termsOf(reading: Reading, clause: Range, times: readonly Time[], weigh: TermWeights, standFor: Synonyms) {
  const terms = new Map(listTerms(reading, clause, weigh, standFor, LEAST_WEIGHT));
  for (const { span } of times) {
    for (const { folded } of listWords(reading.article.text, span.start, span.end)) terms.delete(folded);
  }
  return terms;
}

/** The days a time stands for; null where it names none, or only the present. */
function daysOf({ type, value, earliest, latest, relation }: Time): { first: Day; last: Day } | null {
  if (type === "SET" || (type === "DURATION" && earliest !== latest)) return null;
  if (value?.endsWith("_REF") || relation === "present" || earliest === null || latest === null) return null;
  const [first, last] = [parseDay(earliest), parseDay(latest)];
  if (first === null || last === null) return null;
  return value === null && last - first > WIDEST ? null : { first, last };
}

/** The unit of the value, or of the near end of a range. */
function unitOf({ value }: Time): Happening["unit"] {
  return parsePeriod(value?.split("/")[0] ?? "")?.unit ?? null;
}

function statusOf({ relation }: Time, { lemmas }: Clause, feared: ReadonlySet<string>): TimelineEntry["status"] {
  if (relation !== "future") return "past";
  return [...lemmas].some((lemma) => feared.has(lemma)) ? "feared" : "scheduled";
}

/** Finds the first statement whose act of speech a time dates, beside it or through the head of its clause. */
function speechFinder({ statements, tokens }: Reading): (time: Span, clause: Clause) => Statement | undefined {
  const listNear = indexBySpan(statements, ({ span, cue }) => [span, ...cue]);
  return (time, { head }) => {
    const verb = tokens[head];
    const [start, end] = [Math.min(time.start, verb?.start ?? time.start), Math.max(time.end, verb?.end ?? time.end)];
    return listNear({ ...time, start, end }).find(
      (each) => isCued(each, time) || (verb !== undefined && isCue(each, verb)),
    );
  };
}

/** Whether the time dates the act of speech, and is not part of what is said. */
function isCued({ span, content, quoted }: Statement, time: Span): boolean {
  const inside = (range: Range) => range.start <= time.start && time.end <= range.end;
  return inside(span) && !content.some(inside) && !quoted.some(inside);
}

function isCue({ cue }: Statement, verb: Range): boolean {
  return cue.some((range) => range.start < verb.end && verb.start < range.end);
}

/** For each sentence the entities that stand in it. */
function entitiesBySentence({ mentions, tokens }: Reading): ReadonlyMap<number, ReadonlySet<EntityId>> {
  const bySentence = new Map<number, Set<EntityId>>();
  for (const { entity, head } of mentions) {
    const sentence = tokens[head]?.sentence;
    if (entity === null || sentence === undefined) continue;
    const known = bySentence.get(sentence);
    if (known) known.add(entity);
    else bySentence.set(sentence, new Set([entity]));
  }
  return bySentence;
}
