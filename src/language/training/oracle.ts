import { type ParseState, topOfStack } from "../parsing/parse-state.ts";
import {
  allowedMoves,
  isLeftArc,
  MAY_LEFT,
  MAY_REDUCE,
  MAY_RIGHT,
  MAY_ROOT,
  MAY_SHIFT,
  REDUCE,
  relationOf,
  SHIFT,
} from "../parsing/transitions.ts";

/** The right tree of a sentence: governors (`length` for the root) and relations. */
export interface GoldTree {
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/**
 * For each kind of move, how many right arcs can no longer be made after it: the dynamic oracle of arc-eager
 * parsing (Goldberg & Nivre 2012). `costs` is [shift, reduce, left arc, right arc].
 */
export function moveCosts(state: ParseState, gold: GoldTree, costs: Int32Array): void {
  const { next, heads, stack, depth } = state;
  const top = topOfStack(state);
  costs.fill(0);
  // Word `next` against the stack: what shift loses, and what right arc loses but for the arc it makes.
  for (let i = 0; i < depth; i++) {
    const word = stack[i] as number;
    const isLost = gold.heads[next] === word || (heads[word] === -1 && gold.heads[word] === next);
    if (!isLost) continue;
    costs[0] = (costs[0] as number) + 1;
    if (!(word === top && gold.heads[next] === top)) costs[3] = (costs[3] as number) + 1;
  }
  if ((gold.heads[next] as number) > next) costs[3] = (costs[3] as number) + 1;
  if (top >= 0) countLossesOfTop(state, gold, costs, top);
  subtractLeast(costs, allowedMoves(state));
}

/** The stack's top against the buffer: what reduce and left arc lose. */
function countLossesOfTop({ next, length }: ParseState, gold: GoldTree, costs: Int32Array, top: number): void {
  for (let word = next; word < length; word++) {
    if (gold.heads[word] !== top) continue;
    costs[1] = (costs[1] as number) + 1;
    costs[2] = (costs[2] as number) + 1;
  }
  if ((gold.heads[top] as number) > next) costs[2] = (costs[2] as number) + 1;
}

const KINDS = [MAY_SHIFT, MAY_REDUCE, MAY_LEFT | MAY_ROOT, MAY_RIGHT];

/** In a tree with crossing arcs every move may lose one; the least is then as good as it gets. */
function subtractLeast(costs: Int32Array, moves: number): void {
  let least = Number.MAX_SAFE_INTEGER;
  for (let move = 0; move < 4; move++) {
    if (moves & (KINDS[move] as number)) least = Math.min(least, costs[move] as number);
  }
  for (let move = 0; move < 4; move++) costs[move] = (costs[move] as number) - least;
}

/** Whether a transition that is allowed keeps every right arc that can still be made, labels included. */
export function isOptimal(transition: number, state: ParseState, gold: GoldTree, costs: Int32Array): boolean {
  if (transition === SHIFT) return costs[0] === 0;
  if (transition === REDUCE) return costs[1] === 0;
  const top = topOfStack(state);
  if (isLeftArc(transition)) {
    return costs[2] === 0 && (gold.heads[top] !== state.next || gold.relations[top] === relationOf(transition));
  }
  return costs[3] === 0 && (gold.heads[state.next] !== top || gold.relations[state.next] === relationOf(transition));
}
