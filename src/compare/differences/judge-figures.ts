import type { Verdict } from "../../model/comparison.ts";
import type { Figure } from "../../model/figure.ts";
import type { DraftView } from "./draft-view.ts";
import { largest, type Slot } from "./figure-slot.ts";
import { findGovernor } from "./find-governor.ts";

interface Judgement {
  readonly verdict: Verdict;
  readonly why: string;
}

/** Figures farther apart than this, the greater divided by the smaller, are of other things. */
export const FARTHEST = 20;
const ROUNDING = 0.05;

/** The verdict on values (in ascending order) with what else is known: a toll that grew, a number only foreseen. */
export function judgeSides(view: DraftView, values: readonly (readonly Figure[])[], toll: Slot["toll"]): Judgement {
  const judgement = judge(values.flat());
  if (judgement.verdict !== "contradiction" && judgement.verdict !== "vague-exact") return judgement;
  const isApart = judgement.verdict === "contradiction";
  const foreseen = values.filter((same) => same.every((figure) => isForeseen(view, figure)));
  if (isApart && foreseen.length > 0 && foreseen.length < values.length)
    return { verdict: "forecast", why: "one of the figures is only foreseen" };
  const mounts = toll !== null || values.flat().every((figure) => isMounting(view, figure));
  if (mounts && isSequel(view, values))
    return { verdict: "update", why: `the later report has the higher ${toll === null ? "number" : "toll"}` };
  if (toll === "moves" && isSequel(view, values.toReversed()))
    return { verdict: "update", why: "the later report has the lower number" };
  return judgement;
}

/** Whether the verb that governs the figure tells of damage or flight, which only grow. */
function isMounting(view: DraftView, figure: Figure): boolean {
  return view.sets.mounting.has(findGovernor(view, figure)?.lemma ?? "");
}

/** Whether each value is of later reports than the one before it, or agrees with it; and one at least is later. */
function isSequel(view: DraftView, values: readonly (readonly Figure[])[]): boolean {
  const steps = values.slice(1).map((same, index) => {
    const before = values[index] as readonly Figure[];
    if (follows(view, same, before)) return "later";
    return judge([...before, ...same]).verdict === "contradiction" ? "against" : "alike";
  });
  return steps.includes("later") && !steps.includes("against");
}

/** Whether every report of the one figure appeared after every report of the other; one that has both tells of a rise. */
function follows(view: DraftView, later: readonly Figure[], earlier: readonly Figure[]): boolean {
  const published = ({ span }: Figure) => view.readings.get(span.article)?.article.published;
  const both = new Set(later.map(({ span }) => span.article));
  return later.every((own) => {
    const first = published(own)?.earliest ?? null;
    return earlier.every((other) => {
      if (both.has(other.span.article)) return true;
      const last = published(other)?.latest ?? null;
      return first !== null && last !== null && last < first;
    });
  });
}

/** Whether the verb that governs the figure tells of what is to come or may be. */
function isForeseen(view: DraftView, figure: Figure): boolean {
  const governor = findGovernor(view, figure);
  if (governor === null) return false;
  return view
    .tokensIn(view.sentenceAt(figure.span))
    .some(
      ({ head, pos, lemma }) =>
        head === governor.index && pos === "AUX" && (view.sets.upcoming.has(lemma) || view.sets.hedges.has(lemma)),
    );
}

/** The verdict on figures that differ, by their bounds. */
export function judge(figures: readonly Figure[]): Judgement {
  const lows = figures.map(({ min }) => min ?? Number.NEGATIVE_INFINITY);
  const highs = figures.map(({ max }) => max ?? Number.POSITIVE_INFINITY);
  const exact = figures.filter(({ min, max }) => min !== null && min === max);
  const [low, high] = [Math.max(...lows), Math.min(...highs)];
  const uppers = figures.filter(({ min, max }) => min === null && max !== null);
  if (uppers.length > 1 && new Set(uppers.map(({ max }) => max)).size > 1)
    return { verdict: "contradiction", why: "two highest numbers that are not the same" };
  if (low <= high) {
    return exact.length === 0 && figures.every(({ max }) => max === null)
      ? { verdict: "bound", why: "lower bounds: one does not exclude the other" }
      : { verdict: "vague-exact", why: "one figure is within the bounds of the other" };
  }
  if (isRounded(figures.map(largest))) return { verdict: "rounding", why: "one figure is the other in round numbers" };
  return { verdict: "contradiction", why: "the figures exclude one another" };
}

/** Whether all numbers are near one another, and the roundest differs from none by more than its last digit stands for. */
function isRounded(values: readonly number[]): boolean {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (most > (1 + ROUNDING) * Math.max(1, least)) return false;
  return most - least <= Math.max(...values.map(gradeOf));
}

/** What one more in the last digit of a number that is not zero comes to: 1000 for 12,000, 0.1 for 51.3. */
function gradeOf(value: number): number {
  const [digits = "0", exponent = "0"] = value.toExponential().split("e");
  return 10 ** (Number(exponent) - (digits.split(".")[1]?.length ?? 0));
}
