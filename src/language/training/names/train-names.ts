import type { Lexicon } from "../../../model/lexicon.ts";
import { foldPhrase, knownIdentities } from "../../identity/known-identities.ts";
import { createPerceptron } from "../../learning/averaged-perceptron.ts";
import { freeze } from "../../learning/freeze.ts";
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
  readonly seed: number;
  readonly note: (text: string) => void;
}

interface Example {
  readonly input: LabelInput;
  readonly right: Uint8Array;
}

const PRECISION = { step: 0.5, least: 0.8 };
/** Every so many texts one is learnt in capitals too, so that headlines are no surprise. */
const SHOUTED = 6;

/** Learns to label names by what rules, tables, tags and words say. The same texts give the same bytes. */
export function trainNames(
  texts: readonly NamedText[],
  lexicon: Lexicon,
  { epochs, seed, note }: NamesTraining,
): Uint8Array {
  const shouted = texts.filter((_, index) => index % SHOUTED === 0).map(shout);
  const examples = [...texts, ...shouted].map((text) => prepare(text, lexicon));
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
        const count = describeLabelContext(input, at, sentence, labels, desk);
        perceptron.score(desk.features, count, desk.scores);
        const guess = bestLabel(desk.scores, before, at + 1 === sentence.last);
        labels[at] = guess;
        perceptron.tick();
        if (guess === right[at]) continue;
        wrong++;
        perceptron.update(desk.features, count, right[at] as number, guess);
      }
    }
    note(`names, epoch ${epoch + 1} of ${epochs}: ${wrong} wrong`);
  }
  return freeze(perceptron.quantise(PRECISION.step, PRECISION.least));
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
