import { describe, expect, it } from "vitest";
import type { Orthography } from "../model/orthography.ts";
import { readSyntax } from "./syntax.ts";
import { assembleSyntaxModel } from "./syntax-model.ts";
import { readTreebank } from "./training/read-treebank.ts";
import { trainSyntax } from "./training/train-syntax.ts";

/** An invented language: verb first, then subject, then object with the particle "ko"; "-ira" is the past, "-t" the plural. */
const SENTENCES = [
  ["velira", "mota", "ko", "suna"],
  ["velira", "sunat", "ko", "motat"],
  ["gorira", "pelu", "ko", "mota"],
  ["vela", "mota", "ko", "pelu"],
  ["gora", "suna", "ko", "dari"],
  ["tanira", "darit", "ko", "sunat"],
  ["tana", "pelut", "ko", "mota"],
  ["gorira", "motat", "ko", "darit"],
  ["vela", "dari", "ko", "pelut"],
  ["tanira", "suna", "ko", "pelu"],
];

const ORTHOGRAPHY: Orthography = {
  clitics: ["'n"],
  contractions: [],
  emoticons: [],
  prefixes: ["ul"],
  extensions: ["zz"],
  leading: ["hr"],
  numbered: ["nr"],
  closing: ["usw"],
  starters: ["ko"],
};

const EXACT = { step: 0.05, least: 0 };
const TRAINING = {
  taggerEpochs: 5,
  parserEpochs: 8,
  taggerVoters: 1,
  parserVoters: 2,
  folds: 2,
  taggerPrecision: EXACT,
  parserPrecision: EXACT,
  seed: 3,
  leastTagCount: 1,
  note: () => {},
};

describe("a reader of a language it learnt from ten sentences", () => {
  const treebank = readTreebank(SENTENCES.map(writeSentence).join("\n\n"));
  const model = assembleSyntaxModel(trainSyntax(treebank, [], TRAINING));
  const read = (text: string) => readSyntax({ text, blocks: [] }, { orthography: ORTHOGRAPHY }, model);

  it("reads a sentence it has not seen", () => {
    const { tokens } = read("Tanira motat ko dari.");
    expect(tokens.map(({ pos }) => pos)).toEqual(["VERB", "NOUN", "PART", "NOUN", "PUNCT"]);
    expect(tokens.map(({ relation }) => relation)).toEqual(["root", "nsubj", "case", "obj", "punct"]);
    expect(tokens.map(({ head }) => head)).toEqual([-1, 0, 3, 0, 0]);
    expect(tokens.map(({ lemma }) => lemma).slice(0, 2)).toEqual(["tana", "mota"]);
    expect(tokens[0]?.features).toMatchObject({ tense: "past" });
    expect(tokens[1]?.features).toMatchObject({ number: "plural" });
  });

  it("cuts text by the orthography it is given", () => {
    const { tokens, sentences } = read("Vela ul-mota'n ko hr. Suna. Tana pelut.");
    expect(tokens.map(({ text }) => text)).toEqual([
      "Vela",
      "ul-mota",
      "'n",
      "ko",
      "hr.",
      "Suna",
      ".",
      "Tana",
      "pelut",
      ".",
    ]);
    expect(sentences).toHaveLength(2);
  });

  it("learns the same bytes from the same treebank", () => {
    expect(trainSyntax(treebank, [], TRAINING)).toEqual(trainSyntax(treebank, [], TRAINING));
  });
});

function writeSentence(words: readonly string[]): string {
  const [verb, subject, particle, object] = words as [string, string, string, string];
  const noun = (form: string): string =>
    `${form.replace(/t$/, "")}\tNOUN\t_\tNumber=${form.endsWith("t") ? "Plur" : "Sing"}`;
  const past = verb.endsWith("ira");
  return [
    `1\t${verb}\t${past ? `${verb.slice(0, -3)}a` : verb}\tVERB\t_\tTense=${past ? "Past" : "Pres"}\t0\troot\t_\t_`,
    `2\t${subject}\t${noun(subject)}\t1\tnsubj\t_\t_`,
    `3\t${particle}\tko\tPART\t_\t_\t4\tcase\t_\t_`,
    `4\t${object}\t${noun(object)}\t1\tobj\t_\tSpaceAfter=No`,
    "5\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_",
  ].join("\n");
}
