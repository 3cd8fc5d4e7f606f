import { agglomerate, type Likeness } from "../../kit/agglomerate.ts";
import { listCandidatePairs } from "../../kit/candidate-pairs.ts";
import { hashText } from "../../kit/hash.ts";
import { makeUnionFind } from "../../kit/union-find.ts";
import type { PositionReport } from "../../model/position.ts";
import type { Reading } from "../../model/reading.ts";
import type { TermWeights } from "../term-weights.ts";
import type { Synonyms } from "../terms.ts";
import { type Laid, layOutReports } from "./lay-out-reports.ts";
import { likenessOf } from "./same-position.ts";
import type { Sides } from "./sides.ts";

const BOUNDS = { mostItems: 200, leastWeight: 0.5 };
/** Plain average link: a report that touches two positions must not make them one. */
const LINKING = { expected: 1, trust: Number.MAX_SAFE_INTEGER, least: 0.1 };

/**
 * Groups reports of one position. Candidates come from an inverted index of words, so the cost grows with the reports and
 * not with their pairs. Reports that are surely one, such as those of one utterance, are held against others by the
 * likest of them: one may tell in three words what another tells in twenty.
 */
export function clusterReports(
  readings: readonly Reading[],
  sides: Sides,
  weigh: TermWeights,
  standFor: Synonyms,
): PositionReport[][] {
  const laid = layOutReports(readings, sides, weigh, standFor);
  const likenesses = listPairs(laid).map(({ a, b }) => ({
    a,
    b,
    likeness: likenessOf(laid[a] as Laid, laid[b] as Laid),
  }));
  const sure = makeUnionFind(laid.length);
  for (const { a, b, likeness } of likenesses) if (likeness === 1) sure.union(a, b);
  const sets = sure.sets();
  return agglomerate(sets.length, linkSets(sets, likenesses), LINKING).map((joined) =>
    joined.flatMap((set) => (sets[set] as readonly number[]).map((index) => (laid[index] as Laid).report)),
  );
}

/** How like each other two sets are: as the likest of their members. */
function linkSets(sets: readonly (readonly number[])[], likenesses: readonly Likeness[]): readonly Likeness[] {
  const setOf = new Map(sets.flatMap((members, set) => members.map((member) => [member, set] as const)));
  const links = new Map<string, Likeness>();
  for (const { a, b, likeness } of likenesses) {
    const [first, second] = [setOf.get(a) as number, setOf.get(b) as number];
    const key = `${Math.min(first, second)} ${Math.max(first, second)}`;
    if (first === second || (links.get(key)?.likeness ?? 0) >= likeness) continue;
    links.set(key, { a: Math.min(first, second), b: Math.max(first, second), likeness });
  }
  return [...links.values()];
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
