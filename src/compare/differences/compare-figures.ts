import type { Verdict } from "../../model/comparison.ts";
import type { Figure } from "../../model/figure.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import { compareFigureSources } from "./compare-figure-sources.ts";
import type { DraftView } from "./draft-view.ts";
import { findGovernor, largest, listSlots, type Slot } from "./figure-slot.ts";
import { type Finding, makeSide } from "./finding.ts";

interface Judgement {
  readonly verdict: Verdict;
  readonly why: string;
}

/** A figure with what it tells the number of. */
interface Slotted {
  readonly figure: Figure;
  readonly slot: Slot;
}

const FARTHEST = 20;
const ROUNDING = 0.05;

/** Figures of different reports that count the same thing and are not the same, and the same thing vouched for or not. */
export function compareFigures(view: DraftView, lexicon: Lexicon): readonly Finding[] {
  const slotted = view.draft.readings.flatMap(({ figures }) =>
    figures.flatMap((figure) => listSlots(view, lexicon, figure).map((slot) => ({ figure, slot }))),
  );
  return [...Map.groupBy(slotted, ({ slot }) => slot.key).values()].flatMap((all) => compareSlot(view, all));
}

function compareSlot(view: DraftView, all: readonly Slotted[]): Finding[] {
  const { topic, toll } = (all[0] as Slotted).slot;
  return groupNear(dropParts(view, all)).flatMap((figures) => {
    if (new Set(figures.map((figure) => figure.span.article)).size < 2) return [];
    const values = [...Map.groupBy(figures, (figure) => `${figure.min} ${figure.max}`).values()];
    const findings: Finding[] = [];
    if (values.length > 1) {
      findings.push({
        topic,
        kind: "value",
        ...judgeSides(view, values, toll),
        sides: values.map((same) =>
          makeSide(
            view.wordsAt((same[0] as Figure).span),
            same.map((figure) => figure.span),
          ),
        ),
        rule: "figure-value",
      });
    }
    return [...findings, ...values.flatMap((same) => compareFigureSources(view, topic, same))];
  });
}

/** A bare number beside a full figure of its sentence is a part of it, or what it was before ("19 people, four of them"). */
function dropParts(view: DraftView, all: readonly Slotted[]): Figure[] {
  const sentenceOf = ({ span }: Figure): string => `${span.article} ${view.sentenceAt(span).start}`;
  const full = new Set(all.filter(({ figure }) => figure.counted !== null).map(({ figure }) => sentenceOf(figure)));
  return all.map(({ figure }) => figure).filter((figure) => figure.counted !== null || !full.has(sentenceOf(figure)));
}

/** The verdict on values (in ascending order) with what else is known: a toll that grew, a number only foreseen. */
function judgeSides(view: DraftView, values: readonly (readonly Figure[])[], toll: boolean): Judgement {
  const judgement = judge(values.flat());
  if (judgement.verdict !== "contradiction" && judgement.verdict !== "vague-exact") return judgement;
  const foreseen = values.filter((same) => same.every((figure) => isForeseen(view, figure)));
  if (foreseen.length > 0 && foreseen.length < values.length)
    return { verdict: "forecast", why: "one of the figures is only foreseen" };
  if (toll && isRise(view, values)) return { verdict: "update", why: "the later report has the higher toll" };
  return judgement;
}

/** Whether each value is of later reports than the one below it, or agrees with it; and one at least is later. */
function isRise(view: DraftView, values: readonly (readonly Figure[])[]): boolean {
  const steps = values.slice(1).map((same, index) => {
    const below = values[index] as readonly Figure[];
    if (follows(view, same, below)) return "later";
    return judge([...below, ...same]).verdict === "contradiction" ? "against" : "alike";
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
        head === governor.index && pos === "AUX" && (lemma === "will" || view.sets.hedges.has(lemma)),
    );
}

/** Figures of one magnitude: the largest is at most twenty times the smallest. */
function groupNear(figures: readonly Figure[]): Figure[][] {
  const sorted = [...figures].sort((a, b) => largest(a) - largest(b));
  const groups: Figure[][] = [];
  for (const figure of sorted) {
    const group = groups.at(-1);
    if (group && largest(figure) <= FARTHEST * largest(group[0] as Figure)) group.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

/** The verdict on figures that differ, by their bounds. */
export function judge(figures: readonly Figure[]): Judgement {
  const lows = figures.map(({ min }) => min ?? Number.NEGATIVE_INFINITY);
  const highs = figures.map(({ max }) => max ?? Number.POSITIVE_INFINITY);
  const exact = figures.filter(({ min, max }) => min !== null && min === max);
  const [low, high] = [Math.max(...lows), Math.min(...highs)];
  const spread = Math.max(...figures.map(largest)) / Math.max(1, Math.min(...figures.map(largest)));
  if (spread <= 1 + ROUNDING) return { verdict: "rounding", why: "the figures differ by less than one in twenty" };
  const uppers = figures.filter(({ min, max }) => min === null && max !== null);
  if (uppers.length > 1 && new Set(uppers.map(({ max }) => max)).size > 1)
    return { verdict: "contradiction", why: "two highest numbers that are not the same" };
  if (low > high) return { verdict: "contradiction", why: "no number fits all of them" };
  if (exact.length === 0 && figures.every(({ max }) => max === null))
    return { verdict: "bound", why: "lower bounds: one does not exclude the other" };
  return { verdict: "vague-exact", why: "one figure is within the bounds of the other" };
}
