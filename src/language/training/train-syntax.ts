import { ATOM_COUNT, describeWord, type Words } from "../learning/word-atoms.ts";
import type { SyntaxOutline, SyntaxSections } from "../syntax-model.ts";
import { learnLemmas } from "./learn-lemmas.ts";
import type { GoldTree } from "./oracle.ts";
import type { TreebankSentence } from "./read-treebank.ts";
import { collectTagSet, type TagSet } from "./tag-classes.ts";
import { trainParser } from "./train-parser.ts";
import { type TaggedSentence, trainTagger } from "./train-tagger.ts";

export interface SyntaxTraining {
  readonly taggerEpochs: number;
  readonly parserEpochs: number;
  readonly folds: number;
  readonly seed: number;
  /** Classes of words seen less often are merged into the commonest of their part of speech. */
  readonly leastTagCount: number;
  readonly note: (text: string) => void;
}

const TAGGER_PRECISION = { step: 0.5, least: 0.8 };
const PARSER_PRECISION = { step: 0.5, least: 1 };

/** Learns a language's tags, lemmas and trees from a treebank. The same treebank and settings give the same bytes. */
export function trainSyntax(treebank: readonly TreebankSentence[], training: SyntaxTraining): SyntaxSections {
  const { seed, note } = training;
  const tagSet = collectTagSet(treebank, training.leastTagCount);
  const relations = [...new Set(treebank.flatMap(({ words }) => words.map(({ relation }) => relation)))].sort();
  const tagged = treebank.map((sentence) => prepare(sentence, tagSet));
  const tagger = trainTagger(tagged, {
    classCount: tagSet.classes.length,
    epochs: training.taggerEpochs,
    folds: training.folds,
    precision: TAGGER_PRECISION,
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
      precision: PARSER_PRECISION,
      seed,
      note,
    },
  );
  const outline: SyntaxOutline = { classes: tagSet.classes.map(({ pos, features }) => ({ pos, features })), relations };
  return {
    outline: toBytes(outline),
    lemmas: toBytes(learnLemmas(lemmaExamples(treebank, tagSet), tagSet.classes.length)),
    "tagger-first": tagger.first,
    "tagger-second": tagger.second,
    parser,
  };
}

/** The atoms of words given as forms. */
export function wordsOf(forms: readonly string[]): Words {
  const atoms = new Int32Array(forms.length * ATOM_COUNT);
  forms.forEach((form, index) => {
    describeWord(form, 0, form.length, atoms, index * ATOM_COUNT);
  });
  return { count: forms.length, atoms };
}

function prepare({ words }: TreebankSentence, tagSet: TagSet): TaggedSentence {
  return { words: wordsOf(words.map(({ form }) => form)), tags: Uint8Array.from(words, tagSet.classOf) };
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
