import { countOrigins } from "../../kit/count-origins.ts";
import type { Effect } from "../../model/change.ts";
import type { Difference, DifferenceKind, Side, Verdict } from "../../model/comparison.ts";
import { type ChangeDraft, type Comparison, isAdded, readWords, restsOnAdded } from "./change-draft.ts";
import { matchItems } from "./match-items.ts";

/** What can be settled: who says it how, and in which words, nobody waits for. */
const OF_FACT: ReadonlySet<DifferenceKind> = new Set(["value", "date", "place"]);

/** Differences that a new report opens, takes a side in or settles. */
export function listChangedDifferences(comparison: Comparison): ChangeDraft[] {
  const { earlier, later, carriage } = comparison;
  const { earlierOf, left } = matchItems(earlier.differences, later.differences, carriage, spansOf, ({ kind }) => kind);
  return [
    ...later.differences.flatMap((difference) => {
      const before = earlierOf(difference);
      return before ? goOn(comparison, before, difference) : open(comparison, difference);
    }),
    ...left
      .filter(({ item: { kind, verdict } }) => OF_FACT.has(kind) && verdict !== "apparent")
      .map(({ item, spans }): ChangeDraft => {
        return {
          effect: "settles",
          subject: "difference",
          item: item.id,
          text: item.topic,
          was: item.verdict,
          cites: spans,
        };
      }),
  ];
}

function open(comparison: Comparison, difference: Difference): ChangeDraft[] {
  const { fresh, known } = splitSides(comparison, difference);
  if (!spansOf(difference).some((span) => isAdded(comparison, span))) return [];
  return [{ ...describe(difference, effectOf(difference.verdict)), was: join(known), is: join(fresh) }];
}

/** Another verdict, another reading, or another report for one of the readings. */
function goOn(comparison: Comparison, before: Difference, difference: Difference): ChangeDraft[] {
  const changes: ChangeDraft[] = [];
  const { fresh, known } = splitSides(comparison, difference);
  const basis = { earlier: before.id };
  if (before.verdict !== difference.verdict) {
    const settled = difference.verdict === "apparent";
    const verdicts = { was: before.verdict, is: difference.verdict };
    changes.push({
      ...describe(difference, settled ? "settles" : effectOf(difference.verdict)),
      ...basis,
      ...verdicts,
    });
  }
  if (fresh.length > 0) {
    const effect = effectOf(difference.verdict);
    changes.push({ ...describe(difference, effect), ...basis, was: join(known), is: join(fresh) });
  }
  for (const side of known.filter((each) => isConfirmed(comparison, each))) {
    changes.push({ ...describe(difference, "confirms"), ...basis, is: side.value, cites: side.spans });
  }
  return changes;
}

/** A reading that stands in the words of a new report, and gains an origin by it: a copy confirms nothing. */
function isConfirmed(comparison: Comparison, { value, spans }: Side): boolean {
  const [fresh, known] = [
    spans.filter((span) => isAdded(comparison, span)),
    spans.filter((span) => !isAdded(comparison, span)),
  ];
  const isRead = fresh.some((span) => readWords(comparison, span).toLowerCase().includes(value.toLowerCase()));
  const { origins } = comparison.later;
  return isRead && countOrigins(spans, origins).least > countOrigins(known, origins).least;
}

function describe(difference: Difference, effect: Effect): ChangeDraft {
  const { id, topic } = difference;
  return { effect, subject: "difference", item: id, text: topic, cites: spansOf(difference) };
}

function effectOf(verdict: Verdict): Effect {
  if (verdict === "contradiction") return "contradicts";
  return verdict === "update" ? "changes" : "differs";
}

function splitSides(comparison: Comparison, { sides }: Difference): { fresh: Side[]; known: Side[] } {
  const { true: fresh = [], false: known = [] } = Object.groupBy(sides, ({ spans }) =>
    String(restsOnAdded(comparison, spans)),
  );
  return { fresh, known };
}

function join(sides: readonly Side[]): string | null {
  return sides.length === 0 ? null : sides.map(({ value }) => value).join(" / ");
}

function spansOf({ sides }: Difference) {
  return sides.flatMap((side) => side.spans);
}
