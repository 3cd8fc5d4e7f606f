import { fillTemplates } from "../learning/templates.ts";
import { ATOM, ATOM_COUNT, type Words } from "../learning/word-atoms.ts";
import type { ParseState } from "./parse-state.ts";
import { PARSE_TEMPLATES, PLACES, SLOTS, TRAITS } from "./parse-templates.ts";

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
const REST = PLACES.length * TRAIT_COUNT;
const PLACE = Object.fromEntries(PLACES.map((place, index) => [place, index])) as Record<
  (typeof PLACES)[number],
  number
>;
const FARTHEST = 10;

/** Room to work in, kept over sentences. */
export interface ParseDesk {
  readonly context: Int32Array;
  readonly features: Int32Array;
  readonly scores: Float32Array;
}

export function createParseDesk(transitions: number): ParseDesk {
  return {
    context: new Int32Array(SLOTS.length),
    features: new Int32Array(PARSE_TEMPLATES.seeds.length),
    scores: new Float32Array(transitions),
  };
}

/** Writes the features of the state to the desk and returns their number. */
export function describeState(state: ParseState, input: ParseInput, desk: ParseDesk): number {
  const { context } = desk;
  const { depth, stack, next, length } = state;
  const s0 = depth > 0 ? (stack[depth - 1] as number) : -1;
  const s0h = s0 >= 0 ? (state.heads[s0] as number) : -1;
  const s0l = s0 >= 0 ? (state.left1[s0] as number) : -1;
  const s0r = s0 >= 0 ? (state.right1[s0] as number) : -1;
  const n0l = state.left1[next] as number;
  describePlace(PLACE.s0, s0, state, input, context);
  describePlace(PLACE.s1, depth > 1 ? (stack[depth - 2] as number) : -1, state, input, context);
  describePlace(PLACE.s0h, s0h, state, input, context);
  describePlace(PLACE.s0h2, s0h >= 0 ? (state.heads[s0h] as number) : -1, state, input, context);
  describePlace(PLACE.s0l, s0l, state, input, context);
  describePlace(PLACE.s0r, s0r, state, input, context);
  describePlace(PLACE.s0l2, s0 >= 0 ? (state.left2[s0] as number) : -1, state, input, context);
  describePlace(PLACE.s0r2, s0 >= 0 ? (state.right2[s0] as number) : -1, state, input, context);
  describePlace(PLACE.n0, next, state, input, context);
  describePlace(PLACE.n1, next < length ? next + 1 : -1, state, input, context);
  describePlace(PLACE.n2, next + 1 < length ? next + 2 : -1, state, input, context);
  describePlace(PLACE.n0l, n0l, state, input, context);
  describePlace(PLACE.n0l2, state.left2[next] as number, state, input, context);
  describePlace(PLACE.p1, next - 1, state, input, context);
  describePlace(PLACE.p2, next - 2, state, input, context);
  const distance = s0 >= 0 ? next - s0 : 0;
  context[REST] = distance === 0 ? 0 : 1 + Math.min(FARTHEST, distance > 5 ? 6 + ((distance - 5) >> 2) : distance);
  context[REST + 1] = s0 >= 0 ? 1 + (state.leftCount[s0] as number) : 0;
  context[REST + 2] = s0 >= 0 ? 1 + (state.rightCount[s0] as number) : 0;
  context[REST + 3] = 1 + (state.leftCount[next] as number);
  context[REST + 4] = s0 >= 0 ? (state.leftSet[s0] as number) : 0;
  context[REST + 5] = s0 >= 0 ? (state.rightSet[s0] as number) : 0;
  context[REST + 6] = state.leftSet[next] as number;
  context[REST + 7] = s0 >= 0 ? describeBetween(s0, next, input) : 0;
  context[REST + 8] = 1;
  return fillTemplates(PARSE_TEMPLATES, context, desk.features);
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
    context[at + 4] = input.words.atoms[word * ATOM_COUNT + ATOM.suffix3] as number;
  }
}

/** Which parts of speech stand between two words, as bits; only near words are looked at. */
function describeBetween(from: number, to: number, { tags, posOfTag }: ParseInput): number {
  let seen = 1 << 30;
  const start = Math.max(from + 1, to - FARTHEST);
  for (let i = start; i < to && i < tags.length; i++) seen |= 1 << (posOfTag[tags[i] as number] as number);
  return seen;
}
