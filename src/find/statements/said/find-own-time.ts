import type { Sentence } from "../../../model/sentence.ts";
import type { Time } from "../../../model/time.ts";
import { type ArticleView, lowerAt, sentenceOf, type TokenRange, toTokens } from "../article-view.ts";
import type { Attribution } from "../attribution.ts";
import { datesAnother } from "./dates-another.ts";
import { tenseOf } from "./is-event.ts";
import { dayOf } from "./narrated-days.ts";

const CLOSE = 6;
const MAX_STEPS = 8;

/** What the article's times and contents look like, for the statements to be dated. */
export interface Timeline {
  readonly times: readonly Time[];
  /** See {@link layContents}. */
  readonly layer: Int32Array;
}

/** The time that the sentence of a cue names for it, and that is no part of what was said; null where there is none. */
export function findOwnTime(view: ArticleView, attribution: Attribution, { times, layer }: Timeline): Time | null {
  const { anchor, content } = attribution;
  const sentence = sentenceOf(view, anchor);
  if (!sentence) return null;
  let best: { time: Time; distance: number } | null = null;
  for (const time of timesIn(sentence, times)) {
    const range = toTokens(view, time.span);
    if (time.relation === "future" || content.some((piece) => overlaps(piece, range))) continue;
    if (layer[range.first] !== layer[anchor] || datesAnother(view, range, anchor)) continue;
    if (!dates(view, time, range, attribution)) continue;
    const distance = Math.abs(range.first - anchor);
    if (!best || distance < best.distance) best = { time, distance };
  }
  return best?.time ?? null;
}

/** The day or period that a time stands for, or the days between which it lies, where only these are known. */
export function spanOf(time: Time): string | null {
  const { type, earliest, latest } = time;
  const day = dayOf(time);
  if (day !== null || earliest === null || latest === null) return day;
  if (type === "DURATION") return earliest === latest ? earliest : null;
  return `${earliest}/${latest}`;
}

/** "Previously", "days earlier": before, but nobody knows when. */
export function isVague({ type, value, relation }: Time): boolean {
  return value === "PAST_REF" || (type === "DURATION" && /^PT?X/.test(value ?? "") && relation === null);
}

function dates(view: ArticleView, time: Time, range: TokenRange, attribution: Attribution): boolean {
  if (time.type === "DURATION" && !isVague(time)) return isEventBefore(view, time, range, attribution.anchor);
  if (isVague(time)) return opensSentence(view, range.first, attribution) || touches(range, attribution.cueRange);
  return spanOf(time) !== null && time.value !== "PRESENT_REF" && belongsTo(view, range.first, attribution);
}

/** "…, a day after the mayor warned": the day that the length of time comes to is that of the deed behind it. */
function isEventBefore(view: ArticleView, { type, earliest, latest }: Time, { last }: TokenRange, anchor: number) {
  if (type !== "DURATION" || earliest === null || earliest !== latest) return false;
  if (anchor <= last || !view.words.anteriorMarkers.has(lowerAt(view, last))) return false;
  for (let at = last + 1; at < anchor; at++) if (["VERB", "PUNCT"].includes(view.tokens[at]?.pos ?? "")) return false;
  return true;
}

/** Whether a time stands close to the cue, hangs on it with no other verb between, opens its sentence, or dates its source. */
function belongsTo(view: ArticleView, first: number, attribution: Attribution): boolean {
  const { anchor, source } = attribution;
  if (Math.abs(first - anchor) <= CLOSE) return true;
  if (source && source.range.first <= first && first < source.range.last) return true;
  if (opensSentence(view, first, attribution)) return true;
  for (let at = first, step = 0; step < MAX_STEPS; step++) {
    at = view.tokens[at]?.head ?? -1;
    if (at === anchor) return true;
    if (at < 0 || view.tokens[at]?.pos === "VERB") return false;
  }
  return false;
}

/** "On Friday, …", "During Friday's talks, …": a time in the phrase that opens a sentence holds for the past told there. */
function opensSentence(view: ArticleView, first: number, attribution: Attribution): boolean {
  const sentence = sentenceOf(view, attribution.anchor);
  if (!sentence || tenseOf(view, attribution) !== "past") return false;
  for (let at = sentence.first; at < first; at++) {
    const { pos, relation = "", text = "" } = view.tokens[at] ?? {};
    if (pos === "VERB" || relation.startsWith("nsubj") || text === ",") return false;
  }
  return true;
}

function* timesIn({ start, end }: Sentence, times: readonly Time[]): Generator<Time> {
  for (let at = firstFrom(times, start); at < times.length; at++) {
    const time = times[at] as Time;
    if (time.span.start >= end) return;
    yield time;
  }
}

/** Whether a range lies in another or right before it. */
function touches(a: TokenRange, b: TokenRange): boolean {
  return b.first <= a.last && a.first < b.last;
}

function overlaps(a: TokenRange, b: TokenRange): boolean {
  return a.first < b.last && b.first < a.last;
}

function firstFrom(times: readonly Time[], offset: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as Time).span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
