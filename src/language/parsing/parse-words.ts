import type { Scorer } from "../learning/linear-model.ts";
import { describeState, type ParseDesk, type ParseInput } from "./parse-features.ts";
import { isDone, type ParseState, resetParseState } from "./parse-state.ts";
import { allowedMoves, applyTransition, isLeftArc, REDUCE, SHIFT } from "./transitions.ts";

/** The tree of a sentence. */
export interface Tree {
  /** Governor of each word within the sentence; -1 for its root. */
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/** The relations a parser needs to know by name. */
export interface SpecialRelations {
  readonly root: number;
  /** Given to what is left over when the sentence has its root already. */
  readonly loose: number;
}

/** Parses greedily with the arc-eager transitions. Time is linear in the sentence. */
export function parseWords(
  input: ParseInput,
  score: Scorer,
  special: SpecialRelations,
  state: ParseState,
  desk: ParseDesk,
): Tree {
  resetParseState(state, input.words.count);
  while (!isDone(state)) {
    const count = describeState(state, input, desk);
    desk.scores.fill(0);
    score(desk.features, count, desk.scores);
    applyTransition(state, bestAllowed(desk.scores, allowedMoves(state), state, special.root));
  }
  return readTree(state, special);
}

/** The allowed transition with the highest score. Only the root relation leads to the root, and it leads nowhere else. */
export function bestAllowed(scores: Float32Array, moves: number, state: ParseState, root: number): number {
  let best = -1;
  let highest = -Infinity;
  const rootArc = 2 + 2 * root;
  const atEnd = state.next === state.length;
  for (let transition = 0; transition < scores.length; transition++) {
    const score = scores[transition] as number;
    if (score <= highest || !isAllowed(transition, moves)) continue;
    if (isLeftArc(transition) ? (transition === rootArc) !== atEnd : transition === rootArc + 1) continue;
    best = transition;
    highest = score;
  }
  return best;
}

function isAllowed(transition: number, moves: number): boolean {
  if (transition === SHIFT) return (moves & 1) !== 0;
  if (transition === REDUCE) return (moves & 2) !== 0;
  return (moves & (transition % 2 === 0 ? 4 : 8)) !== 0;
}

/** A tree has one root: the first word that hangs on the artificial root. Others like it hang on the first. */
function readTree(state: ParseState, special: SpecialRelations): Tree {
  const heads = state.heads.slice(0, state.length);
  const relations = state.relations.slice(0, state.length);
  let root = -1;
  for (let word = 0; word < state.length; word++) {
    if (heads[word] !== state.length) continue;
    if (root < 0) {
      root = word;
      heads[word] = -1;
      relations[word] = special.root;
    } else {
      heads[word] = root;
      relations[word] = special.loose;
    }
  }
  return { heads, relations };
}
