import { createPerceptron } from "../learning/averaged-perceptron.ts";
import { freeze, type Precision } from "../learning/freeze.ts";
import { createParseDesk, describeState, type ParseDesk, type ParseInput } from "../parsing/parse-features.ts";
import { createParseState, isDone, type ParseState, resetParseState } from "../parsing/parse-state.ts";
import { bestAllowed } from "../parsing/parse-words.ts";
import { allowedMoves, applyTransition, countTransitions } from "../parsing/transitions.ts";
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
  readonly seed: number;
  readonly precision: Precision;
  readonly note: (text: string) => void;
}

const EXPLORE_FROM = 1;
const EXPLORE_SHARE = 0.9;

/**
 * Trains a greedy arc-eager parser with a dynamic oracle: from the second epoch on it mostly follows its own
 * predictions, so that it learns what to do after a mistake (Goldberg & Nivre 2013).
 */
export function trainParser(sentences: readonly ParsedSentence[], training: ParserTraining): Uint8Array {
  const perceptron = createPerceptron();
  const transitions = countTransitions(training.relationCount);
  const desk = createParseDesk(transitions);
  const longest = sentences.reduce((most, { input }) => Math.max(most, input.words.count), 0);
  const state = createParseState(longest);
  const costs = new Int32Array(4);
  const random = seededRandom(training.seed);
  const order = sentences.map((_, index) => index);
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    shuffle(order, random);
    let mistakes = 0;
    for (const index of order) {
      const { input, gold } = sentences[index] as ParsedSentence;
      resetParseState(state, input.words.count);
      while (!isDone(state)) {
        const count = describeState(state, input, desk);
        desk.scores.fill(0);
        perceptron.score(desk.features, count, desk.scores);
        const guess = bestAllowed(desk.scores, allowedMoves(state), state, training.root);
        moveCosts(state, gold, costs);
        perceptron.tick();
        let taken = guess;
        if (!isOptimal(guess, state, gold, costs)) {
          const right = bestOptimal(desk, state, gold, costs, training.root);
          perceptron.update(desk.features, count, right, guess);
          mistakes++;
          if (epoch < EXPLORE_FROM || random() > EXPLORE_SHARE) taken = right;
        }
        applyTransition(state, taken);
      }
    }
    training.note(`parser epoch ${epoch + 1} of ${training.epochs}: ${mistakes} mistakes`);
  }
  return freeze(perceptron, training.precision);
}

/** The optimal transition that scores highest. There always is one (Goldberg & Nivre 2012). */
function bestOptimal(desk: ParseDesk, state: ParseState, gold: GoldTree, costs: Int32Array, root: number): number {
  const scores = desk.scores.map((score, transition) =>
    isOptimal(transition, state, gold, costs) ? score : -Infinity,
  );
  return bestAllowed(scores, allowedMoves(state), state, root);
}
