import { memoizeByObject } from "../../kit/memoize.ts";
import type { CueClass } from "../../model/cue-words.ts";

/** One way in which a lemma can be a cue: "call" through "for" belongs to demanding. */
export interface CueEntry {
  readonly cue: CueClass;
  /** Words that must follow the lemma: a particle or a preposition ("for" in "call for"). */
  readonly rest: readonly string[];
}

/** The cue classes by lemma and part of speech, the longer entries of a lemma first. */
export interface CueTable {
  readonly verbs: ReadonlyMap<string, readonly CueEntry[]>;
  readonly nouns: ReadonlyMap<string, readonly CueEntry[]>;
  readonly adjectives: ReadonlyMap<string, readonly CueEntry[]>;
}

/** Compiles the classes once for each lexicon. */
export const compileCues = memoizeByObject(
  (classes: readonly CueClass[]): CueTable => ({
    verbs: indexBy(classes, ({ verbs }) => verbs),
    nouns: indexBy(classes, ({ nouns }) => nouns),
    adjectives: indexBy(classes, ({ adjectives }) => adjectives),
  }),
);

function indexBy(classes: readonly CueClass[], words: (cue: CueClass) => readonly string[]) {
  const table = new Map<string, CueEntry[]>();
  for (const cue of classes) {
    for (const word of words(cue)) {
      const [lemma = "", ...rest] = word.split(" ");
      const entries = table.get(lemma);
      if (entries) entries.push({ cue, rest });
      else table.set(lemma, [{ cue, rest }]);
    }
  }
  for (const entries of table.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return table;
}

/** Shorter lemmas are too easily the beginning of another word. */
const LEAST_LETTERS = 5;

/**
 * The entries of a verb. A lemma that was made by rule may have kept one letter too many ("signall"): one that is not
 * known is looked up without its last letter.
 */
export function entriesOf({ verbs }: CueTable, lemma: string): readonly CueEntry[] {
  const entries = verbs.get(lemma);
  if (entries) return entries;
  return lemma.length > LEAST_LETTERS ? (verbs.get(lemma.slice(0, -1)) ?? []) : [];
}
