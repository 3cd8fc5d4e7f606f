// npm run train -- --ud DIR --names DIR --out models/en: learns the weights of the English reader, the same bytes each time.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { encodeWeights } from "../src/language/learning/weights-file.ts";
import { readTreebank, type TreebankSentence } from "../src/language/training/read-treebank.ts";
import { trainSyntax } from "../src/language/training/train-syntax.ts";

const { values } = parseArgs({
  options: { ud: { type: "string" }, names: { type: "string" }, out: { type: "string" } },
});
const { ud, out } = values;
if (!ud || !out) {
  process.stderr.write("usage: npm run train -- --ud DIR --names DIR --out DIR\n");
  process.exit(2);
}
const started = Date.now();
mkdirSync(out, { recursive: true });
const syntax = trainSyntax(readTreebanks(ud), {
  taggerEpochs: 5,
  parserEpochs: 7,
  folds: 3,
  seed: 1,
  leastTagCount: 20,
  note: (text) => process.stderr.write(`${Math.round((Date.now() - started) / 1000)} s  ${text}\n`),
});
writeFileSync(join(out, "syntax.bin"), encodeWeights("en", syntax));

/** The training parts of all treebanks in a folder. */
function readTreebanks(folder: string): TreebankSentence[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readTreebank(gunzipSync(readFileSync(join(folder, name, "train.conllu.gz"))).toString("utf8")));
}
