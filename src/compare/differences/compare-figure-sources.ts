import { overlaps } from "../../kit/overlaps.ts";
import type { Figure } from "../../model/figure.ts";
import type { Statement, StatementType } from "../../model/statement.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { listSources } from "./source.ts";

/** One figure on somebody's word in one report and in the reporter's own voice in another. */
export function compareFigureSources(view: DraftView, noun: string, figures: readonly Figure[]): Finding[] {
  const vouched = figures.map((figure) => ({ figure, names: listVouching(view, figure) }));
  const sourced = vouched.filter(({ names }) => names.length > 0);
  const bare = figures.filter(
    (figure) =>
      figure.source === null &&
      !view.statementsIn(figure.span).some(({ content }) => content.some((own) => overlaps(own, figure.span))) &&
      !sourced.some((each) => each.figure.span.article === figure.span.article),
  );
  if (sourced.length === 0 || bare.length === 0) return [];
  const names = new Set(sourced.flatMap((each) => each.names));
  return [
    {
      topic: noun,
      kind: "attribution",
      verdict: "other-scope",
      why: `counted by ${[...names].join(" and ")} in one report, by nobody in particular in another`,
      sides: [sourced.map(({ figure }) => figure), bare].map((own) =>
        makeSide(
          view.wordsAt((own[0] as Figure).span),
          own.map((figure) => figure.span),
        ),
      ),
      rule: "figure-source",
    },
  ];
}

const ASSERTING: ReadonlySet<StatementType> = new Set(["assessment", "announcement", "denial", "other"]);

/** Who gives a number, by name. Whoever demands or gives up something speaks of a number, and vouches for none. */
function listVouching(view: DraftView, { span, source }: Figure): string[] {
  const covering = view.statementsIn(span).filter(({ content }) => content.some((own) => overlaps(own, span)));
  const [nearest] = covering.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  if (nearest && !ASSERTING.has(nearest.type)) return [];
  const known = view.nameOf(source);
  if (known !== null) return [known];
  return nearest ? listSources(view, nearest).map(({ name }) => name) : [];
}

function lengthOf({ content }: Statement): number {
  return content.reduce((length, { start, end }) => length + end - start, 0);
}
