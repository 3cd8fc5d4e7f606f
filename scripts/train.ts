// npm run train -- --ud DIR --names DIR --out models/en [--only syntax|names]: learns the weights of the English reader,
// the same bytes each time. The names lean on the syntax: with `--only names` on what OUT holds already.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { decodeWeights, encodeWeights } from "../src/language/learning/weights-file.ts";
import { NAMES_PART } from "../src/language/names/find-names.ts";
import { fingerprintLists, LISTS_PART } from "../src/language/names/labelling/fingerprint-lists.ts";
import { nameTables } from "../src/language/names/name-tables.ts";
import { assembleSyntaxModel, type SyntaxModel, type SyntaxSections } from "../src/language/syntax-model.ts";
import type { NamedText } from "../src/language/training/names/named-text.ts";
import { readColumns } from "../src/language/training/names/read-columns.ts";
import { readEntities } from "../src/language/training/names/read-entities.ts";
import { readOffsets } from "../src/language/training/names/read-offsets.ts";
import { trainNames } from "../src/language/training/names/train-names.ts";
import { readTreebank, type TreebankSentence } from "../src/language/training/read-treebank.ts";
import { trainSyntax } from "../src/language/training/train-syntax.ts";
import { loadLexicon } from "../src/store/load-resources.ts";
import { collectWordLists } from "./training/collect-word-lists.ts";

const { values } = parseArgs({
  options: {
    ud: { type: "string" },
    names: { type: "string" },
    out: { type: "string" },
    only: { type: "string" },
  },
});
const { ud, names, out, only } = values;
if (!ud || !out || (only !== undefined && only !== "syntax" && only !== "names")) {
  process.stderr.write("usage: npm run train -- --ud DIR --names DIR --out DIR [--only syntax|names]\n");
  process.exit(2);
}
const started = Date.now();
mkdirSync(out, { recursive: true });
if (only !== "names") learnSyntax(ud, out);
if (only !== "syntax" && names) learnNames(ud, names, out);

function learnSyntax(treebanks: string, folder: string): void {
  const treebank = readTreebanks(treebanks);
  const sections = trainSyntax(treebank, collectWordLists(treebank), {
    taggerEpochs: 6,
    parserEpochs: 9,
    taggerVoters: 1,
    parserVoters: 2,
    folds: 2,
    taggerPrecision: { step: 0.5, least: 0.8 },
    parserPrecision: { step: 0.5, least: 1.5 },
    seed: 1,
    leastTagCount: 20,
    note,
  });
  writeFileSync(join(folder, "syntax.bin"), encodeWeights("en", sections));
}

function learnNames(treebanks: string, sets: string, folder: string): void {
  const path = join(folder, "syntax.bin");
  const model = assembleSyntaxModel(decodeWeights(readFileSync(path), "en", path) as SyntaxSections);
  const lexicon = loadLexicon();
  const texts = readNamedTexts(treebanks, sets, model);
  const weights = trainNames(texts, lexicon, { epochs: 8, voters: 3, hidden: 0.25, seed: 1, note });
  writeFileSync(
    join(folder, "names.bin"),
    encodeWeights("en", { [NAMES_PART]: weights, [LISTS_PART]: fingerprintLists(lexicon) }),
  );
}

/** Wikigold, the entities of GUM, and re3d. CoNLL++ is for scoring alone. */
function readNamedTexts(treebanks: string, sets: string, model: SyntaxModel): NamedText[] {
  const lexicon = loadLexicon();
  const { titles, titleModifiers, honorifics } = nameTables(lexicon);
  const isTitle = (word: string) => titles.has(word) || titleModifiers.has(word) || honorifics.has(word);
  const re3d = join(sets, "re3d");
  return [
    ...readColumns(readFileSync(join(sets, "wikigold/CONLL-format/data/wikigold.conll.txt"), "utf8"), model),
    ...readEntities(readGzip(join(treebanks, "ud-gum", "train.conllu.gz")), isTitle, model),
    ...readdirSync(re3d)
      .sort()
      .map((name) => join(re3d, name))
      .filter((source) => statSync(source).isDirectory())
      .flatMap((source) => {
        const documents = readFileSync(join(source, "documents.json"), "utf8");
        const entities = readFileSync(join(source, "entities.json"), "utf8");
        return readOffsets(documents, entities, isTitle, model, lexicon);
      }),
  ];
}

/** The training parts of all treebanks in a folder. */
function readTreebanks(folder: string): TreebankSentence[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readTreebank(readGzip(join(folder, name, "train.conllu.gz"))));
}

function readGzip(file: string): string {
  return gunzipSync(readFileSync(file)).toString("utf8");
}

function note(text: string): void {
  process.stderr.write(`${Math.round((Date.now() - started) / 1000)} s  ${text}\n`);
}
