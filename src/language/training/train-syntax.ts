import type { Precision } from "../learning/freeze.ts";
import { ATOM_COUNT, describeWord } from "../learning/word-atoms.ts";
import { readWordClasses, type WordClasses } from "../learning/word-classes.ts";
import type { SyntaxOutline, SyntaxSections } from "../syntax-model.ts";
import { learnLemmas } from "./learn-lemmas.ts";
import { encodeWordLists, type WordList } from "./learn-word-classes.ts";
import type { GoldTree } from "./oracle.ts";
import type { TreebankSentence } from "./read-treebank.ts";
import { collectTagSet, type TagSet } from "./tag-classes.ts";
import { trainParser } from "./train-parser.ts";
import { type TaggedSentence, trainTagger } from "./train-tagger.ts";

export interface SyntaxTraining {
  readonly taggerEpochs: number;
  /** The tagger and the parser are the mean of that many, each from a seed of its own. */
  readonly taggerVoters: number;
  readonly parserVoters: number;
  readonly parserEpochs: number;

  readonly folds: number;
  readonly taggerPrecision: Precision;
  readonly parserPrecision: Precision;
  readonly seed: number;
  /** Classes of words seen less often are merged into the commonest of their part of speech. */
  readonly leastTagCount: number;
  readonly note: (text: string) => void;
}

/**
 * Learns a language's tags, lemmas and trees from a treebank, and from word lists where there are any (tags, sense as a
 * noun, sense as a verb). The same input and settings give the same bytes.
 */
export function trainSyntax(
  treebank: readonly TreebankSentence[],
  wordLists: readonly WordList[],
  training: SyntaxTraining,
): SyntaxSections {
  const { seed, note } = training;
  const wordClasses = encodeWordLists(wordLists);
  const classes = readWordClasses({ bytes: wordClasses, at: 0 });
  const tagSet = collectTagSet(treebank, training.leastTagCount);
  const relations = [...new Set(treebank.flatMap(({ words }) => words.map(({ relation }) => relation)))].sort();
  const tagged = treebank.map((sentence) => prepare(sentence, tagSet, classes));
  const tagger = trainTagger(tagged, {
    classCount: tagSet.classes.length,
    epochs: training.taggerEpochs,
    voters: training.taggerVoters,
    folds: training.folds,
    precision: training.taggerPrecision,
    seed,
    note,
  });
  const poses = [...new Set(tagSet.classes.map(({ pos }) => pos))].sort();
  const posOfTag = Uint8Array.from(tagSet.classes, ({ pos }) => poses.indexOf(pos));
  const parser = trainParser(
    treebank.map((sentence, index) => ({
      input: { words: (tagged[index] as TaggedSentence).words, tags: tagger.unseen[index] as Uint8Array, posOfTag },
      gold: goldTree(sentence, relations),
    })),
    {
      relationCount: relations.length,
      root: relations.indexOf("root"),
      epochs: training.parserEpochs,
      voters: training.parserVoters,
      precision: training.parserPrecision,
      seed,
      note,
    },
  );
  const outline: SyntaxOutline = { classes: tagSet.classes.map(({ pos, features }) => ({ pos, features })), relations };
  return {
    outline: toBytes(outline),
    lemmas: toBytes(learnLemmas(lemmaExamples(treebank, tagSet), tagSet.classes.length)),
    "word-classes": wordClasses,
    "tagger-first": tagger.first,
    "tagger-second": tagger.second,
    parser,
  };
}

function prepare({ words }: TreebankSentence, tagSet: TagSet, classes: WordClasses): TaggedSentence {
  const atoms = new Int32Array(words.length * ATOM_COUNT);
  words.forEach(({ form }, index) => {
    describeWord(form, 0, form.length, classes, atoms, index * ATOM_COUNT);
  });
  return { words: { count: words.length, atoms }, tags: Uint8Array.from(words, tagSet.classOf) };
}

function goldTree({ words }: TreebankSentence, relations: readonly string[]): GoldTree {
  return {
    heads: Int32Array.from(words, ({ head }) => (head < 0 ? words.length : head)),
    relations: Uint8Array.from(words, ({ relation }) => relations.indexOf(relation)),
  };
}

function lemmaExamples(treebank: readonly TreebankSentence[], tagSet: TagSet) {
  return treebank.flatMap(({ words }) =>
    words
      .filter(({ lemma }) => lemma !== "_")
      .map((word) => ({ form: word.form, lemma: word.lemma, classIndex: tagSet.classOf(word) })),
  );
}

function toBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
