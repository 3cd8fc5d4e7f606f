import type { Effect } from "../../model/change.ts";
import type { OriginCount, Point } from "../../model/comparison.ts";
import { type ChangeDraft, type Comparison, isTouched, restsOnAdded } from "./change-draft.ts";
import { matchItems } from "./match-items.ts";

/** Points that are new, have gained or lost an origin, or are only repeated; one that was split tells nothing. */
export function listChangedPoints(comparison: Comparison): ChangeDraft[] {
  const { earlier, later, carriage } = comparison;
  const { earlierOf, isWhole } = matchItems(earlier.points, later.points, carriage, ({ spans }) => spans);
  return later.points.flatMap((point): ChangeDraft[] => {
    const before = earlierOf(point);
    if (before && !isWhole(point)) return [];
    const effect = before ? weigh(comparison, before, point) : restsOnAdded(comparison, point.spans) ? "adds" : null;
    if (effect === null) return [];
    return [
      {
        effect,
        subject: "point",
        item: point.id,
        earlier: before?.id ?? null,
        text: point.text,
        origins: before ? { was: before.origins, is: point.origins } : null,
        cites: point.spans,
      },
    ];
  });
}

/** Fewer origins weaken, more confirm where a new report has the words: the sure count decides, then the possible one. */
function weigh(comparison: Comparison, { origins: was }: Point, { origins: is, spans }: Point): Effect | null {
  const gain = gainOf(was, is);
  if (gain < 0) return "weakens";
  if (!isTouched(comparison, spans)) return null;
  return gain > 0 ? "confirms" : "repeats";
}

function gainOf(was: OriginCount, is: OriginCount): number {
  return is.least - was.least || is.most - was.most;
}
