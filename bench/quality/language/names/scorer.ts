import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSyntaxModel } from "../../../../src/language/syntax-model.ts";
import type { NamedText } from "../../../../src/language/training/names/named-text.ts";
import { readColumns } from "../../../../src/language/training/names/read-columns.ts";
import { loadResources } from "../../../../src/store/load-resources.ts";
import { f1, measure } from "../../counts.ts";
import type { Score, Scorer } from "../../score.ts";
import { countNames, type NamedSpan } from "./count-names.ts";
import { findCapitals, findOwnNames } from "./own-names.ts";

const SET = "conllpp";

/** Scores people, places and organisations on CoNLL++ (CoNLL-2003 with corrected labels), exact spans, by document. */
export const conllpp: Scorer = {
  part: "language",
  set: SET,
  async run(data, withPeers) {
    const file = findPart(join(data, "names", SET));
    if (!file) return null;
    const documents = readColumns(readFileSync(file, "utf8"), readSyntaxModel(loadResources().model));
    const score = (find: (document: NamedText) => readonly NamedSpan[], typed: boolean) =>
      measure(
        documents.map((document) => countNames(goldOf(document), find(document), typed)),
        f1,
      );
    const peers = withPeers ? await import("./peers.ts") : null;
    const n = documents.reduce((sum, document) => sum + goldOf(document).length, 0);
    return [true, false].map((typed): Score => {
      const other: Record<string, number> = {};
      if (peers) other.compromise = score(peers.findByCompromise, typed).value;
      if (peers && !typed) other["wink-nlp PROPN runs"] = score(peers.findByWink, typed).value;
      return {
        set: SET,
        measure: typed ? "names F1" : "names F1 untyped",
        ...score(findOwnNames, typed),
        n,
        baseline: score(findCapitals, typed).value,
        peers: other,
      };
    });
  },
};

function goldOf({ names }: NamedText): readonly NamedSpan[] {
  return names.filter(({ type }) => type !== "other");
}

/** The test part if it is there, else dev, else whatever part there is. */
function findPart(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const part = ["test.txt", "dev.txt"].find((name) => files.includes(name)) ?? files.sort()[0];
  return part ? join(folder, part) : null;
}
