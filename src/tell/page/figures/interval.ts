import type { Figure } from "../../../model/figure.ts";
import { type Scale, scaleByRatio, scaleEvenly } from "../scale.ts";

/** What is known of a quantity; null is open. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** The track keeps this much free at both ends, for the arrows of open intervals. */
const MARGIN = 8;
/** From this ratio on, even steps would press the small figures together. */
const WIDE_RATIO = 20;

/** What a figure says, as an interval. */
export function intervalOf({ value, min, max }: Figure): Interval {
  return min === null && max === null ? { low: value, high: value } : { low: min, high: max };
}

/** A scale with the ends it runs between, the ends of the figures on it, and whether its steps are equal ratios. */
export interface FittedScale {
  readonly scale: Scale;
  readonly low: number;
  readonly high: number;
  readonly ends: readonly [number, number];
  readonly byRatio: boolean;
}

/** A scale on which all the intervals have room. */
export function fitScale(intervals: readonly Interval[]): FittedScale {
  const bounds = intervals.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  const [least, most] = [Math.min(...bounds), Math.max(...bounds)];
  const byRatio = least > 0 && most / least >= WIDE_RATIO;
  const ends = [least, most] as const;
  if (byRatio) {
    return { scale: scaleByRatio(least, most, MARGIN, 100 - MARGIN), low: least, high: most, ends, byRatio };
  }
  const low = least >= 0 && least < most * 0.6 ? 0 : least - (most - least || Math.abs(most) || 1) * 0.1;
  const from = low === 0 ? 0 : MARGIN;
  return { scale: scaleEvenly(low, most, from, 100 - MARGIN), low, high: most, ends, byRatio };
}
