// node scripts/train/document-frequencies.ts DATA: counts in how many documents each word stands, for models/en/.
// DATA is laid out like the shared bench; read are only sets whose licence lets them train: UD English EWT and GUM
// (CC BY-SA 4.0) and MEANTIME (CC BY 4.0).
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { foldWord } from "../../src/kit/words.ts";

const LEAST = 2;
const OUTPUT = join(import.meta.dirname, "..", "..", "models", "en", "document-frequencies.json");

const [data] = process.argv.slice(2);
if (!data) throw new Error("usage: node scripts/train/document-frequencies.ts DATA");
const documents = [...readTreebanks(data), ...readNewsReader(data)];
const counts = new Map<string, number>();
for (const words of documents) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
const kept = [...counts].filter(([, count]) => count >= LEAST).sort(byCountThenWord);
const groups = new Map<number, string[]>();
for (const [word, count] of kept) groups.set(count, [...(groups.get(count) ?? []), word]);
const table = { documents: documents.length, words: [...groups].map(([count, words]) => [count, words.join(" ")]) };
writeFileSync(OUTPUT, `${JSON.stringify(table)}\n`);
process.stdout.write(`${documents.length} documents, ${kept.length} words\n`);

function readTreebanks(folder: string): Set<string>[] {
  const files = globSync(join(folder, "syntax", "*", "train.conllu.gz")).sort();
  return files.flatMap((file) =>
    gunzipSync(readFileSync(file))
      .toString()
      .split("# newdoc id")
      .slice(1)
      .map((document) => toWords([...document.matchAll(/^\d+\t([^\t]+)/gm)].map((match) => match[1] as string))),
  );
}

function readNewsReader(folder: string): Set<string>[] {
  const files = globSync(join(folder, "times", "meantime", "**", "*.xml")).sort();
  return files.map((file) =>
    toWords([...readFileSync(file, "utf8").matchAll(/<token [^>]*>([^<]+)</g)].map((match) => match[1] as string)),
  );
}

function toWords(forms: readonly string[]): Set<string> {
  return new Set(forms.map(foldWord).filter((word) => /\p{L}/u.test(word)));
}

function byCountThenWord(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}
