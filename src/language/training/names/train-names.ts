import type { Lexicon } from "../../../model/lexicon.ts";
import { foldPhrase, knownIdentities } from "../../identity/known-identities.ts";
import { averageRows } from "../../learning/average-rows.ts";
import { createPerceptron } from "../../learning/averaged-perceptron.ts";
import { freeze, thawRows } from "../../learning/freeze.ts";
import type { Row } from "../../learning/linear-model.ts";
import { findRuledNames } from "../../names/find-ruled-names.ts";
import {
  bestLabel,
  createLabelDesk,
  describeLabelContext,
  type LabelInput,
  readLabelInput,
} from "../../names/labelling/label-names.ts";
import { encodeLabels, type LabelledName, OUTSIDE_LABEL } from "../../names/labelling/labels.ts";
import { nameTables } from "../../names/name-tables.ts";
import { seededRandom, shuffle } from "../shuffle.ts";
import type { NamedText } from "./named-text.ts";

export interface NamesTraining {
  readonly epochs: number;
  /** The labeller is the mean of that many, each from a seed of its own. */
  readonly voters: number;
  readonly seed: number;
  /** The share of features that are hidden at each word, so that none is leant on alone (Søgaard 2013). */
  readonly hidden: number;
  readonly note: (text: string) => void;
}

interface Example {
  readonly input: LabelInput;
  readonly right: Uint8Array;
}

const PRECISION = { step: 0.5, least: 0.8 };
/** Every so many texts one is learnt in capitals too, so that headlines are no surprise. */
const SHOUTED = 6;
/** Below every score. */
const NEVER = -(2 ** 31);

/** Learns to label names by what rules, tables, tags and words say. The same texts give the same bytes. */
export function trainNames(texts: readonly NamedText[], lexicon: Lexicon, training: NamesTraining): Uint8Array {
  const shouted = texts.filter((_, index) => index % SHOUTED === 0).map(shout);
  const examples = [...texts, ...shouted].map((text) => prepare(text, lexicon));
  const models = Array.from({ length: training.voters }, (_, voter) =>
    freeze(trainVoter(examples, training, training.seed + voter)),
  );
  return freeze(averageRows(models.map(thawRows), PRECISION.least / PRECISION.step));
}

function trainVoter(examples: readonly Example[], { epochs, hidden, note }: NamesTraining, seed: number): Row[] {
  const order = examples.flatMap((example) => example.input.sentences.map((sentence) => ({ ...example, sentence })));
  const perceptron = createPerceptron();
  const desk = createLabelDesk();
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    for (const { input, right, sentence } of order) {
      const labels = new Uint8Array(right.length);
      for (let at = sentence.first; at < sentence.last; at++) {
        // Only labels that may follow the right one compete, or every slip would teach a false lesson at the next word.
        const before = at > sentence.first ? (right[at - 1] as number) : OUTSIDE_LABEL;
        const isLast = at + 1 === sentence.last;
        const count = hideSome(desk.features, describeLabelContext(input, at, sentence, labels, desk), hidden, random);
        perceptron.score(desk.features, count, desk.scores);
        const wanted = right[at] as number;
        labels[at] = bestLabel(desk.scores, before, isLast);
        perceptron.tick();
        if (labels[at] !== wanted) wrong++;
        // A label that only draws with its rival has won by chance: it is taught too.
        const score = desk.scores[wanted] as number;
        desk.scores[wanted] = NEVER;
        const rival = bestLabel(desk.scores, before, isLast);
        if (rival !== wanted && score <= (desk.scores[rival] as number))
          perceptron.update(desk.features, count, wanted, rival);
      }
    }
    note(`names of seed ${seed}, epoch ${epoch + 1} of ${epochs}: ${wrong} wrong`);
  }
  return perceptron.quantise(PRECISION.step, PRECISION.least);
}

/** Leaves out a share of the first `count` features by chance, and returns how many are left. */
function hideSome(features: Int32Array, count: number, share: number, random: () => number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) if (random() >= share) features[kept++] = features[i] as number;
  return kept;
}

function prepare(named: NamedText, lexicon: Lexicon): Example {
  const { text, tokens, sentences } = named;
  const tables = nameTables(lexicon);
  const ruled = findRuledNames({ text, tokens, sentences }, tables);
  const names = named.names.map((name) => settleCountry(name, named, lexicon));
  return {
    input: readLabelInput(text, tokens, sentences, ruled, tables),
    right: encodeLabels(names, tokens.length),
  };
}

/** One set takes countries that act for organisations; here a country is a place. */
function settleCountry(name: LabelledName, { text, tokens }: NamedText, lexicon: Lexicon): LabelledName {
  if (name.type !== "organisation") return name;
  const words = text.slice(tokens[name.first]?.start, tokens[name.last - 1]?.end);
  const known = knownIdentities(lexicon).get(foldPhrase(words));
  return known?.type === "country" ? { ...name, type: "place" } : name;
}

function shout(named: NamedText): NamedText {
  const text = named.text.toUpperCase();
  if (text.length !== named.text.length) return named;
  return {
    ...named,
    text,
    tokens: named.tokens.map((token) => ({ ...token, text: text.slice(token.start, token.end) })),
  };
}
