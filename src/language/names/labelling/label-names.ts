import type { Token } from "../../../model/sentence.ts";
import type { Scorer } from "../../learning/linear-model.ts";
import { fillTemplates } from "../../learning/templates.ts";
import { ATOM, ATOM_COUNT, type Atom, describeWord, type Words } from "../../learning/word-atoms.ts";
import { NO_CLASSES } from "../../learning/word-classes.ts";
import type { Name, TokenRange } from "../name.ts";
import type { NameTables } from "../name-tables.ts";
import { type LabelCues, readCues } from "./label-cues.ts";
import { LABEL_TEMPLATES, SLOT, SLOTS } from "./label-templates.ts";
import { LABEL_COUNT, mayFollow, OUTSIDE_LABEL } from "./labels.ts";

/** The words of an article with all that is known of them before labelling. */
export interface LabelInput {
  readonly words: Words;
  readonly cues: LabelCues;
  readonly sentences: readonly TokenRange[];
  /** 1 for words with which a name may begin: capitals and digits. */
  readonly opens: Uint8Array;
}

/** Room to work in, so that the inner loop allocates nothing. */
export interface LabelDesk {
  readonly context: Int32Array;
  readonly features: Int32Array;
  readonly scores: Int32Array;
}

/** Stands for a word before the first or after the last of a sentence. */
const BEYOND = 0x1f35;

export function createLabelDesk(): LabelDesk {
  return {
    context: new Int32Array(SLOTS.length),
    features: new Int32Array(LABEL_TEMPLATES.seeds.length),
    scores: new Int32Array(LABEL_COUNT),
  };
}

/** Gathers what the labeller needs of a text. Words far from every capital are left undescribed: nobody looks at them. */
export function readLabelInput(
  text: string,
  tokens: readonly Token[],
  sentences: readonly TokenRange[],
  ruled: readonly Name[],
  tables: NameTables,
): LabelInput {
  const opens = Uint8Array.from(tokens, ({ start }) => (OPENS.test(text[start] ?? "") ? 1 : 0));
  const near = markNear(opens);
  const atoms = new Int32Array(tokens.length * ATOM_COUNT);
  tokens.forEach(({ start, end }, index) => {
    if (near[index] === 1) describeWord(text, start, end, NO_CLASSES, atoms, index * ATOM_COUNT);
  });
  const words = { count: tokens.length, atoms };
  return { words, cues: readCues(text, tokens, near, ruled, tables), sentences, opens };
}

const OPENS = /[\p{Lu}\p{Lt}\p{N}]/u;
const WINDOW = 2;
/** No name goes on longer without a capital. */
const TAIL = 4;

function markNear(opens: Uint8Array): Uint8Array {
  const near = new Uint8Array(opens.length);
  opens.forEach((open, at) => {
    if (open === 1) near.fill(1, Math.max(0, at - WINDOW), at + TAIL + WINDOW + 1);
  });
  return near;
}

/** Labels the words of an article, greedily from left to right; a name always begins and ends as a whole. */
export function labelNames(input: LabelInput, score: Scorer, desk: LabelDesk): Uint8Array {
  const labels = new Uint8Array(input.words.count);
  for (const sentence of input.sentences) {
    for (let at = sentence.first; at < sentence.last; at++) {
      const before = at > sentence.first ? (labels[at - 1] as number) : OUTSIDE_LABEL;
      if (isPlain(input, at, before)) continue;
      const count = describeLabelContext(input, at, sentence, labels, desk);
      score(desk.features, count, desk.scores);
      labels[at] = bestLabel(desk.scores, before, at + 1 === sentence.last);
    }
  }
  return labels;
}

/** A small word behind no open name: most words of a text, and never a name. */
export function isPlain({ opens }: LabelInput, at: number, before: number): boolean {
  return opens[at] === 0 && mayFollow(before, OUTSIDE_LABEL);
}

/** The best label that may follow `before`; at the end of a sentence, one that leaves no name open. */
export function bestLabel(scores: Int32Array, before: number, isLast: boolean): number {
  let best = -1;
  for (let label = 0; label < scores.length; label++) {
    if (!mayFollow(before, label) || (isLast && !mayFollow(label, OUTSIDE_LABEL))) continue;
    if (best < 0 || (scores[label] as number) > (scores[best] as number)) best = label;
  }
  return Math.max(best, OUTSIDE_LABEL);
}

/** Writes the features of word `at` to the desk and returns their number. */
export function describeLabelContext(
  { words, cues }: LabelInput,
  at: number,
  { first, last }: TokenRange,
  labels: Uint8Array,
  { context, features }: LabelDesk,
): number {
  const { atoms } = words;
  const row = at * ATOM_COUNT;
  for (let atom = 0; atom < ATOM_COUNT; atom++) context[atom] = atoms[row + atom] as number;
  for (const [slot, distance, atom] of ATOM_SLOTS) {
    const index = at + distance;
    context[slot] = index < first || index >= last ? BEYOND : (atoms[index * ATOM_COUNT + ATOM[atom]] as number);
  }
  fillColumn(context, POS_SLOTS, cues.pos, at, first, last);
  fillColumn(context, KNOWN_SLOTS, cues.known, at, first, last);
  fillColumn(context, CUE_SLOTS, cues.cue, at, first, last);
  fillColumn(context, RULED_SLOTS, cues.ruled, at, first, last);
  fillColumn(context, LABEL_SLOTS, labels, at, first, last);
  context[SLOT.initial] = at === first ? 2 : 1;
  context[SLOT.always] = 1;
  return fillTemplates(LABEL_TEMPLATES, context, features);
}

type Column = readonly (readonly [slot: number, distance: number])[];

const ATOM_SLOTS: readonly (readonly [slot: number, distance: number, atom: Atom])[] = [
  [SLOT["word-2"], -2, "word"],
  [SLOT["word-1"], -1, "word"],
  [SLOT["word+1"], 1, "word"],
  [SLOT["word+2"], 2, "word"],
  [SLOT["shape-2"], -2, "shape"],
  [SLOT["shape-1"], -1, "shape"],
  [SLOT["shape+1"], 1, "shape"],
  [SLOT["shape+2"], 2, "shape"],
  [SLOT["suffix3-1"], -1, "suffix3"],
  [SLOT["suffix3+1"], 1, "suffix3"],
];
const POS_SLOTS: Column = [
  [SLOT["pos-1"], -1],
  [SLOT.pos, 0],
  [SLOT["pos+1"], 1],
  [SLOT["pos+2"], 2],
];
const KNOWN_SLOTS: Column = [
  [SLOT["known-1"], -1],
  [SLOT.known, 0],
  [SLOT["known+1"], 1],
];
const CUE_SLOTS: Column = [
  [SLOT["cue-2"], -2],
  [SLOT["cue-1"], -1],
  [SLOT.cue, 0],
  [SLOT["cue+1"], 1],
  [SLOT["cue+2"], 2],
];
const RULED_SLOTS: Column = [
  [SLOT["ruled-1"], -1],
  [SLOT.ruled, 0],
  [SLOT["ruled+1"], 1],
];
const LABEL_SLOTS: Column = [
  [SLOT["label-1"], -1],
  [SLOT["label-2"], -2],
];

/** Fills slots from a column of small numbers; 1 is added, since a template whose first slot is 0 is silent. */
function fillColumn(
  context: Int32Array,
  slots: Column,
  values: Uint8Array | Uint16Array,
  at: number,
  first: number,
  last: number,
): void {
  for (const [slot, distance] of slots) {
    const index = at + distance;
    context[slot] = index < first || index >= last ? BEYOND : 1 + (values[index] as number);
  }
}
