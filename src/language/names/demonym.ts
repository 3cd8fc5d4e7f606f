import { memoizeByObject } from "../../kit/memoize.ts";
import type { Lexicon } from "../../model/lexicon.ts";

/** How the adjectives of places are made in a language. */
export interface DemonymRules {
  readonly endings: readonly string[];
  readonly stems: readonly string[];
}

export const demonymRules = memoizeByObject(
  ({ placeCues }: Lexicon): DemonymRules => ({ endings: placeCues.demonymEndings, stems: placeCues.demonymStems }),
);

/** A shorter name with an ending is too often another name ("Iva", "Ivan"). */
const SHORTEST_PLACE = 4;

/** The place whose adjective `word` may be, of those that `isPlace` knows, in small letters; null if there is none. */
export function placeOfDemonym(
  word: string,
  isPlace: (small: string) => boolean,
  { endings, stems }: DemonymRules,
): string | null {
  const small = word.toLowerCase();
  for (const ending of endings) {
    if (!small.endsWith(ending)) continue;
    const stem = small.slice(0, -ending.length);
    for (const vowel of stems) {
      const place = stem + vowel;
      if (place.length >= SHORTEST_PLACE && isPlace(place)) return place;
    }
  }
  return null;
}
