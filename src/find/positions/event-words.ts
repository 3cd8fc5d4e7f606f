import { memoizeByObject } from "../../kit/memoize.ts";
import type { EventEntry } from "../../model/event-words.ts";
import type { Lexicon } from "../../model/lexicon.ts";

/** The words of the lexicon by which positions are found, compiled once. */
export interface EventWords {
  readonly entries: readonly EventEntry[];
  readonly negations: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly supposing: ReadonlySet<string>;
  readonly dropping: ReadonlySet<string>;
  readonly naming: ReadonlySet<string>;
  readonly voices: ReadonlySet<string>;
}

export const compileEventWords: (lexicon: Lexicon) => EventWords = memoizeByObject(
  ({ events, eventWords }: Lexicon) => ({
    entries: events,
    negations: new Set(eventWords.negations),
    conditions: new Set(eventWords.conditions),
    supposing: new Set(eventWords.supposing),
    dropping: new Set(eventWords.dropping),
    naming: new Set(eventWords.naming),
    voices: new Set(eventWords.voices),
  }),
);
