import type { Figure, FigureKind } from "../../model/figure.ts";
import type { Span } from "../../model/span.ts";
import type { Telling } from "../tellings/list-tellings.ts";
import type { DraftView } from "./draft-view.ts";
import { largest } from "./figure-slot.ts";
import { findScope } from "./find-scope.ts";
import { type Finding, makeSide } from "./finding.ts";
import { FARTHEST, judgeSides } from "./judge-figures.ts";
import { listUnshared } from "./unshared-words.ts";

const KINDS: ReadonlySet<FigureKind> = new Set(["count", "measure", "money", "percentage", "duration"]);
/** Of more figures of one unit in a sentence it cannot be told which stands for which. */
const MOST_FIGURES = 2;
/** Sentences that share less of their telling words tell of other things. */
const LEAST_LIKENESS = 0.3;

/**
 * Figures of one unit in sentences that tell the same thing, and differ: depths, sums, rates and lengths of time, which
 * reports count by no noun both have. `found` are the figures set side by side already.
 */
export function compareToldFigures(
  view: DraftView,
  tellings: readonly Telling[],
  found: readonly Finding[],
): readonly Finding[] {
  const links = view.draft.reuse
    .filter(({ a, b, kind }) => a.article !== b.article && kind !== "shared-quote")
    .map(({ a, b }): Telling => [view.sentenceAt(a), view.sentenceAt(b)]);
  const keyOf = ({ article, start }: Span): string => `${article} ${start}`;
  const shown = new Set(found.flatMap(({ sides }) => sides.flatMap(({ spans }) => spans.map(keyOf))));
  return [...tellings, ...links].flatMap((telling) =>
    compareTelling(view, telling).filter(({ sides }) => {
      const keys = sides.flatMap(({ spans }) => spans.map(keyOf));
      const isNew = keys.some((key) => !shown.has(key));
      for (const key of keys) shown.add(key);
      return isNew;
    }),
  );
}

function compareTelling(view: DraftView, telling: Telling): Finding[] {
  const [first, ...others] = telling as [Span, ...Span[]];
  const alike = others.filter((other) => listUnshared(view, [first], [other]).likeness >= LEAST_LIKENESS);
  const figures = [first, ...alike].flatMap((span) =>
    view
      .figuresIn(span)
      .filter((figure) => KINDS.has(figure.kind) && figure.unit !== null && findScope(view, figure) === ""),
  );
  const units = Map.groupBy(figures, ({ kind, unit }) => `${kind} ${unit}`);
  return [...units.values()].flatMap((all) => compareUnit(view, first, all));
}

function compareUnit(view: DraftView, first: Span, all: readonly Figure[]): Finding[] {
  const perReport = [...Map.groupBy(all, ({ span }) => span.article).values()].filter(
    (own) => own.length <= MOST_FIGURES,
  );
  const chosen = perReport.map((own) => chooseNearest(own, perReport.filter((other) => other !== own).flat()));
  const values = [...Map.groupBy(chosen, ({ min, max }) => `${min} ${max}`).values()].sort(
    ([a], [b]) => largest(a as Figure) - largest(b as Figure),
  );
  const [low, high] = [values[0]?.[0], values.at(-1)?.[0]];
  if (!low || !high || values.length < 2 || largest(high) > FARTHEST * largest(low)) return [];
  return [
    {
      topic: view.wordsAt(first),
      kind: "value",
      ...judgeSides(view, values, null),
      sides: values.map((same) =>
        makeSide(
          view.wordsAt((same[0] as Figure).span),
          same.map(({ span }) => span),
        ),
      ),
      rule: "told-figure",
    },
  ];
}

/** Of two figures of a sentence the one that another report has too, or comes nearest to. */
function chooseNearest(own: readonly Figure[], others: readonly Figure[]): Figure {
  const farness = (figure: Figure): number =>
    Math.min(
      ...others.map((other) => Math.abs(Math.log(Math.max(1e-9, largest(figure)) / Math.max(1e-9, largest(other))))),
    );
  return own.reduce((best, figure) => (farness(figure) < farness(best) ? figure : best));
}
