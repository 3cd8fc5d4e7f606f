import type { Time } from "../../../model/time.ts";
import { type ArticleView, lowerAt, sentenceOf, type TokenRange, toTokens } from "../article-view.ts";

/** A day on which, as the narrator tells, somebody did something. */
export interface NarratedDay {
  /** The token of the deed. */
  readonly verb: number;
  /** ISO day. */
  readonly day: string;
  /** The entities that did it. */
  readonly doers: ReadonlySet<string>;
}

export const DAY = /^\d{4}-\d\d-\d\d$/;

const EDGE = /^[;:—–“”"()]$/u;

/**
 * The days that the narrator's clauses tell of, in text order. Clauses are found by their words and not by the tree, which
 * often joins a long subject elsewhere. `layer` is that of {@link layContents}.
 */
export function findNarratedDays(view: ArticleView, times: readonly Time[], layer: Int32Array): readonly NarratedDay[] {
  return times.flatMap((time): NarratedDay[] => {
    const day = dayOf(time);
    const at = toTokens(view, time.span).first;
    if (day === null || !DAY.test(day) || time.relation === "future" || layer[at] !== -1) return [];
    const verb = findVerbBefore(view, at) ?? findVerbBehind(view, at);
    if (verb === null) return [];
    const subject = { first: startOfClause(view, verb), last: verb };
    return isRelative(view, subject.first - 1) ? [] : [{ verb, day, doers: findDoers(view, subject) }];
  });
}

/** The day, month or year of a TIMEX3 value, its time of day left out; null where it is none. */
export function dayOf({ type, value }: Time): string | null {
  return (type === "DATE" || type === "TIME") && value !== null && /^\d/.test(value) ? value.replace(/T.*$/, "") : null;
}

/** The deed of a clause that ends with the time: "met the islanders on Friday". */
function findVerbBefore(view: ArticleView, time: number): number | null {
  for (let at = time - 1; isWithinClause(view, at, time); at--) if (isDeed(view, at)) return at;
  return null;
}

/** The deed of a clause that opens with the time: "On Friday, she met the islanders". */
function findVerbBehind(view: ArticleView, time: number): number | null {
  for (let at = time + 1; isWithinClause(view, at, time); at++) if (isDeed(view, at)) return at;
  return null;
}

function isDeed(view: ArticleView, at: number): boolean {
  const { pos, features } = view.tokens[at] ?? {};
  return pos === "VERB" && features?.form === "finite" && features.tense === "past";
}

function startOfClause(view: ArticleView, verb: number): number {
  let first = verb;
  while (isWithinClause(view, first - 1, verb)) first--;
  return first;
}

function isWithinClause(view: ArticleView, at: number, from: number): boolean {
  const token = view.tokens[at];
  if (!token || token.sentence !== view.tokens[from]?.sentence || !sentenceOf(view, at)) return false;
  return token.pos !== "SCONJ" && !EDGE.test(token.text) && !isRelative(view, at);
}

function isRelative(view: ArticleView, at: number): boolean {
  return view.tokens[at]?.pos === "PRON" && view.words.relatives.has(lowerAt(view, at));
}

/** Who is named before a verb, and not only as the owner of something or behind a preposition. */
function findDoers(view: ArticleView, { first, last }: TokenRange): ReadonlySet<string> {
  const doers = new Set<string>();
  for (let at = first; at < last; at++) {
    const mention = view.mentionAt.get(at);
    if (!mention?.entity || mention.form === "adjective") continue;
    const { first: start, last: end } = toTokens(view, mention.span);
    const isOwner = view.words.possessiveMarkers.has(lowerAt(view, end));
    if (!isOwner && view.tokens[start - 1]?.pos !== "ADP") doers.add(mention.entity);
  }
  return doers;
}
