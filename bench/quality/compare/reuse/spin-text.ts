import type { Thesaurus } from "./read-thesaurus.ts";

/** Words that hold a sentence together; spinning programs leave them alone. */
const GRAMMAR = new Set(
  "the and for was were are been have has had with from that this they their there which would will could should about into over after more than when what who his her its not but all one two may can did does being also where while under".split(
    " ",
  ),
);
const SHORTEST = 4;

/**
 * Rewrites a text as spinning programs do: each word that the thesaurus knows is exchanged with the given chance, its
 * ending kept by rule, right or wrong; an article before it is not put right, and quotations are spun like the rest.
 */
export function spinText(text: string, chance: number, random: () => number, thesaurus: Thesaurus): string {
  return text.replace(/\p{L}+/gu, (word, at: number) => {
    const isName = /^\p{Lu}/u.test(word) && at > 0 && !/[.!?“"]\s*$/.test(text.slice(Math.max(0, at - 3), at));
    if (isName || word.length < SHORTEST || GRAMMAR.has(word.toLowerCase()) || random() >= chance) return word;
    const choices = listChoices(word.toLowerCase(), thesaurus);
    const choice = choices[Math.floor(random() * choices.length)];
    if (choice === undefined) return word;
    return /^\p{Lu}/u.test(word) ? choice.charAt(0).toUpperCase() + choice.slice(1) : choice;
  });
}

/** What may stand for a form: for its own entry, else for that of its basic form with the ending put back. */
export function listChoices(word: string, thesaurus: Thesaurus): readonly string[] {
  const whole = [thesaurus.nouns, thesaurus.verbs, thesaurus.adjectives, thesaurus.adverbs].flatMap(
    (part) => part.get(word) ?? [],
  );
  if (whole.length > 0) return whole;
  for (const [ending, part, join] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    const found = part(thesaurus).get(stem) ?? part(thesaurus).get(`${stem}e`);
    if (found) return found.map(join);
  }
  return [];
}

type Part = (thesaurus: Thesaurus) => ReadonlyMap<string, readonly string[]>;

const verbs: Part = ({ verbs: part }) => part;
const nouns: Part = ({ nouns: part }) => part;
const dropE = (word: string): string => word.replace(/e$/, "");
const ENDINGS: readonly (readonly [string, Part, (word: string) => string])[] = [
  ["ing", verbs, (word) => `${dropE(word)}ing`],
  ["ed", verbs, (word) => `${dropE(word)}ed`],
  ["s", nouns, (word) => (/(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`)],
  ["s", verbs, (word) => (/(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`)],
];
