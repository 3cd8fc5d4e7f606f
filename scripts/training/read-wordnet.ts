import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A lemma of WordNet with its part of speech and the lexicographer file of its commonest sense ("verb.communication"). */
export interface WordNetEntry {
  readonly lemma: string;
  readonly pos: "noun" | "verb" | "adj" | "adv";
  readonly sense: number;
}

const PARTS = ["noun", "verb", "adj", "adv"] as const;

/** Reads the index and data files of WordNet (format: wndb(5WN)); lemmas of several words are left out. */
export function readWordNet(folder: string): WordNetEntry[] {
  return PARTS.flatMap((pos) => {
    const data = readFileSync(join(folder, `data.${pos}`), "latin1");
    return readFileSync(join(folder, `index.${pos}`), "latin1")
      .split("\n")
      .filter((line) => /^[^ _]+ /.test(line))
      .map((line) => {
        const fields = line.trim().split(/ +/);
        const pointers = Number(fields[3]);
        const offset = Number(fields[6 + pointers]);
        const sense = Number(data.slice(offset + 9, offset + 11));
        return { lemma: fields[0] as string, pos, sense };
      });
  });
}
