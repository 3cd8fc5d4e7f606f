import { memoizeByObject } from "../../kit/memoize.ts";
import type { FigureModifier, NumberLabels, Numerals } from "../../model/figure-words.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import { compilePhrases, type Phrases } from "./phrases.ts";
import { compileUnits, type UnitTable } from "./unit-table.ts";

/** Everything the number grammar looks up, compiled once from the lexicon. */
export interface FigureTables {
  readonly numerals: Numerals;
  readonly units: UnitTable;
  readonly modifiersBefore: Phrases<FigureModifier>;
  readonly modifiersAfter: Phrases<FigureModifier>;
  readonly labels: NumberLabels;
  readonly labelWords: ReadonlySet<string>;
  readonly changes: ReadonlyMap<string, "up" | "down">;
  readonly by: readonly string[];
  readonly comparedWith: readonly string[];
  readonly formerWith: ReadonlySet<string>;
}

export const compileFigureTables: (lexicon: Lexicon) => FigureTables = memoizeByObject((lexicon) => {
  const modifiers = (place: FigureModifier["place"]) =>
    compilePhrases(
      lexicon.figureModifiers
        .filter((modifier) => modifier.place === place)
        .map((modifier) => ({ phrase: modifier.phrase, exact: false, value: modifier })),
    );
  return {
    numerals: lexicon.numerals,
    units: compileUnits(lexicon.units),
    modifiersBefore: modifiers("before"),
    modifiersAfter: modifiers("after"),
    labels: lexicon.numberLabels,
    labelWords: new Set(lexicon.numberLabels.labels),
    changes: new Map([
      ...lexicon.changeWords.up.map((word) => [word, "up"] as const),
      ...lexicon.changeWords.down.map((word) => [word, "down"] as const),
    ]),
    by: lexicon.changeWords.by,
    comparedWith: lexicon.changeWords.comparedWith,
    formerWith: new Set(lexicon.changeWords.formerWith),
  };
});
