import { fillTemplates } from "../learning/templates.ts";
import { ATOM, ATOM_COUNT, type Words } from "../learning/word-atoms.ts";
import type { ParseState } from "./parse-state.ts";
import { PARSE_TEMPLATES, PLACES, SLOT, SLOTS, TRAITS } from "./parse-templates.ts";
import { countTransitions, kindsOfTransitions } from "./transitions.ts";

/** A tagged sentence as the parser sees it. */
export interface ParseInput {
  readonly words: Words;
  /** Fine tag of each word. */
  readonly tags: Uint8Array;
  /** Part of speech of each fine tag. */
  readonly posOfTag: Uint8Array;
}

const TRAIT_COUNT = TRAITS.length;
const ROOT = 257;
const PLACE = Object.fromEntries(PLACES.map((place, index) => [place, index])) as Record<
  (typeof PLACES)[number],
  number
>;
const FARTHEST = 10;

/** Room to work in, kept over sentences. */
export interface ParseDesk {
  readonly context: Int32Array;
  readonly features: Int32Array;
  readonly scores: Int32Array;
  /** The kind of each transition. */
  readonly kinds: Uint8Array;
}

export function createParseDesk(relations: number, root: number): ParseDesk {
  return {
    context: new Int32Array(SLOTS.length),
    features: new Int32Array(PARSE_TEMPLATES.seeds.length),
    scores: new Int32Array(countTransitions(relations)),
    kinds: kindsOfTransitions(relations, root),
  };
}

/** Writes the features of the state to the desk and returns their number. */
export function describeState(state: ParseState, input: ParseInput, desk: ParseDesk): number {
  describeStack(state, input, desk.context);
  describeBuffer(state, input, desk.context);
  return fillTemplates(PARSE_TEMPLATES, desk.context, desk.features);
}

/** The top of the stack with its kin, and how it stands to the buffer. */
function describeStack(state: ParseState, input: ParseInput, context: Int32Array): void {
  const { depth, stack, next, heads } = state;
  const top = depth > 0 ? (stack[depth - 1] as number) : -1;
  const head = top < 0 ? -1 : (heads[top] as number);
  describePlace(PLACE.s0, top, state, input, context);
  describePlace(PLACE.s1, depth > 1 ? (stack[depth - 2] as number) : -1, state, input, context);
  describePlace(PLACE.s0h, head, state, input, context);
  describePlace(PLACE.s0h2, head < 0 ? -1 : (heads[head] as number), state, input, context);
  describePlace(PLACE.s0l, top < 0 ? -1 : (state.left1[top] as number), state, input, context);
  describePlace(PLACE.s0r, top < 0 ? -1 : (state.right1[top] as number), state, input, context);
  describePlace(PLACE.s0l2, top < 0 ? -1 : (state.left2[top] as number), state, input, context);
  describePlace(PLACE.s0r2, top < 0 ? -1 : (state.right2[top] as number), state, input, context);
  context[SLOT.distance] = top < 0 ? 0 : gradeDistance(next - top);
  context[SLOT["s0.leftCount"]] = top < 0 ? 0 : 1 + (state.leftCount[top] as number);
  context[SLOT["s0.rightCount"]] = top < 0 ? 0 : 1 + (state.rightCount[top] as number);
  context[SLOT["s0.leftSet"]] = top < 0 ? 0 : (state.leftSet[top] as number);
  context[SLOT["s0.rightSet"]] = top < 0 ? 0 : (state.rightSet[top] as number);
  context[SLOT.between] = top < 0 ? 0 : describeBetween(top, next, input);
}

/** The first words of the buffer, the dependents of the first, and the words just before it. */
function describeBuffer(state: ParseState, input: ParseInput, context: Int32Array): void {
  const { next, length } = state;
  describePlace(PLACE.n0, next, state, input, context);
  describePlace(PLACE.n1, next < length ? next + 1 : -1, state, input, context);
  describePlace(PLACE.n2, next + 1 < length ? next + 2 : -1, state, input, context);
  describePlace(PLACE.n0l, state.left1[next] as number, state, input, context);
  describePlace(PLACE.n0l2, state.left2[next] as number, state, input, context);
  describePlace(PLACE.p1, next - 1, state, input, context);
  describePlace(PLACE.p2, next - 2, state, input, context);
  context[SLOT["n0.leftCount"]] = 1 + (state.leftCount[next] as number);
  context[SLOT["n0.leftSet"]] = state.leftSet[next] as number;
  context[SLOT.always] = 1;
}

/** Short distances are told apart, longer ones in steps. */
function gradeDistance(distance: number): number {
  return 1 + Math.min(FARTHEST, distance > 5 ? 6 + ((distance - 5) >> 2) : distance);
}

function describePlace(place: number, word: number, state: ParseState, input: ParseInput, context: Int32Array): void {
  const at = place * TRAIT_COUNT;
  if (word < 0) {
    context[at] = context[at + 1] = context[at + 2] = context[at + 3] = context[at + 4] = 0;
  } else if (word >= state.length) {
    context[at] = context[at + 1] = context[at + 2] = context[at + 4] = ROOT;
    context[at + 3] = 0;
  } else {
    const tag = input.tags[word] as number;
    context[at] = input.words.atoms[word * ATOM_COUNT + ATOM.word] as number;
    context[at + 1] = tag + 1;
    context[at + 2] = (input.posOfTag[tag] as number) + 1;
    context[at + 3] = (state.heads[word] as number) >= 0 ? (state.relations[word] as number) + 1 : 0;
    context[at + 4] = input.words.atoms[word * ATOM_COUNT + ATOM.sense] as number;
  }
}

/** Which parts of speech stand between two words, as bits; only near words are looked at. */
function describeBetween(from: number, to: number, { tags, posOfTag }: ParseInput): number {
  let seen = 1 << 30;
  const start = Math.max(from + 1, to - FARTHEST);
  for (let i = start; i < to && i < tags.length; i++) seen |= 1 << (posOfTag[tags[i] as number] as number);
  return seen;
}
