import { createHash } from "node:crypto";
import { findReuse, listNumerals } from "../../../../src/compare/reuse/reuse.ts";
import { termWeights } from "../../../../src/compare/term-weights.ts";
import { listWords } from "../../../../src/kit/words.ts";
import type { Article } from "../../../../src/model/article.ts";
import type { Reuse } from "../../../../src/model/comparison.ts";
import type { Lexicon } from "../../../../src/model/lexicon.ts";
import type { Resources } from "../../../../src/model/stage.ts";
import { readDocument } from "../../../../src/read/read-document.ts";
import { loadResources } from "../../../../src/store/load-resources.ts";
import { type Counts, f1, measure, precision } from "../../counts.ts";
import type { Score, Scorer } from "../../score.ts";
import { makeDraft } from "../make-article.ts";
import { readStorySets } from "../stories/read-sets.ts";
import { buildPairs, type Pair, type PairKind } from "./build-pairs.ts";
import { readThesaurus } from "./read-thesaurus.ts";

const SIZE = 2000;
const COPIES: readonly PairKind[] = ["copied", "cut", "reordered"];
const NO_COPIES: readonly PairKind[] = ["quotes", "nothing"];
const SHINGLE = 8;

interface Judged extends Pair {
  /** Whether a copy was found; a shared quotation is none. */
  readonly found: boolean;
  /** Whether the direction was told: right, wrong or not at all. */
  readonly direction: "right" | "wrong" | "none";
  /** What the trivial method says. */
  readonly trivial: boolean;
}

/** Copies, rewrites and mere quotations among pairs made by rule from the given stories. */
export const scoreReuse: Scorer = {
  part: "compare",
  set: "reuse",
  async run(data) {
    const reports = [...readStorySets(data).values()].flat();
    if (reports.length === 0) return null;
    const judged = judgePairs(buildPairs(reports, SIZE, readThesaurus()), loadResources());
    const told = judged.filter((pair) => pair.evidence !== "none" && pair.found && !NO_COPIES.includes(pair.kind));
    const quotes = judged.filter((pair) => pair.kind === "quotes");
    const falseCopies = quotes.filter((pair) => pair.found).length / quotes.length;
    return [
      tellF1("copy F1", judged, COPIES, { "false copies among quotations": falseCopies }),
      tellF1("spun F1", judged, ["spun"], {}),
      tellDirection(told),
    ];
  },
};

/** Each pair read from its two pages and compared, whichever of them comes first. */
export function judgePairs(pairs: readonly Pair[], { model, lexicon }: Resources): Judged[] {
  const weigh = termWeights(model);
  return pairs.map((pair) => {
    const [first, second] = [pair.first, pair.second].map((text) => readPage(text, lexicon)) as [Article, Article];
    const { readings } = makeDraft([first, second].sort((a, b) => (a.id < b.id ? -1 : 1)));
    const links = findReuse(readings, weigh, listNumerals(lexicon)).filter(
      (link) => link.a.article !== link.b.article && link.kind !== "shared-quote",
    );
    const signs = links.filter((link) => link.direction !== "unknown").map((link) => sourceOf(link) === first.id);
    return {
      ...pair,
      found: links.length > 0,
      direction: signs.length === 0 ? "none" : signs.filter(Boolean).length * 2 > signs.length ? "right" : "wrong",
      trivial: sharesShingle(first, second),
    };
  });
}

function readPage(text: string, lexicon: Lexicon): Article {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return readDocument({ source: `${sha256}.txt`, sha256, text }, lexicon).article;
}

function sourceOf(link: Reuse): string {
  return link.direction === "a→b" ? link.a.article : link.b.article;
}

/** The trivial method: two articles that share eight words in a row are copies. */
function sharesShingle(a: Article, b: Article): boolean {
  const known = new Set(listShingles(a));
  return listShingles(b).some((shingle) => known.has(shingle));
}

function listShingles({ text }: Article): string[] {
  const words = listWords(text).map((word) => word.folded);
  return words.slice(SHINGLE - 1).map((_, index) => words.slice(index, index + SHINGLE).join(" "));
}

function tellF1(name: string, judged: readonly Judged[], kinds: readonly PairKind[], peers: Score["peers"]): Score {
  const own = judged.filter((pair) => kinds.includes(pair.kind) || NO_COPIES.includes(pair.kind));
  const count = (found: (pair: Judged) => boolean): Counts[] =>
    own.map((pair) => {
      const gold = kinds.includes(pair.kind) ? 1 : 0;
      const given = found(pair) ? 1 : 0;
      return { gold, given, right: gold * given };
    });
  const { value, low, high } = measure(
    count((pair) => pair.found),
    f1,
  );
  const baseline = measure(
    count((pair) => pair.trivial),
    f1,
  ).value;
  return { set: "reuse", measure: name, value, low, high, n: own.length, baseline, peers };
}

/** Right among the copies that were found and hold evidence; not told counts as wrong. The baseline is a coin. */
function tellDirection(told: readonly Judged[]): Score {
  const share = (own: readonly Judged[], direction: Judged["direction"]): number =>
    own.filter((pair) => pair.direction === direction).length / Math.max(1, own.length);
  const counts = told.map(({ direction }) => ({ gold: 1, given: 1, right: direction === "right" ? 1 : 0 }));
  const { value, low, high } = measure(counts, precision);
  const byEvidence = [...Map.groupBy(told, ({ evidence }) => evidence)].map(
    ([evidence, own]) => [evidence, share(own, "right")] as const,
  );
  return {
    set: "reuse",
    measure: "direction accuracy",
    value,
    low,
    high,
    n: told.length,
    baseline: 0.5,
    peers: { "told wrong": share(told, "wrong"), ...Object.fromEntries(byEvidence) },
  };
}
