import type { Publication } from "../../model/article.ts";
import type { Basis } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import { type ArticleView, lowerAt, sentenceOf, type TokenRange, toTokens } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";

/** When something was said, and how that is known. */
export interface Said {
  readonly value: string | null;
  readonly basis: Basis;
}

/** An attribution with the key of its speaker; null where nobody is known to have spoken. */
export interface Spoken {
  readonly attribution: Attribution;
  readonly speaker: string | null;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const CLOSE = 6;
const MAX_STEPS = 8;
const UNKNOWN: Said = { value: null, basis: "none" };

/**
 * Dates each statement by a time named beside its cue; failing that, words told in the past tense or at the head of
 * the article by the day on which the same speaker spoke, or by the day the article appeared.
 */
export function dateStatements(
  view: ArticleView,
  spoken: readonly Spoken[],
  times: readonly Time[],
  published: Publication,
): readonly Said[] {
  const own = spoken.map(({ attribution }) => findOwnTime(view, attribution, times));
  return spoken.map(({ attribution, speaker }, index) => {
    const stated = own[index] ?? null;
    if (stated) return stated;
    if (!isEvent(view, attribution)) return UNKNOWN;
    const near = speaker === null ? null : findNear(spoken, own, index, speaker);
    if (near) return { value: near.value, basis: "inferred" };
    return fromPublication(published);
  });
}

/** The day of the speaker's nearest dated words, those before first. */
function findNear(
  spoken: readonly Spoken[],
  own: readonly (Said | null)[],
  index: number,
  speaker: string,
): Said | null {
  const isDated = (_: unknown, at: number) => spoken[at]?.speaker === speaker && DAY.test(own[at]?.value ?? "");
  const before = own.slice(0, index).findLastIndex(isDated);
  return own[before >= 0 ? before : own.findIndex(isDated)] ?? null;
}

/** A date or time of day in the sentence of the cue that is not part of what was said. */
function findOwnTime(view: ArticleView, { anchor, content }: Attribution, times: readonly Time[]): Said | null {
  const sentence = sentenceOf(view, anchor);
  if (!sentence) return null;
  let best: { time: Time; distance: number } | null = null;
  for (let at = firstFrom(times, sentence.start); at < times.length; at++) {
    const time = times[at] as Time;
    if (time.span.start >= sentence.end) break;
    const range = toTokens(view, time.span);
    if (!isDay(time) || time.relation === "future" || content.some((piece) => overlaps(piece, range))) continue;
    if (!belongsTo(view, range.first, anchor)) continue;
    const distance = Math.abs(range.first - anchor);
    if (!best || distance < best.distance) best = { time, distance };
  }
  const value = best && dayOf(best.time);
  return value ? { value, basis: best?.time.basis ?? "inferred" } : null;
}

/** Whether a time stands close to the cue, or hangs on it with no other verb between. */
function belongsTo(view: ArticleView, first: number, anchor: number): boolean {
  if (Math.abs(first - anchor) <= CLOSE) return true;
  for (let at = first, step = 0; step < MAX_STEPS; step++) {
    at = view.tokens[at]?.head ?? -1;
    if (at === anchor || at < 0) return true;
    if (view.tokens[at]?.pos === "VERB") return false;
  }
  return true;
}

function isDay({ type, value }: Time): boolean {
  return (
    (type === "DATE" || type === "TIME") && value !== null && !value.startsWith("FUTURE") && !value.startsWith("P")
  );
}

/** The day of a TIMEX3 value, its time of day left out. */
function dayOf({ value }: Time): string | null {
  return value?.replace(/T.*$/, "") ?? null;
}

/** Whether the cue tells of one act of speech and not of what somebody holds all along. */
function isEvent(view: ArticleView, { anchor, cueRange, source }: Attribution): boolean {
  const sentence = sentenceOf(view, anchor);
  if (!sentence) return false;
  if (sentence.kind !== "paragraph" || sentence.block <= firstParagraph(view)) return true;
  const words = [];
  for (let at = cueRange.first; at < cueRange.last; at++) words.push(lowerAt(view, at));
  if (words.some((word) => view.words.perfectAuxiliaries.has(word))) return false;
  const features = view.tokens[anchor]?.features;
  if (features?.form === "finite") return features.tense === "past";
  return source !== null && words.some((word) => view.words.pastAuxiliaries.has(word));
}

function firstParagraph(view: ArticleView): number {
  return view.sentences.find(({ kind }) => kind === "paragraph")?.block ?? -1;
}

function fromPublication({ value, earliest, latest }: Publication): Said {
  if (value) return { value, basis: "inferred" };
  return earliest && latest ? { value: `${earliest}/${latest}`, basis: "inferred" } : UNKNOWN;
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
