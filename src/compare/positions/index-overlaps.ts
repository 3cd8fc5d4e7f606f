/** Words with their weights, none below 0. */
export type WeightedWords = ReadonlyMap<string, number>;

/** How much words have in common with those at `index`: how many, and the share of the lighter side's weight, 0 to 1. */
export interface Overlap {
  readonly index: number;
  readonly count: number;
  readonly overlap: number;
}

/**
 * Gives for some words their overlap with each of `texts` that shares a word of any weight with them, by ascending index.
 * Through an inverted index, so that the cost of a look-up grows with what is shared.
 */
export function indexOverlaps(texts: readonly WeightedWords[]): (words: WeightedWords) => Overlap[] {
  const totals = texts.map(sumOf);
  const holders = new Map<string, number[]>();
  texts.forEach((words, index) => {
    for (const word of words.keys()) {
      const known = holders.get(word);
      if (known) known.push(index);
      else holders.set(word, [index]);
    }
  });
  const weights = new Float64Array(texts.length);
  const counts = new Uint32Array(texts.length);
  return (words) => {
    const total = sumOf(words);
    const shared: number[] = [];
    for (const [word, weight] of words) {
      if (weight === 0) continue;
      for (const index of holders.get(word) ?? []) {
        if (counts[index] === 0) shared.push(index);
        weights[index] = (weights[index] as number) + weight;
        counts[index] = (counts[index] as number) + 1;
      }
    }
    return shared
      .sort((a, b) => a - b)
      .map((index) => {
        const overlap = (weights[index] as number) / (Math.min(total, totals[index] as number) || 1);
        const found = { index, count: counts[index] as number, overlap };
        weights[index] = 0;
        counts[index] = 0;
        return found;
      });
  };
}

function sumOf(words: WeightedWords): number {
  let sum = 0;
  for (const weight of words.values()) sum += weight;
  return sum;
}
