import type { Figure } from "../../model/figure.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import { compareFigureSources } from "./compare-figure-sources.ts";
import type { DraftView } from "./draft-view.ts";
import { largest, listSlots, type Slot } from "./figure-slot.ts";
import { findScope } from "./find-scope.ts";
import { type Finding, makeSide } from "./finding.ts";
import { FARTHEST, judgeSides } from "./judge-figures.ts";

/** A figure with what it tells the number of. */
interface Slotted {
  readonly figure: Figure;
  readonly slot: Slot;
}

/** Figures of different reports that count the same thing and are not the same, and the same thing vouched for or not. */
export function compareFigures(view: DraftView, lexicon: Lexicon): readonly Finding[] {
  const slotted = view.draft.readings.flatMap(({ figures }) =>
    figures.flatMap((figure) => listSlots(view, lexicon, figure).map((slot) => ({ figure, slot }))),
  );
  const slots = Map.groupBy(slotted, ({ figure, slot }) => `${slot.key} ${findScope(view, figure)}`);
  return [...slots.values()].flatMap((all) => compareSlot(view, all));
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
