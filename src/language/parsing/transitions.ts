import { attach, type ParseState, topOfStack } from "./parse-state.ts";

export const SHIFT = 0;
export const REDUCE = 1;
const FIRST_ARC = 2;

/** Transitions are numbered: shift, reduce, then a left and a right arc for each relation. */
export function leftArc(relation: number): number {
  return FIRST_ARC + 2 * relation;
}

export function rightArc(relation: number): number {
  return FIRST_ARC + 2 * relation + 1;
}

export function isLeftArc(transition: number): boolean {
  return transition >= FIRST_ARC && transition % 2 === 0;
}

export function isRightArc(transition: number): boolean {
  return transition >= FIRST_ARC && transition % 2 === 1;
}

export function relationOf(transition: number): number {
  return (transition - FIRST_ARC) >> 1;
}

export function countTransitions(relations: number): number {
  return FIRST_ARC + 2 * relations;
}

/** Kinds of moves, as bits: an arc to the artificial root is a kind of its own. */
export const MAY_SHIFT = 1;
export const MAY_REDUCE = 2;
export const MAY_LEFT = 4;
export const MAY_RIGHT = 8;
export const MAY_ROOT = 16;

/** The kind of each transition. The root relation leads only to the artificial root. */
export function kindsOfTransitions(relations: number, root: number): Uint8Array {
  const kinds = new Uint8Array(countTransitions(relations));
  kinds[SHIFT] = MAY_SHIFT;
  kinds[REDUCE] = MAY_REDUCE;
  for (let relation = 0; relation < relations; relation++) {
    kinds[leftArc(relation)] = relation === root ? MAY_ROOT : MAY_LEFT;
    kinds[rightArc(relation)] = relation === root ? 0 : MAY_RIGHT;
  }
  return kinds;
}

/** The kinds of moves the state allows. */
export function allowedMoves(state: ParseState): number {
  const top = topOfStack(state);
  const hasHead = top >= 0 && (state.heads[top] as number) >= 0;
  if (state.next === state.length) return top < 0 ? 0 : hasHead ? MAY_REDUCE : MAY_ROOT;
  if (top < 0) return MAY_SHIFT;
  return MAY_SHIFT | MAY_RIGHT | (hasHead ? MAY_REDUCE : MAY_LEFT);
}

/** The transition where the state allows no other, else -1. */
export function onlyTransition(moves: number): number {
  return moves === MAY_SHIFT ? SHIFT : moves === MAY_REDUCE ? REDUCE : -1;
}

/** The allowed transition with the highest score. */
export function bestAllowed(scores: Int32Array, kinds: Uint8Array, moves: number): number {
  let best = -1;
  let highest = -Infinity;
  for (let transition = 0; transition < scores.length; transition++) {
    const score = scores[transition] as number;
    if (score > highest && ((kinds[transition] as number) & moves) !== 0) {
      best = transition;
      highest = score;
    }
  }
  return best;
}

/** Applies a transition that {@link allowedMoves} allows. */
export function applyTransition(state: ParseState, transition: number): void {
  const top = topOfStack(state);
  if (transition === SHIFT) {
    state.stack[state.depth++] = state.next++;
  } else if (transition === REDUCE) {
    state.depth--;
  } else if (isLeftArc(transition)) {
    attach(state, state.next, top, relationOf(transition));
    state.depth--;
  } else {
    attach(state, top, state.next, relationOf(transition));
    state.stack[state.depth++] = state.next++;
  }
}
