import type { Answer, Position } from "../../model/position.ts";
import type { Sides } from "./sides.ts";

/** What can be answered: something is wanted or held out. */
const OPEN: ReadonlySet<Position["act"]> = new Set(["demand", "offer", "promise", "threaten"]);

/**
 * The positions that answer `position`: of another side, aimed at its side, sharing telling words, and not earlier.
 * `overlap` says how much two positions have in common, 0 to 1.
 */
export function findAnswers(
  position: Position,
  others: readonly Position[],
  sides: Sides,
  overlap: (a: Position, b: Position) => number,
): Answer[] {
  if (!OPEN.has(position.act)) return [];
  const side = sides.get(position.actor) ?? position.actor;
  return others.flatMap((other) => {
    const as = answerOf(other);
    const otherSide = sides.get(other.actor) ?? other.actor;
    const isAimed = other.target !== null && (sides.get(other.target) ?? other.target) === side;
    const isLater = position.first === null || other.last === null || other.last >= position.first;
    if (as === null || otherSide === side || !isLater) return [];
    return overlap(position, other) >= (isAimed ? 0.25 : 0.5) ? [{ position: other.id, as }] : [];
  });
}

function answerOf({ act, condition }: Position): Answer["as"] | null {
  if (act === "reject" || act === "refuse") return "refused";
  if (act !== "agree" && act !== "promise" && act !== "offer") return null;
  return condition === null ? "agreed" : "conditional";
}

/** Where a position stands once its answers are known. */
export function judgeStatus(answers: readonly Answer[]): Position["status"] {
  if (answers.length === 0) return "open";
  const ways = new Set(answers.map(({ as }) => as));
  if (ways.size > 1) return "answered";
  return ways.has("refused") ? "refused" : ways.has("agreed") ? "agreed" : "answered";
}
