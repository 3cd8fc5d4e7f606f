import { type CandidatePair, listCandidatePairs } from "../../kit/candidate-pairs.ts";
import { hashText } from "../../kit/hash.ts";
import type { Passage } from "./passages.ts";

const RARE = 0.3;
const MOST_PASSAGES = 60;
/** Of a wording that more passages share, each is held against the first few: enough to know all of them for copies. */
const HUBS = 12;
const LEAST_WEIGHT = 1.2;
const STEM = 5;

/**
 * Pairs of passages worth aligning: those that share shingles of three words, rare stems, or rare stems that follow
 * one another with whatever stands between them (which outlast a rewrite by synonyms).
 */
export function listCandidates(passages: readonly Passage[]): readonly CandidatePair[] {
  const weights = new Map<number, number>();
  const stems = new Set<number>();
  const features = passages.map((passage) => [...listFeatures(passage, weights, stems)]);
  return listCandidatePairs(features, (feature) => weights.get(feature) as number, {
    mostItems: MOST_PASSAGES,
    // A single word that so many passages share is what the story is about, no sign of copying.
    hubs: (feature) => (stems.has(feature) ? 0 : HUBS),
    leastWeight: LEAST_WEIGHT,
  });
}

function listFeatures(
  { words, weights, shingles, names, terms }: Passage,
  known: Map<number, number>,
  stems: Set<number>,
): Set<number> {
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
    stems.add(hashText(stem));
    if (before !== "") add(hashText(`${before}|${stem}`), 0.8);
    before = stem;
  });
  return features;
}
