import { averageRows } from "../learning/average-rows.ts";
import { createPerceptron } from "../learning/averaged-perceptron.ts";
import { freeze, type Precision, thaw, thawRows } from "../learning/freeze.ts";
import type { Row } from "../learning/linear-model.ts";
import type { Words } from "../learning/word-atoms.ts";
import { createTagDesk, describeTagContext, indexOfHighest, tagOnce } from "../tagging/tag-words.ts";
import { seededRandom, shuffle } from "./shuffle.ts";

/** A sentence with the right class of each word. */
export interface TaggedSentence {
  readonly words: Words;
  readonly tags: Uint8Array;
}

export interface TaggerTraining {
  readonly classCount: number;
  readonly epochs: number;
  /** How many taggers, each from a seed of its own, make up the one. */
  readonly voters: number;
  readonly folds: number;
  readonly seed: number;
  readonly precision: Precision;
  readonly note: (text: string) => void;
}

export interface TrainedTagger {
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  /** What taggers that had not seen the sentence made of it: what the parser should learn on. */
  readonly unseen: readonly Uint8Array[];
}

/** Trains both passes. The second learns on guesses of taggers that had not seen the sentence (jackknifing). */
export function trainTagger(sentences: readonly TaggedSentence[], training: TaggerTraining): TrainedTagger {
  const guesses = jackknife(sentences, null, training);
  const unseen = jackknife(sentences, guesses, training);
  return {
    first: trainVoters(sentences, null, training),
    second: trainVoters(sentences, guesses, training),
    unseen,
  };
}

/** The mean of passes from several seeds, which votes like all of them and costs no more than one. */
function trainVoters(
  sentences: readonly TaggedSentence[],
  guesses: readonly Uint8Array[] | null,
  training: TaggerTraining,
): Uint8Array {
  const { voters, seed, precision } = training;
  const models = Array.from({ length: voters }, (_, voter) =>
    freeze(trainPass(sentences, guesses, { ...training, seed: seed + voter })),
  );
  training.note(`tagger ${guesses ? "second" : "first"} pass, ${voters} voters`);
  return freeze(averageRows(models.map(thawRows), precision.least / precision.step));
}

function jackknife(
  sentences: readonly TaggedSentence[],
  guesses: readonly Uint8Array[] | null,
  training: TaggerTraining,
): Uint8Array[] {
  const { folds, classCount, note } = training;
  const desk = createTagDesk(classCount);
  const results: Uint8Array[] = new Array(sentences.length);
  for (let fold = 0; fold < folds; fold++) {
    const isKept = (_: unknown, index: number): boolean => index % folds !== fold;
    const rows = trainPass(sentences.filter(isKept), guesses?.filter(isKept) ?? null, training);
    const scorer = thaw(freeze(rows));
    for (let index = fold; index < sentences.length; index += folds) {
      results[index] = tagOnce((sentences[index] as TaggedSentence).words, scorer, guesses?.[index] ?? null, desk);
    }
    note(`tagger ${guesses ? "second" : "first"} pass, fold ${fold + 1} of ${folds}`);
  }
  return results;
}

/** One pass, trained with its own predictions as the tags to the left. */
export function trainPass(
  sentences: readonly TaggedSentence[],
  guesses: readonly Uint8Array[] | null,
  { classCount, epochs, seed, precision }: TaggerTraining,
): Row[] {
  const perceptron = createPerceptron();
  const desk = createTagDesk(classCount);
  const random = seededRandom(seed);
  const order = sentences.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { words, tags: right } = sentences[index] as TaggedSentence;
      const tags = new Uint8Array(words.count);
      for (let i = 0; i < words.count; i++) {
        const count = describeTagContext(words, i, tags, guesses?.[index] ?? null, desk);
        perceptron.score(desk.features, count, desk.scores);
        const guess = indexOfHighest(desk.scores);
        tags[i] = guess;
        perceptron.tick();
        if (guess !== right[i]) perceptron.update(desk.features, count, right[i] as number, guess);
      }
    }
  }
  return perceptron.quantise(precision.step, precision.least);
}
