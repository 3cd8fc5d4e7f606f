import type { Answer, Position } from "../../model/position.ts";
import { indexOverlaps, type WeightedWords } from "./index-overlaps.ts";
import type { Sides } from "./sides.ts";

/** What can be answered: something is wanted or held out. */
const OPEN: ReadonlySet<Position["act"]> = new Set(["demand", "offer", "promise", "threaten"]);
/** How much an answer has in common with what it answers, and where it is aimed at that side. */
const OVERLAP = 0.5;
const AIMED_OVERLAP = 0.25;

/** A position that can answer others, with the way it does. */
interface Reply {
  readonly position: Position;
  readonly as: Answer["as"];
}

/**
 * Gives for a position those of `positions` that answer it: of another side, aimed at its side, sharing telling words,
 * and not earlier. Only replies that share a word are looked at. `wordsOf` gives the words of a position by weight.
 */
export function makeAnswerFinder(
  positions: readonly Position[],
  sides: Sides,
  wordsOf: (position: Position) => WeightedWords,
): (position: Position) => Answer[] {
  const replies = positions.flatMap((position): Reply[] => {
    const as = answerOf(position);
    return as === null ? [] : [{ position, as }];
  });
  const overlapsWith = indexOverlaps(replies.map((reply) => wordsOf(reply.position)));
  const sideOf = (actor: string) => sides.get(actor) ?? actor;
  return (position) => {
    if (!OPEN.has(position.act)) return [];
    const side = sideOf(position.actor);
    return overlapsWith(wordsOf(position)).flatMap(({ index, overlap }) => {
      const { position: other, as } = replies[index] as Reply;
      const isAimed = other.target !== null && sideOf(other.target) === side;
      const isLater = position.first === null || other.last === null || other.last >= position.first;
      if (sideOf(other.actor) === side || !isLater) return [];
      return overlap >= (isAimed ? AIMED_OVERLAP : OVERLAP) ? [{ position: other.id, as }] : [];
    });
  };
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
