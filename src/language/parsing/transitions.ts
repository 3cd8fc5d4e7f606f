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

/** What the state allows, as bits: 1 shift, 2 reduce, 4 left arc, 8 right arc. Only the root relation hangs on the root. */
export function allowedMoves(state: ParseState): number {
  const top = topOfStack(state);
  const hasHead = top >= 0 && (state.heads[top] as number) >= 0;
  if (state.next === state.length) return top < 0 ? 0 : hasHead ? 2 : 4;
  return 1 | (top < 0 ? 0 : hasHead ? 2 | 8 : 4 | 8);
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
