import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type Counts, f1, measure } from "../../counts.ts";
import type { Score, Scorer } from "../../score.ts";
import { findNaively } from "./find-naively.ts";
import { findTimes } from "./find-times.ts";
import { PEERS } from "./peers.ts";
import { readCat } from "./read-cat.ts";
import { readTimeml } from "./read-timeml.ts";
import { scoreTimex, type TimexCounts } from "./score-timex.ts";
import type { Timex, TimexDocument } from "./timex.ts";

const MEASURES = ["relaxed", "strict", "value", "type"] as const;

/** Scores times in every folder of `times/` that holds TimeML (`*.tml`) or CAT (`*.xml`) documents. */
export const timesScorer: Scorer = {
  part: "find",
  set: "times",
  async run(data, withPeers) {
    const home = join(data, "times");
    const sets = listFolder(home).filter((name) => statSync(join(home, name)).isDirectory());
    const scores = sets.flatMap((set) => scoreSet(set, readSet(join(home, set)), withPeers));
    return scores.length > 0 ? scores : null;
  },
};

function scoreSet(set: string, documents: readonly TimexDocument[], withPeers: boolean): Score[] {
  if (documents.length === 0) return [];
  const score = (find: (document: TimexDocument) => readonly Timex[]) =>
    documents.map((document) => scoreTimex(document, find(document)));
  const own = score(findTimes);
  const naive = score(findNaively);
  const peers = Object.entries(withPeers ? PEERS : {}).map(([name, find]) => [name, score(find)] as const);
  return MEASURES.map((name) => {
    const units = (of: readonly TimexCounts[]): Counts[] => of.map((counts) => counts[name]);
    const value = (of: readonly TimexCounts[]) => measure(units(of), f1).value;
    return {
      set,
      measure: `${name} F1`,
      ...measure(units(own), f1),
      n: own.reduce((sum, counts) => sum + counts[name].gold, 0),
      baseline: value(naive),
      peers: Object.fromEntries(peers.map(([peer, counts]) => [peer, value(counts)])),
    };
  });
}

/** The documents of a set: of its part `test` if there is one, else of `dev`, else all of it. */
export function readSet(folder: string): readonly TimexDocument[] {
  const part = ["test", "dev"].find((name) => listFolder(folder).includes(name));
  return listDocuments(part ? join(folder, part) : folder).flatMap((path) => {
    const read = path.endsWith(".tml") ? readTimeml : readCat;
    return read(basename(path), readFileSync(path, "utf8")) ?? [];
  });
}

function listDocuments(folder: string): string[] {
  return listFolder(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listDocuments(path) : /\.(?:tml|xml)$/.test(name) ? [path] : [];
  });
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
