/** Two items that share features, and the summed weight of those they share. */
export interface CandidatePair {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

export interface CandidateBounds {
  /** A feature of more items than this says nothing of two of them and is passed over. */
  readonly mostItems: number;
  /** Pairs of less weight are left out. */
  readonly leastWeight: number;
}

/**
 * Pairs of items that share features of enough weight, through an inverted index; `features[i]` are the distinct
 * features of item i. Work grows with the features kept times `mostItems`, never with all pairs. Ordered by a, then b.
 */
export function listCandidatePairs(
  features: readonly (readonly number[])[],
  weigh: (feature: number) => number,
  { mostItems, leastWeight }: CandidateBounds,
): readonly CandidatePair[] {
  const frequencies = countItems(features);
  const holders = new Map<number, number[]>();
  const pairs: CandidatePair[] = [];
  features.forEach((own, b) => {
    const weights = new Map<number, number>();
    for (const feature of own) {
      const frequency = frequencies.get(feature) as number;
      if (frequency < 2 || frequency > mostItems) continue;
      const known = holders.get(feature);
      if (known) for (const a of known) weights.set(a, (weights.get(a) ?? 0) + weigh(feature));
      if (known) known.push(b);
      else holders.set(feature, [b]);
    }
    for (const [a, weight] of weights) if (weight >= leastWeight) pairs.push({ a, b, weight });
  });
  return pairs.sort((left, right) => left.a - right.a || left.b - right.b);
}

function countItems(features: readonly (readonly number[])[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const own of features) for (const feature of own) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}
