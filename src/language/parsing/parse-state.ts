/**
 * Where an arc-eager parser stands in a sentence (Nivre 2003), as typed arrays that are used again for each sentence.
 * Words are 0 … length-1; the artificial root stands after the last word (Ballesteros & Nivre 2013).
 */
export interface ParseState {
  length: number;
  /** The first word of the buffer; `length` when only the root is left. */
  next: number;
  readonly stack: Int32Array;
  depth: number;
  /** Governor of each word; -1 while it has none, `length` for the root. */
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
  /** Leftmost and second leftmost dependents to the left, and the same to the right; -1 where there is none. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;
  /** Hashes of the relations of the dependents on each side. */
  readonly leftSet: Int32Array;
  readonly rightSet: Int32Array;
}

export function createParseState(capacity: number): ParseState {
  const integers = (): Int32Array => new Int32Array(capacity + 1);
  const bytes = (): Uint8Array => new Uint8Array(capacity + 1);
  return {
    length: 0,
    next: 0,
    stack: integers(),
    depth: 0,
    heads: integers(),
    relations: bytes(),
    left1: integers(),
    left2: integers(),
    right1: integers(),
    right2: integers(),
    leftCount: bytes(),
    rightCount: bytes(),
    leftSet: integers(),
    rightSet: integers(),
  };
}

/** Puts the state at the start of a sentence of `length` words, which must not exceed its capacity. */
export function resetParseState(state: ParseState, length: number): void {
  state.length = length;
  state.next = 0;
  state.depth = 0;
  state.heads.fill(-1, 0, length + 1);
  state.relations.fill(0, 0, length + 1);
  for (const children of [state.left1, state.left2, state.right1, state.right2]) children.fill(-1, 0, length + 1);
  for (const counts of [state.leftCount, state.rightCount]) counts.fill(0, 0, length + 1);
  for (const sets of [state.leftSet, state.rightSet]) sets.fill(0, 0, length + 1);
}

/** The word on top of the stack, or -1. */
export function topOfStack(state: ParseState): number {
  return state.depth > 0 ? (state.stack[state.depth - 1] as number) : -1;
}

export function isDone(state: ParseState): boolean {
  return state.next === state.length && state.depth === 0;
}

export function attach(state: ParseState, head: number, dependent: number, relation: number): void {
  state.heads[dependent] = head;
  state.relations[dependent] = relation;
  if (dependent < head) {
    state.left2[head] = state.left1[head] as number;
    state.left1[head] = dependent;
    state.leftCount[head] = Math.min(7, (state.leftCount[head] as number) + 1);
    state.leftSet[head] = (state.leftSet[head] as number) | (1 << (relation & 31));
  } else {
    state.right2[head] = state.right1[head] as number;
    state.right1[head] = dependent;
    state.rightCount[head] = Math.min(7, (state.rightCount[head] as number) + 1);
    state.rightSet[head] = (state.rightSet[head] as number) | (1 << (relation & 31));
  }
}
