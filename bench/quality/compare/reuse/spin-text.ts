import { readFileSync } from "node:fs";
import { join } from "node:path";

const SYNONYMS = readSynonyms();

/** Rewrites a text by exchanging words for synonyms, each that the list knows with the given chance; quotations too. */
export function spinText(text: string, chance: number, random: () => number): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const synonyms = SYNONYMS.get(word.toLowerCase());
    if (!synonyms || random() >= chance) return word;
    const synonym = synonyms[Math.floor(random() * synonyms.length)] as string;
    return word[0] === word[0]?.toUpperCase() ? synonym.charAt(0).toUpperCase() + synonym.slice(1) : synonym;
  });
}

/** A line is a word and what may stand for it, often rarer and not always right, as spinning programs have it. */
function readSynonyms(): ReadonlyMap<string, readonly string[]> {
  const lines = readFileSync(join(import.meta.dirname, "synonyms.txt"), "utf8")
    .trim()
    .split("\n");
  return new Map(lines.map((line) => line.split(" ")).map(([word = "", ...synonyms]) => [word, synonyms]));
}
