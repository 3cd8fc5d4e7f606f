import { wordLikeness } from "../../kit/word-likeness.ts";
import { type Report, sum } from "./report.ts";

const LEAST_SHARE = 0.5;
const LEAST_SHARE_ACROSS = 0.7;
const LEAST_SHARED = 0.9;
const SLACK_DAYS = 1;

/**
 * Whether two reports tell of one act of speech: the same voice on a day that fits, and words in common that make up
 * half of the shorter report; or, where the voices differ, the same words in quotation marks.
 */
export function isSameUtterance(a: Report, b: Report): boolean {
  if (!daysFit(a, b)) return false;
  const speakersMeet = a.voices.some((voice) => b.voices.includes(voice));
  if (sharesRun(a, b) && (speakersMeet || a.voices.length === 0 || b.voices.length === 0)) return true;
  const shared = shareOf(a, b);
  const share = shared / Math.min(a.weight, b.weight);
  if (speakersMeet) return shared >= LEAST_SHARED && share >= LEAST_SHARE;
  return sharesRun(a, b) && share >= LEAST_SHARE_ACROSS;
}

function sharesRun(a: Report, b: Report): boolean {
  return a.runs.some((run) => b.runs.includes(run));
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

/** Whether the days on which the two can have been said overlap, a day of grace for time zones given. */
function daysFit({ days: a }: Report, { days: b }: Report): boolean {
  if (!a || !b) return true;
  return shift(a[0], -SLACK_DAYS) <= b[1] && shift(b[0], -SLACK_DAYS) <= a[1];
}

function shift(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
