import type { Figure, FigureKind } from "../../model/figure.ts";
import type { Position } from "../../model/position.ts";
import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { type ChangeDraft, type Comparison, isTouched, readWords, restsOnAdded } from "./change-draft.ts";
import { matchItems } from "./match-items.ts";

const OPENING_MARKS = "“‘\"'«„";
const FEWEST = 3;
const COUNTED: ReadonlySet<FigureKind> = new Set(["count", "money", "percentage", "measure"]);

/** Acts of speech that only added reports have; what is said inside another is told with that. */
export function listNewStatements(comparison: Comparison): ChangeDraft[] {
  const statements = comparison.later.statements.filter(({ nestedIn }) => nestedIn === null);
  return [...Map.groupBy(statements, ({ utterance }) => utterance).values()].flatMap((reports) => {
    const spans = reports.map(({ span }) => span);
    if (!restsOnAdded(comparison, spans)) return [];
    const { id, speaker, type, span } = reports[0] as Statement;
    const text = readWords(comparison, withOpeningMark(comparison, span));
    return [{ effect: "adds", subject: "statement", item: id, who: speaker.entity, act: type, text, cites: spans }];
  });
}

/** A quotation that opens a statement has its mark just before it. */
function withOpeningMark({ texts }: Comparison, span: Span): Span {
  const before = texts.get(span.article)?.[span.start - 1] ?? "";
  return OPENING_MARKS.includes(before) && before !== "" ? { ...span, start: span.start - 1 } : span;
}

/** Figures of added reports that say what they count; "both sides" is a manner of speaking. */
export function listNewFigures(comparison: Comparison): ChangeDraft[] {
  return comparison.later.figures
    .filter(({ kind, value, counted }) => COUNTED.has(kind) && counted !== null && (value ?? FEWEST) >= FEWEST)
    .filter(({ span }) => restsOnAdded(comparison, [span]))
    .map(({ id, span, source }: Figure): ChangeDraft => {
      const text = readWords(comparison, span);
      return { effect: "adds", subject: "figure", item: id, who: source, text, cites: [span] };
    });
}

/** Positions that are new, or stand otherwise now: answered, agreed, refused. */
export function listChangedPositions(comparison: Comparison): ChangeDraft[] {
  const { earlier, later, carriage } = comparison;
  const { earlierOf } = matchItems(
    earlier.positions,
    later.positions,
    carriage,
    ({ support }) => support,
    ({ act }) => act,
  );
  const byId = new Map(later.positions.map((position) => [position.id, position]));
  return later.positions
    .filter(({ act }) => act !== "other")
    .flatMap((position): ChangeDraft[] => {
      const { id, actor, act, content, support, status, answers } = position;
      const change = { subject: "position", item: id, who: actor, act, text: content, cites: support } as const;
      const before = earlierOf(position);
      if (!before) return restsOnAdded(comparison, support) ? [{ ...change, effect: "adds" }] : [];
      const given = answers.flatMap((answer) => byId.get(answer.position)?.support ?? []);
      if (before.status === status || !isTouched(comparison, [...support, ...given])) return [];
      const states: { was: Position["status"]; is: Position["status"] } = { was: before.status, is: status };
      return [{ ...change, effect: "changes", earlier: before.id, ...states, cites: [...support, ...given] }];
    });
}
