import { agglomerate } from "../../kit/agglomerate.ts";
import { listCandidatePairs } from "../../kit/candidate-pairs.ts";
import { hashText } from "../../kit/hash.ts";
import { makeUnionFind } from "../../kit/union-find.ts";
import type { PositionAct, PositionReport } from "../../model/position.ts";
import type { Reading } from "../../model/reading.ts";
import type { TermWeights } from "../term-weights.ts";
import { listTerms, type Synonyms } from "../terms.ts";
import { weighInGroup } from "../weigh-in-group.ts";
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
/** The share of the shorter content's weight that both must have in common, and of the longer one's. */
const LEAST_SHARE = 0.45;
const LEAST_SHARE_OF_LONGER = 0.15;
/** One word in common is no matter in common. */
const FEWEST_SHARED = 2;
const BOUNDS = { mostItems: 200, leastWeight: 0.5 };
/** Plain average link: a report that touches two positions must not make them one. */
const LINKING = { expected: 1, trust: Number.MAX_SAFE_INTEGER, least: 0.1 };

interface Laid {
  readonly report: PositionReport;
  readonly side: string;
  readonly kin: string;
  /** The act of speech it is part of. */
  readonly utterance: string | null;
  readonly words: ReadonlyMap<string, number>;
  readonly weight: number;
}

/**
 * Groups reports of one position: the same side and act, and contents that share their telling words, or one utterance.
 * Candidates come from an inverted index of words, so the cost grows with the reports and not with their pairs.
 */
export function clusterReports(
  readings: readonly Reading[],
  sides: Sides,
  weigh: TermWeights,
  standFor: Synonyms,
): PositionReport[][] {
  const laid = layOut(readings, sides, weigh, standFor);
  const likenesses = listPairs(laid).map(({ a, b }) => ({
    a,
    b,
    likeness: likenessOf(laid[a] as Laid, laid[b] as Laid),
  }));
  const sure = makeUnionFind(laid.length);
  for (const { a, b, likeness } of likenesses) if (likeness === 1) sure.union(a, b);
  return agglomerate(laid.length, likenesses, LINKING, sure.sets()).map((set) =>
    set.map((index) => (laid[index] as Laid).report),
  );
}

function layOut(readings: readonly Reading[], sides: Sides, weigh: TermWeights, standFor: Synonyms): Laid[] {
  const bare = readings.flatMap((reading) => {
    const { positionReports, statements } = reading;
    const utteranceOf = new Map(statements.map(({ id, utterance }) => [id, utterance] as const));
    return positionReports.map((report) => ({
      report,
      side: sides.get(report.actor) ?? report.actor,
      kin: KIN[report.act],
      utterance: utteranceOf.get(report.statement ?? "") ?? null,
      words: new Map(
        [...listTerms(reading, report.content, weigh, standFor, LEAST_WEIGHT)].map(([term, weight]) => [
          stem(term),
          weight,
        ]),
      ),
    }));
  });
  const weighed = weighInGroup(bare.map(({ words }) => words));
  return bare.map((item, index) => {
    const words = weighed[index] as ReadonlyMap<string, number>;
    return { ...item, words, weight: [...words.values()].reduce((sum, weight) => sum + weight, 0) };
  });
}

/** Six letters tell a word well enough from others about the same matter, whatever its ending. */
function stem(word: string): string {
  return word.slice(0, 6);
}

/** Reports of one side that share telling words or an utterance. */
function listPairs(laid: readonly Laid[]) {
  const weights = new Map<number, number>();
  const features = laid.map(({ side, utterance, words }) => {
    const own = new Set<number>();
    const add = (feature: string, weight: number) => {
      const key = hashText(`${side}\u0000${feature}`);
      weights.set(key, weight);
      own.add(key);
    };
    for (const [word, weight] of words) add(word, weight);
    if (utterance !== null) add(`\u0000${utterance}`, 1);
    return [...own];
  });
  return listCandidatePairs(features, (feature) => weights.get(feature) ?? 0, BOUNDS);
}

/** One side, and acts that can be one: an act that was not made out fits any. */
function fits(a: Laid, b: Laid): boolean {
  return a.side === b.side && (a.kin === b.kin || a.kin === KIN.other || b.kin === KIN.other);
}

/** How surely two reports are of one position, from 0 to 1. */
function likenessOf(a: Laid, b: Laid): number {
  if (!fits(a, b)) return 0;
  if (a.utterance !== null && a.utterance === b.utterance) return 1;
  const [less, more] = a.words.size < b.words.size ? [a, b] : [b, a];
  let shared = 0;
  let count = 0;
  for (const [word, weight] of less.words) {
    if (!more.words.has(word)) continue;
    shared += weight;
    count++;
  }
  const share = shared / Math.min(a.weight, b.weight);
  const isEnough = share >= LEAST_SHARE && shared / Math.max(a.weight, b.weight) >= LEAST_SHARE_OF_LONGER;
  return count >= FEWEST_SHARED && isEnough
    ? Math.min(Math.sqrt((share * shared) / Math.max(a.weight, b.weight)), 0.99)
    : 0;
}
