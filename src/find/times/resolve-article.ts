import { type Day, type Period, parseDay } from "../../kit/calendar.ts";
import { growTree } from "../../kit/dependency-tree.ts";
import { makeId } from "../../kit/hash.ts";
import type { Reading } from "../../model/reading.ts";
import type { Basis } from "../../model/span.ts";
import type { Resources } from "../../model/stage.ts";
import type { Time } from "../../model/time.ts";
import type { TimeFeatures } from "../../model/time-grammar.ts";
import type { Direction } from "./occurrence.ts";
import type { Anchor } from "./place.ts";
import { recogniseTimes, type TimePhrase } from "./recognise.ts";
import { type Resolved, relationOf, resolveTime, writeDay } from "./resolve.ts";
import { directionOf } from "./tense.ts";

/** How far, in characters, an hour looks for its day beside it. */
const BESIDE = 120;

/**
 * The times of one article, resolved against its day of publication. Where only an interval is known for that, a value
 * stands if it is the same from both ends; otherwise the value is null and the days bound it.
 */
export function resolveArticle(reading: Reading, { lexicon }: Resources): readonly Time[] {
  const phrases = recogniseTimes(reading.article, lexicon);
  const tree = growTree(reading.tokens);
  const captions = reading.article.blocks.filter(({ kind }) => kind === "caption");
  const directions = phrases.map((phrase) => {
    const direction = directionOf(tree, phrase, lexicon.timeTense);
    const isPictured = captions.some(({ start, end }) => start <= phrase.start && phrase.end <= end);
    // A caption tells in the present what was when the picture was taken.
    return isPictured && direction !== 1 ? -1 : direction;
  });
  const { published } = reading.article;
  const [earliest, latest] = [published.value ?? published.earliest, published.value ?? published.latest].map(asDay);
  const fromFirst = resolveAll(phrases, directions, earliest ?? null);
  const fromLast = earliest === latest ? fromFirst : resolveAll(phrases, directions, latest ?? null);
  const range = [earliest ?? null, latest ?? null] as const;
  return phrases.map((phrase, i) => {
    const [one, other] = [fromFirst[i] as Resolved, fromLast[i] as Resolved];
    return makeTime(reading.article.id, phrase, combine(one, other), range, directions[i] ?? null);
  });
}

function asDay(value: string | null): Day | null {
  return value === null ? null : parseDay(value);
}

/** Resolves in the order of the text, each seen from what was spoken of before. */
function resolveAll(
  phrases: readonly TimePhrase[],
  directions: readonly Direction[],
  day: Day | null,
): readonly Resolved[] {
  let reference: Period | null = null;
  let quarter: Period | null = null;
  let lastDay: Day | null = null;
  const resolved: Resolved[] = [];
  phrases.forEach((_, i) => {
    const anchor: Anchor | null =
      day === null
        ? null
        : { day, reference, quarter, lastDay, direction: phrases[i]?.features.direction ?? directions[i] ?? null };
    const features = withDayBeside(phrases, i, reference);
    const result = resolveTime(features, anchor);
    resolved.push(result);
    // What is only compared with ("a year earlier") does not become what is spoken of.
    if (!result.period || isComparison(features)) return;
    reference = result.period;
    if (reference.unit === "quarter") quarter = reference;
    if (reference.unit === "day") lastDay = reference.index;
  });
  return resolved;
}

function isComparison({ shift, unit, count }: TimeFeatures): boolean {
  return shift === -1 && unit === "year" && count === 1;
}

/** An hour or a part of the day without its day takes the day beside it, else the day spoken of, else that of publication. */
function withDayBeside(phrases: readonly TimePhrase[], at: number, reference: Period | null): TimeFeatures {
  const phrase = phrases[at] as TimePhrase;
  const { features } = phrase;
  if ((features.hour === undefined && !features.part) || namesDay(features) || features.set) return features;
  const after = [1, 2].map((step) => phrases[at + step]).find((each) => each && namesDay(each.features));
  const before = phrases[at - 1];
  const near =
    after && after.start - phrase.end < BESIDE / 4
      ? after
      : before && phrase.start - before.end < BESIDE && namesDay(before.features)
        ? before
        : null;
  if (near) return { ...near.features, ...features };
  return { unit: "day", offset: 0, base: reference?.unit === "day" ? "context" : "publication", ...features };
}

function namesDay({ weekday, day, unit, offset, holiday, hour, part, to }: TimeFeatures): boolean {
  if (hour !== undefined || part || to) return weekday !== undefined || day !== undefined || offset !== undefined;
  return (
    weekday !== undefined || day !== undefined || holiday !== undefined || (unit === "day" && offset !== undefined)
  );
}

function combine(one: Resolved, other: Resolved): Resolved {
  if (one === other) return one;
  const first = one.first !== null && other.first !== null ? Math.min(one.first, other.first) : null;
  const last = one.last !== null && other.last !== null ? Math.max(one.last, other.last) : null;
  return one.value === other.value ? { ...one, first, last } : { ...one, value: null, first, last, period: null };
}

function makeTime(
  article: string,
  phrase: TimePhrase,
  found: Resolved,
  published: readonly [Day | null, Day | null],
  direction: Direction,
): Time {
  const { start, end, features, rule } = phrase;
  const { type, value, mod, first, last } = found;
  return {
    id: makeId("t", article, start, end, value),
    span: { article, start, end },
    type,
    value,
    mod,
    earliest: writeDay(first),
    latest: writeDay(last),
    relation: relationOf(found, ...published) ?? relationOfWords(features, direction),
    relative: relativeOf(features),
    basis: basisOf(features, value),
    rule: `time ${rule}`,
  };
}

/** What the words themselves say of past and future, for an article without a date. */
function relationOfWords({ offset, shift, base }: TimeFeatures, direction: Direction): Time["relation"] {
  if (base === "context") return null;
  const sign = shift ?? (offset === undefined ? direction : Math.sign(offset));
  if (sign === null) return null;
  return sign < 0 ? "past" : sign > 0 ? "future" : "present";
}

function relativeOf({ unit, offset, base, month, nth }: TimeFeatures): Time["relative"] {
  if (unit === undefined || offset === undefined || base === "context") return null;
  return month === undefined && nth === undefined ? { unit, offset } : null;
}

function basisOf({ year, decade, century, reference, count, shift, set }: TimeFeatures, value: string | null): Basis {
  if (value === null || (value.includes("X") && !value.startsWith("P") && !set)) return "none";
  const said = year !== undefined || decade !== undefined || century !== undefined;
  return said || reference || set || (count !== undefined && shift === undefined) ? "stated" : "inferred";
}
