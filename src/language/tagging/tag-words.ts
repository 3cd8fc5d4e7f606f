import type { Scorer } from "../learning/linear-model.ts";
import { fillTemplates } from "../learning/templates.ts";
import { ATOM, ATOM_COUNT, type Atom, type Words } from "../learning/word-atoms.ts";
import { FIRST_PASS, SECOND_PASS, SLOT, SLOTS } from "./tag-templates.ts";

/** The two passes of a tagger: the second sees what the first said of the words around, on both sides. */
export interface TagScorers {
  readonly first: Scorer;
  readonly second: Scorer;
}

/** Room to work in, kept over sentences so that the inner loop allocates nothing. */
export interface TagDesk {
  readonly context: Int32Array;
  readonly features: Int32Array;
  readonly scores: Int32Array;
}

export const OUTSIDE = 256;
/** A lead in steps of the weights from which the first pass is as good as always right. */
const SURE = 60;

export function createTagDesk(classCount: number): TagDesk {
  return {
    context: new Int32Array(SLOTS.length),
    features: new Int32Array(FIRST_PASS.seeds.length + SECOND_PASS.seeds.length),
    scores: new Int32Array(classCount),
  };
}

/**
 * Tags a sentence greedily from left to right, twice (stacking). The second pass looks again only at words of which the
 * first was not sure. Returns one class for each word.
 */
export function tagWords(words: Words, scorers: TagScorers, desk: TagDesk): Uint8Array {
  const sure = new Uint8Array(words.count);
  const guesses = tagOnce(words, scorers.first, null, desk, (i, margin) => {
    sure[i] = margin >= SURE ? 1 : 0;
  });
  const tags = new Uint8Array(words.count);
  for (let i = 0; i < words.count; i++) {
    tags[i] = sure[i] === 1 ? (guesses[i] as number) : tagWord(words, i, tags, scorers.second, guesses, desk);
  }
  return tags;
}

/**
 * One pass over a sentence; `guesses` are the classes of the pass before, null in the first. `tell` is told by how much
 * the best class of each word leads the next.
 */
export function tagOnce(
  words: Words,
  score: Scorer,
  guesses: Uint8Array | null,
  desk: TagDesk,
  tell?: (i: number, margin: number) => void,
): Uint8Array {
  const tags = new Uint8Array(words.count);
  for (let i = 0; i < words.count; i++) {
    tags[i] = tagWord(words, i, tags, score, guesses, desk);
    tell?.(i, marginOf(desk.scores, tags[i] as number));
  }
  return tags;
}

function tagWord(
  words: Words,
  i: number,
  tags: Uint8Array,
  score: Scorer,
  guesses: Uint8Array | null,
  desk: TagDesk,
): number {
  const count = describeTagContext(words, i, tags, guesses, desk);
  score(desk.features, count, desk.scores);
  return indexOfHighest(desk.scores);
}

function marginOf(scores: Int32Array, best: number): number {
  let second = -Infinity;
  for (let i = 0; i < scores.length; i++) {
    if (i !== best && (scores[i] as number) > second) second = scores[i] as number;
  }
  return (scores[best] as number) - second;
}

/** Writes the features of word `i` to the desk and returns their number. */
export function describeTagContext(
  words: Words,
  i: number,
  tags: Uint8Array,
  guesses: Uint8Array | null,
  desk: TagDesk,
): number {
  const { context } = desk;
  const at = i * ATOM_COUNT;
  for (let atom = 0; atom < ATOM_COUNT; atom++) context[atom] = words.atoms[at + atom] as number;
  context[SLOT["word-2"]] = atomAt(words, i - 2, "word");
  context[SLOT["word-1"]] = atomAt(words, i - 1, "word");
  context[SLOT["word+1"]] = atomAt(words, i + 1, "word");
  context[SLOT["word+2"]] = atomAt(words, i + 2, "word");
  context[SLOT["suffix3-1"]] = atomAt(words, i - 1, "suffix3");
  context[SLOT["suffix3+1"]] = atomAt(words, i + 1, "suffix3");
  context[SLOT["suffix2+1"]] = atomAt(words, i + 1, "suffix2");
  context[SLOT["shape-1"]] = atomAt(words, i - 1, "shape");
  context[SLOT["shape+1"]] = atomAt(words, i + 1, "shape");
  context[SLOT["lexical-1"]] = atomAt(words, i - 1, "lexical");
  context[SLOT["lexical+1"]] = atomAt(words, i + 1, "lexical");
  context[SLOT["lexical+2"]] = atomAt(words, i + 2, "lexical");
  context[SLOT["tag-1"]] = i > 0 ? (tags[i - 1] as number) + 1 : OUTSIDE;
  context[SLOT["tag-2"]] = i > 1 ? (tags[i - 2] as number) + 1 : OUTSIDE;
  context[SLOT.always] = 1;
  if (!guesses) return fillTemplates(FIRST_PASS, context, desk.features);
  context[SLOT.guess] = (guesses[i] as number) + 1;
  context[SLOT["guess-1"]] = guessAt(guesses, i - 1);
  context[SLOT["guess+1"]] = guessAt(guesses, i + 1);
  context[SLOT["guess+2"]] = guessAt(guesses, i + 2);
  return fillTemplates(SECOND_PASS, context, desk.features);
}

export function indexOfHighest(scores: Int32Array): number {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
  return best;
}

function atomAt(words: Words, i: number, atom: Atom): number {
  return i < 0 || i >= words.count ? OUTSIDE : (words.atoms[i * ATOM_COUNT + ATOM[atom]] as number);
}

function guessAt(guesses: Uint8Array, i: number): number {
  return i < 0 || i >= guesses.length ? OUTSIDE : (guesses[i] as number) + 1;
}
