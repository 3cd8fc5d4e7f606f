import { averageRows } from "../learning/average-rows.ts";
import { createPerceptron, type Perceptron } from "../learning/averaged-perceptron.ts";
import { freeze, type Precision, thawRows } from "../learning/freeze.ts";
import { createParseDesk, describeState, type ParseDesk, type ParseInput } from "../parsing/parse-features.ts";
import { createParseState, isDone, type ParseState, resetParseState } from "../parsing/parse-state.ts";
import { allowedMoves, applyTransition, bestAllowed } from "../parsing/transitions.ts";
import { type GoldTree, isOptimal, moveCosts } from "./oracle.ts";
import { seededRandom, shuffle } from "./shuffle.ts";

export interface ParsedSentence {
  readonly input: ParseInput;
  readonly gold: GoldTree;
}

export interface ParserTraining {
  readonly relationCount: number;
  readonly root: number;
  readonly epochs: number;
  /** How many parsers, each from a seed of its own, make up the one. */
  readonly voters: number;
  readonly seed: number;
  readonly precision: Precision;
  readonly note: (text: string) => void;
}

const EXPLORE_FROM = 1;
const EXPLORE_SHARE = 0.9;
/** Below every score. */
const NEVER = -(2 ** 31);

/**
 * Trains greedy arc-eager parsers from several seeds and takes their mean: one linear model that votes like all of them
 * and costs no more than one.
 */
export function trainParser(sentences: readonly ParsedSentence[], training: ParserTraining): Uint8Array {
  const { voters, seed, precision } = training;
  const models = Array.from({ length: voters }, (_, voter) =>
    freeze(trainVoter(sentences, training, seed + voter).quantise(precision.step, precision.step)),
  );
  return freeze(averageRows(models.map(thawRows), precision.least / precision.step));
}

/**
 * Trains with a dynamic oracle: from the second epoch on the parser mostly follows its own predictions, so that it
 * learns what to do after a mistake (Goldberg & Nivre 2013).
 */
function trainVoter(sentences: readonly ParsedSentence[], training: ParserTraining, seed: number): Perceptron {
  const learner = createLearner(sentences, training);
  const random = seededRandom(seed);
  const order = sentences.map((_, index) => index);
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    shuffle(order, random);
    let mistakes = 0;
    for (const index of order) {
      mistakes += learnFrom(
        sentences[index] as ParsedSentence,
        learner,
        epoch < EXPLORE_FROM ? 0 : EXPLORE_SHARE,
        random,
      );
    }
    training.note(`parser of seed ${seed}, epoch ${epoch + 1} of ${training.epochs}: ${mistakes} mistakes`);
  }
  return learner.perceptron;
}

interface Learner {
  readonly perceptron: Perceptron;
  readonly desk: ParseDesk;
  readonly state: ParseState;
  readonly costs: Int32Array;
}

function createLearner(sentences: readonly ParsedSentence[], { relationCount, root }: ParserTraining): Learner {
  const longest = sentences.reduce((most, { input }) => Math.max(most, input.words.count), 0);
  return {
    perceptron: createPerceptron(),
    desk: createParseDesk(relationCount, root),
    state: createParseState(longest),
    costs: new Int32Array(4),
  };
}

/** Parses one sentence, correcting the weights at each mistake; returns the number of mistakes. */
function learnFrom(
  { input, gold }: ParsedSentence,
  { perceptron, desk, state, costs }: Learner,
  exploreShare: number,
  random: () => number,
): number {
  let mistakes = 0;
  resetParseState(state, input.words.count);
  while (!isDone(state)) {
    const count = describeState(state, input, desk);
    perceptron.score(desk.features, count, desk.scores);
    let taken = bestAllowed(desk.scores, desk.kinds, allowedMoves(state));
    moveCosts(state, gold, costs);
    perceptron.tick();
    if (!isOptimal(taken, state, gold, costs)) {
      const right = bestOptimal(desk, state, gold, costs);
      perceptron.update(desk.features, count, right, taken);
      mistakes++;
      if (exploreShare === 0 || random() > exploreShare) taken = right;
    }
    applyTransition(state, taken);
  }
  return mistakes;
}

/** The optimal transition that scores highest. There always is one (Goldberg & Nivre 2012). */
function bestOptimal(desk: ParseDesk, state: ParseState, gold: GoldTree, costs: Int32Array): number {
  const scores = desk.scores.map((score, transition) => (isOptimal(transition, state, gold, costs) ? score : NEVER));
  return bestAllowed(scores, desk.kinds, allowedMoves(state));
}
