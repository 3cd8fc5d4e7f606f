import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { read } from "../../../src/index.ts";
import type { Score, Scorer } from "../score.ts";

/** What the gold scorer beside the bench data answers. */
interface GoldResult {
  readonly passed: number;
  readonly total: number;
  readonly meanF1: number;
  readonly rows: readonly { readonly n: number }[];
}

interface GoldScorer {
  loadGold(folder: string): unknown;
  score(gold: unknown, account: unknown): GoldResult;
}

/** Scores a whole story against its gold reading, by the scorer that lies beside the bench data. */
export function scoreStory(set: string, gold: string, texts: string): Scorer {
  return {
    part: "seeds",
    set,
    async run(data) {
      const [goldFolder, textFolder, program] = [
        join(data, "..", gold),
        join(data, "..", texts),
        join(data, "..", "gold", "score.mjs"),
      ];
      if (![goldFolder, textFolder, program].every(existsSync)) return null;
      const scorer = (await import(pathToFileURL(program).href)) as GoldScorer;
      const files = readdirSync(textFolder).filter((name) => name.endsWith(".txt"));
      const account = read(files.map((name) => ({ source: name, text: readFileSync(join(textFolder, name), "utf8") })));
      return tellScores(set, scorer.score(scorer.loadGold(goldFolder), account));
    },
  };
}

function tellScores(set: string, { passed, total, meanF1, rows }: GoldResult): Score[] {
  const none = { low: null, high: null, baseline: null, peers: {} };
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const mean = { set, measure: "mean F1", value: meanF1, n, ...none };
  return total === 0 ? [mean] : [mean, { set, measure: "checks", value: passed, n: total, ...none }];
}
