import type { SketchedArticle } from "../../src/compare/stories/regroup.ts";
import { countTerms, makeSketchOf, type Sketch, weighTerms } from "../../src/compare/stories/sketch.ts";
import { type TermWeights, termWeights } from "../../src/compare/term-weights.ts";
import { nameDay, numberDay } from "../../src/kit/days.ts";
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

/**
 * `count` articles in the order of their days, about two thousand a day, by rule and always the same: the given stories
 * (or the examples, without data) over and over in other names, numbers and days, each report in other words left out;
 * among them reports that stand alone. The features are made here, so that comparing can be timed alone.
 */
export function* makeStream(count: number, data: string | null): Generator<StreamedArticle> {
  const weigh = termWeights(loadResources().model);
  const models = readModels(data, weigh);
  let days: StreamedArticle[][] = [];
  let made = 0;
  let given = 0;
  for (let affair = 0, day = FIRST_DAY; given < count; affair++) {
    const model = models[mix(affair, MODEL) % models.length] as readonly Model[];
    const reports = affair % ALONE === 0 ? model.slice(0, 1) : model;
    for (const [number, report] of reports.entries()) {
      const later = number === 0 ? 0 : mix(affair, number) % LASTS;
      const date = nameDay(day + later);
      const sketch = vary(report, affair, number, date);
      const bucket = days[later] ?? [];
      days[later] = bucket;
      bucket.push({ affair, article: { id: `a${made++}`, title: `Affair ${affair}`, sketch } });
    }
    if ((days[0]?.length ?? 0) < PER_DAY && made < count) continue;
    const rest = made < count ? days.slice(0, 1) : days;
    for (const streamed of rest.flat().slice(0, count - given)) yield streamed;
    given += rest.flat().length;
    days = days.slice(1);
    for (let later = 0; later < LASTS; later++) days[later] ??= [];
    day++;
  }
}

/** The names and words of a report with their weights, ready to be varied; `varies` marks numbers. */
interface Model {
  readonly names: readonly (readonly [term: number, weight: number])[];
  readonly words: readonly (readonly [term: number, weight: number, varies: boolean])[];
}

/** The stories that are varied: those of the bench data, else the examples. */
function readModels(data: string | null, weigh: TermWeights): readonly (readonly Model[])[] {
  const toModel = (id: string, text: string): Model => {
    const { names, words } = countTerms(makeArticle(id, text, null));
    return {
      names: [...weighTerms(names, weigh)],
      words: [...words].flatMap(([word, count]) =>
        [...weighTerms(new Map([[word, count]]), weigh)].map(
          ([term, weight]) => [term, weight, /\d/.test(word)] as const,
        ),
      ),
    };
  };
  if (data === null) return [makeCorpus(6).map(({ source, text }) => toModel(source, text))];
  const stories = [...readStorySets(data)].flatMap(([set, reports]) => [
    ...Map.groupBy(reports, ({ story }) => `${set} ${story}`).values(),
  ]);
  return stories.map((reports) => reports.map(({ id, text }) => toModel(id, text)));
}

function vary({ names, words }: Model, affair: number, report: number, date: string): Sketch {
  const renamed = new Map<number, number>();
  for (const [term, weight] of names) {
    const chance = mix(affair, term);
    if (chance % 1000 < 1000 * NAMES_KEPT) renamed.set(term, weight);
    else renamed.set(chance % NAMES, weight);
  }
  const kept = new Map<number, number>();
  for (const [term, weight, varies] of words) {
    if (mix(affair * LASTS + report, term) % 1000 < 1000 * WORDS_LEFT_OUT) continue;
    kept.set(varies ? mix(affair, term) : term, weight);
  }
  return makeSketchOf(renamed, kept, { earliest: date, latest: date });
}

/** A number of 32 bits that looks drawn by chance and is always the same for the same two. */
function mix(a: number, b: number): number {
  let mixed = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b ^ (a >>> 3), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
