import { memoizeByObject } from "../../kit/memoize.ts";
import type { Lexicon } from "../../model/lexicon.ts";

/** For each noun or fate the word that stands for its group, and the nouns for human beings in general. */
export interface SlotWords {
  readonly counted: ReadonlyMap<string, string>;
  readonly fates: ReadonlyMap<string, string>;
  /** What is told of people alone. */
  readonly ofPeople: ReadonlySet<string>;
  /** Fates whose number may go down. */
  readonly falling: ReadonlySet<string>;
  /** What figures of a fate are called. */
  readonly called: ReadonlyMap<string, string>;
  readonly people: ReadonlySet<string>;
}

/** What stands for all nouns for human beings. */
export const PEOPLE = "people";

export const slotWords: (lexicon: Lexicon) => SlotWords = memoizeByObject(
  ({ sameCounted, sameFates }: Lexicon): SlotWords => {
    const counted = new Map(sameCounted.flatMap(({ counts }) => counts.map((noun) => [noun, counts[0] as string])));
    const fates = new Map(sameFates.flatMap(({ words }) => words.map((word) => [word, words[0] as string])));
    return {
      counted,
      fates,
      ofPeople: new Set(sameFates.flatMap(({ ofPeople }) => ofPeople ?? [])),
      falling: new Set(sameFates.filter(({ falls }) => falls).map(({ words }) => words[0] as string)),
      called: new Map(sameFates.map(({ words, called }) => [words[0] as string, called])),
      people: new Set([...counted].filter(([, first]) => first === PEOPLE).map(([noun]) => noun)),
    };
  },
);
