import type { SketchedArticle } from "../../src/compare/stories/regroup.ts";
import { countTerms, type Sketch, weighTerms } from "../../src/compare/stories/sketch.ts";
import { type TermWeights, termWeights } from "../../src/compare/term-weights.ts";
import { numberDay } from "../../src/kit/days.ts";
import { makeUnitVector, numberTerm, type SparseVector } from "../../src/kit/sparse-vector.ts";
import { loadResources } from "../../src/store/load-resources.ts";
import { makeArticle } from "../quality/compare/make-article.ts";
import { readStorySets } from "../quality/compare/stories/read-sets.ts";
import { makeCorpus } from "./make-corpus.ts";

/** An article of a made-up stream, with the affair that it belongs to. */
export interface StreamedArticle {
  readonly article: SketchedArticle;
  readonly affair: number;
}

const FIRST_DAY = numberDay("2031-01-01");
/** What a few hundred outlets publish. */
const PER_DAY = 2000;
/** Names are drawn from so many, so that affairs share some by chance; this share of them stays what it was. */
const NAMES = 20_000;
const NAMES_KEPT = 0.15;
/** The share of its words that a report of an affair leaves out, another for each. */
const WORDS_LEFT_OUT = 0.3;
/** Of so many affairs one is a report that stands alone. */
const ALONE = 3;
/** Days over which an affair is reported. */
const LASTS = 5;
const MODEL = 77;
/** As many as a sketch keeps, once some words are left out. */
const MOST_NAMES = 40;
const MOST_WORDS = 170;

/**
 * `count` articles in the order of their days, two thousand a day from the first to the last whatever the count, by rule
 * and always the same: the given stories (or the examples, without data) over and over in other names, numbers and days,
 * each report in other words left out; among them reports that stand alone. A shorter stream is the beginning of a longer
 * one. The features are made here, so that comparing can be timed alone.
 */
export function* makeStream(count: number, data: string | null): Generator<StreamedArticle> {
  const weigh = termWeights(loadResources().model);
  const models = readModels(data, weigh);
  let days: { readonly affair: number; readonly sketch: Sketch }[][] = Array.from({ length: LASTS }, () => []);
  let given = 0;
  for (let affair = 0, day = FIRST_DAY; given < count; affair++) {
    const model = models[mix(affair, MODEL) % models.length] as readonly Model[];
    const reports = affair % ALONE === 0 ? model.slice(0, 1) : model;
    for (const [number, report] of reports.entries()) {
      const later = number === 0 ? 0 : mix(affair, number) % LASTS;
      days[later]?.push({ affair, sketch: vary(report, affair, number, day + later) });
    }
    const [today = [], ...others] = days;
    if (today.length < PER_DAY) continue;
    for (const streamed of today.slice(0, count - given)) {
      const { affair, sketch } = streamed;
      yield { affair, article: { id: `a${given++}`, title: `Affair ${affair}`, sketch } };
    }
    days = [...others, []];
    day++;
  }
}

/** The names and words of a report, ready to be varied: ascending terms; `numbers` are the words that are numbers. */
interface Model {
  readonly names: SparseVector;
  readonly words: SparseVector;
  readonly numbers: ReadonlySet<number>;
}

/** The stories that are varied: those of the bench data, else the examples. */
function readModels(data: string | null, weigh: TermWeights): readonly (readonly Model[])[] {
  const toModel = (id: string, text: string): Model => {
    const { names, words } = countTerms(makeArticle(id, text, null), weigh);
    return {
      names: makeUnitVector(weighTerms(names, weigh), MOST_NAMES),
      words: makeUnitVector(weighTerms(words, weigh), MOST_WORDS),
      numbers: new Set([...words.keys()].filter((word) => /\d/.test(word)).map(numberTerm)),
    };
  };
  if (data === null) return [makeCorpus(6).map(({ source, text }) => toModel(source, text))];
  const stories = [...readStorySets(data)].flatMap(([set, reports]) => [
    ...Map.groupBy(reports, ({ story }) => `${set} ${story}`).values(),
  ]);
  return stories.map((reports) => reports.map(({ id, text }) => toModel(id, text)));
}

function vary({ names, words, numbers }: Model, affair: number, report: number, day: number): Sketch {
  const rename = (name: number): number => {
    const chance = mix(affair, name);
    return chance % 1000 < 1000 * NAMES_KEPT ? name : chance % NAMES;
  };
  const renumber = (word: number): number | null => {
    if (mix(affair * LASTS + report, word) % 1000 < 1000 * WORDS_LEFT_OUT) return null;
    return numbers.has(word) ? mix(affair, word) : word;
  };
  return { names: exchange(names, rename), words: exchange(words, renumber), first: day, last: day };
}

/** The vector with other terms for its own, or without them, brought to length 1 again. */
function exchange({ terms, weights }: SparseVector, change: (term: number) => number | null): SparseVector {
  const newTerms: number[] = [];
  const newWeights: number[] = [];
  let squares = 0;
  for (let at = 0; at < terms.length; at++) {
    const term = change(terms[at] as number);
    let place = newTerms.length;
    while (term !== null && place > 0 && (newTerms[place - 1] as number) > term) place--;
    if (term === null || newTerms[place - 1] === term) continue;
    const weight = weights[at] as number;
    squares += weight * weight;
    newTerms.splice(place, 0, term);
    newWeights.splice(place, 0, weight);
  }
  const length = Math.sqrt(squares);
  return { terms: Uint32Array.from(newTerms), weights: Float64Array.from(newWeights, (weight) => weight / length) };
}

/** A number of 32 bits that looks drawn by chance and is always the same for the same two. */
function mix(a: number, b: number): number {
  let mixed = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b ^ (a >>> 3), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
