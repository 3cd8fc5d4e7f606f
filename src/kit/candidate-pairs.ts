/** Two items that share features, and the summed weight of those they share. */
export interface CandidatePair {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

export interface CandidateBounds {
  /** A feature of more items than this ties them only to its hubs. */
  readonly mostItems: number;
  /**
   * How many of its first items are the hubs of such a feature. Without it there are none: what so many items share
   * says nothing of two of them.
   */
  readonly hubs?: (feature: number) => number;
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
  { mostItems, hubs = () => 0, leastWeight }: CandidateBounds,
): readonly CandidatePair[] {
  const frequencies = countItems(features);
  const holders = new Map<number, number[]>();
  const pairs: CandidatePair[] = [];
  features.forEach((own, b) => {
    const weights = new Map<number, number>();
    for (const feature of own) {
      const frequency = frequencies.get(feature) as number;
      const most = frequency > mostItems ? hubs(feature) : mostItems;
      if (frequency < 2 || most === 0) continue;
      const known = holders.get(feature);
      if (known) for (const a of known) weights.set(a, (weights.get(a) ?? 0) + weigh(feature));
      if (!known) holders.set(feature, [b]);
      else if (known.length < most) known.push(b);
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
