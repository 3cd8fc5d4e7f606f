import { wordLikeness } from "../../kit/word-likeness.ts";
import { type Report, sum } from "./report.ts";

const LEAST_SHARE = 0.4;
/** Without its day an act of speech must be known by its words. */
const LEAST_SHARE_UNDATED = 0.55;
const LEAST_SHARE_OF_LONGER = 0.22;
const LEAST_SHARE_HANDED_ON = 0.7;
const LEAST_SHARED = 0.7;
const SLACK_DAYS = 1;

/**
 * How surely two reports tell of one act of speech, from 0 to 1, on days that fit: the same words in quotation marks
 * from one voice; the same speaker, and a catchword that both quote, or words in common that make up a good part of the shorter report and of the
 * longer one; or, where one hands on the words of the other, nearly the same words.
 */
export function likenessOf(a: Report, b: Report): number {
  if (!daysFit(a, b)) return 0;
  const isHandedOn = a.voices.some((voice) => b.voices.includes(voice));
  const sameRun = sharesRun(a, b);
  if (sameRun && (isHandedOn || a.speaker === null || b.speaker === null)) return 1;
  const shared = shareOf(a, b);
  const share = shared / Math.min(a.weight, b.weight);
  if (a.speaker === b.speaker && a.speaker !== null) {
    if (sharesCatchword(a, b)) return 1;
    const shareOfLonger = shared / Math.max(a.weight, b.weight);
    const least = a.days !== null && b.days !== null ? LEAST_SHARE : LEAST_SHARE_UNDATED;
    const isEnough = shared >= LEAST_SHARED && share >= least && shareOfLonger >= LEAST_SHARE_OF_LONGER;
    return isEnough ? Math.sqrt(share * shareOfLonger) : 0;
  }
  return (sameRun || (isHandedOn && a.days !== null && b.days !== null)) && share >= LEAST_SHARE_HANDED_ON ? share : 0;
}

function sharesRun(a: Report, b: Report): boolean {
  return a.runs.some((run) => b.runs.includes(run));
}

/** Whether the one quotes a catchword that the other quotes too, alone or within more. */
function sharesCatchword(a: Report, b: Report): boolean {
  return a.catchwords.some((words) => b.phrases.has(words)) || b.catchwords.some((words) => a.phrases.has(words));
}

/** The weight of the words of the shorter report that the other has too, in this form or with the same stem. */
function shareOf(a: Report, b: Report): number {
  const [short, long] = a.weight <= b.weight ? [a, b] : [b, a];
  return sum(
    [...short.words].map(([word, weight]) => {
      if (long.words.has(word)) return weight;
      let best = 0;
      for (const other of long.words.keys()) best = Math.max(best, wordLikeness(word, other));
      return best * weight;
    }),
  );
}

/**
 * Whether the days on which the two can have been said overlap. Two days are given a day of grace for time zones, which the
 * bounds of a stretch of days hold already.
 */
function daysFit({ days: a }: Report, { days: b }: Report): boolean {
  if (!a || !b) return true;
  const slack = isDay(a) && isDay(b) ? SLACK_DAYS : 0;
  return shift(a[0], -slack) <= b[1] && shift(b[0], -slack) <= a[1];
}

/** "On Friday", be it of one time zone or of the next. */
function isDay([first, last]: readonly [string, string]): boolean {
  return last <= shift(first, SLACK_DAYS);
}

function shift(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
