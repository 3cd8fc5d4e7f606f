import { memoizeByObject } from "../../kit/memoize.ts";
import type { Unit, Units } from "../../model/figure-words.ts";
import { compilePhrases, type Phrases } from "./phrases.ts";

/** The units in the forms they are met in, compiled once from the lexicon. */
export interface UnitTable {
  /** Behind a number. */
  readonly behind: Phrases<Unit>;
  /** In front of a number. */
  readonly before: Phrases<Unit>;
  readonly byName: ReadonlyMap<string, Unit>;
  /** The full name of what a figure's `unit` holds. */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly rates: Phrases<string>;
  readonly words: Units;
}

export const compileUnits: (words: Units) => UnitTable = memoizeByObject((words) => {
  const units = [...words.units, ...addPrefixes(words)];
  return {
    behind: compilePhrases(
      units.flatMap((unit) => [
        ...unit.words.map((phrase) => ({ phrase, exact: false, value: unit })),
        ...unit.symbols.map((phrase) => ({ phrase, exact: true, value: unit })),
      ]),
    ),
    before: compilePhrases(
      units.flatMap((unit) => unit.before.map((phrase) => ({ phrase, exact: true, value: unit }))),
    ),
    byName: new Map(units.map((unit) => [unit.name, unit])),
    nameOf: new Map(units.map(({ unit, name }) => [unit, name])),
    rates: compilePhrases(words.rateNouns.map((phrase) => ({ phrase, exact: false, value: phrase }))),
    words,
  };
});

/** Metre becomes kilometre, millimetre …, each with its words and its symbol. */
function addPrefixes({ prefixes, prefixed }: Units): Unit[] {
  return prefixed.flatMap(({ name, words, symbol, prefixes: taken }) => [
    makeMeasure(name, symbol, words),
    ...prefixes
      .filter(({ word }) => taken.includes(word))
      .map((prefix) =>
        makeMeasure(
          prefix.word + name,
          prefix.symbol + symbol,
          words.map((word) => prefix.word + word),
        ),
      ),
  ]);
}

function makeMeasure(name: string, symbol: string, words: readonly string[]): Unit {
  return { unit: symbol, name, kind: "measure", words, symbols: [symbol], before: [], times: 1 };
}
