import { type CandidatePair, listCandidatePairs } from "../../kit/candidate-pairs.ts";
import { hashText } from "../../kit/hash.ts";
import type { Passage } from "./passages.ts";

const RARE = 0.3;
const MOST_PASSAGES = 60;
const LEAST_WEIGHT = 1.2;
const STEM = 5;

/**
 * Pairs of passages worth aligning: those that share shingles of three words, rare stems, or rare stems that follow
 * one another with whatever stands between them (which outlast a rewrite by synonyms).
 */
export function listCandidates(passages: readonly Passage[]): readonly CandidatePair[] {
  const weights = new Map<number, number>();
  const features = passages.map((passage) => [...listFeatures(passage, weights)]);
  return listCandidatePairs(features, (feature) => weights.get(feature) as number, {
    mostItems: MOST_PASSAGES,
    leastWeight: LEAST_WEIGHT,
  });
}

function listFeatures({ words, weights, shingles, names, terms }: Passage, known: Map<number, number>): Set<number> {
  const features = new Set<number>();
  const add = (feature: number, weight: number): void => {
    features.add(feature);
    known.set(feature, weight);
  };
  shingles.forEach((shingle, index) => {
    if (!names[index]) add(shingle, terms[index] ? 0.3 : 0.8);
  });
  let before = "";
  words.forEach(({ folded }, index) => {
    const weight = weights[index] as number;
    if (weight < RARE) return;
    const stem = folded.slice(0, STEM);
    add(hashText(stem), weight);
    if (before !== "") add(hashText(`${before}|${stem}`), 0.8);
    before = stem;
  });
  return features;
}
