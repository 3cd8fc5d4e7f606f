import { makeUnionFind } from "../../kit/union-find.ts";
import { listWords } from "../../kit/words.ts";
import type { PositionAct, PositionReport } from "../../model/position.ts";
import type { Reading } from "../../model/reading.ts";
import type { TermWeights } from "../term-weights.ts";
import type { Sides } from "./sides.ts";

/** Acts that reports of one position may differ in: one outlet's threat is another's warning. */
const KIN: Readonly<Record<PositionAct, string>> = {
  demand: "demand",
  offer: "promise",
  promise: "promise",
  agree: "promise",
  threaten: "threat",
  warn: "threat",
  deny: "denial",
  reject: "refusal",
  refuse: "refusal",
  accuse: "charge",
  other: "other",
};
const LEAST_WEIGHT = 0.25;
/** The share of the shorter content's weight that both must have in common. */
const LEAST_SHARE = 0.6;
/** And where one of the acts was not made out. */
const LEAST_SHARE_ACROSS = 0.6;
/** Reports looked at behind a word: a word that many share tells little. */
const WIDEST_WORD = 40;

interface Laid {
  readonly report: PositionReport;
  readonly side: string;
  readonly kin: string;
  readonly words: ReadonlyMap<string, number>;
  readonly weight: number;
}

/**
 * Groups reports of one position: the same side and act, and contents that share their telling words, or one utterance.
 * Candidates come from an inverted index of words, so the cost grows with the reports and not with their pairs.
 */
export function clusterReports(readings: readonly Reading[], sides: Sides, weigh: TermWeights): PositionReport[][] {
  const utteranceOf = new Map(
    readings.flatMap(({ statements }) => statements.map(({ id, utterance }) => [id, utterance] as const)),
  );
  const laid = readings.flatMap((reading) =>
    reading.positionReports.map((report) => layOut(reading, report, sides, weigh)),
  );
  const sets = makeUnionFind(laid.length);
  const seen = new Map<string, number[]>();
  laid.forEach((item, index) => {
    const tried = new Set<number>();
    for (const word of item.words.keys()) {
      for (const other of seen.get(`${item.side} ${word}`) ?? []) {
        if (tried.has(other)) continue;
        tried.add(other);
        if (isSame(item, laid[other] as Laid)) sets.union(other, index);
      }
      remember(seen, `${item.side} ${word}`, index);
    }
    const utterance = item.report.statement === null ? undefined : utteranceOf.get(item.report.statement);
    if (utterance === undefined) return;
    for (const other of seen.get(utterance) ?? []) if (fits(item, laid[other] as Laid)) sets.union(other, index);
    remember(seen, utterance, index);
  });
  return sets.sets().map((set) => set.map((index) => (laid[index] as Laid).report));
}

function layOut({ article }: Reading, report: PositionReport, sides: Sides, weigh: TermWeights): Laid {
  const words = new Map<string, number>();
  for (const { folded } of listWords(article.text, report.content.start, report.content.end)) {
    const weight = weigh(folded);
    if (weight >= LEAST_WEIGHT) words.set(stem(folded), weight);
  }
  const weight = [...words.values()].reduce((sum, each) => sum + each, 0);
  return { report, side: sides.get(report.actor) ?? report.actor, kin: KIN[report.act], words, weight };
}

/** Six letters tell a word well enough from others about the same matter, whatever its ending. */
function stem(word: string): string {
  return word.slice(0, 6);
}

/** One side, and acts that can be one: an act that was not made out fits any. */
function fits(a: Laid, b: Laid): boolean {
  return a.side === b.side && (a.kin === b.kin || a.kin === KIN.other || b.kin === KIN.other);
}

function isSame(a: Laid, b: Laid): boolean {
  if (!fits(a, b)) return false;
  const [less, more] = a.words.size < b.words.size ? [a, b] : [b, a];
  let shared = 0;
  let count = 0;
  for (const [word, weight] of less.words) {
    if (!more.words.has(word)) continue;
    shared += weight;
    count++;
  }
  const least = a.kin === b.kin ? LEAST_SHARE : LEAST_SHARE_ACROSS;
  return count >= 2 && shared >= least * Math.min(a.weight, b.weight);
}

function remember(seen: Map<string, number[]>, key: string, index: number): void {
  const known = seen.get(key);
  if (!known) seen.set(key, [index]);
  else if (known.length < WIDEST_WORD) known.push(index);
}
