import { listWords } from "../../../../src/kit/words.ts";

/**
 * The floor: TF-IDF over the batch (logarithmic counts), average link, one threshold tuned on the given sets.
 * Dense and cubic in the worst case, so for the bench only. Gives the group of each text.
 */
export function groupByTfIdf(texts: readonly string[], threshold = 0.19): number[] {
  const link = listCosines(weighTerms(texts));
  const sizes = texts.map(() => 1);
  const groups = texts.map((_, index) => index);
  const open = new Set(groups);
  for (let pair = closest(link, open); pair && pair.value >= threshold; pair = closest(link, open)) {
    const { a, b } = pair;
    const [sizeA, sizeB] = [sizes[a] as number, sizes[b] as number];
    open.delete(b);
    for (const other of open) {
      if (other === a) continue;
      const mean = (sizeA * at(link, a, other) + sizeB * at(link, b, other)) / (sizeA + sizeB);
      (link[a] as Float64Array)[other] = mean;
      (link[other] as Float64Array)[a] = mean;
    }
    sizes[a] = sizeA + sizeB;
    groups.forEach((group, index) => {
      if (group === b) groups[index] = a;
    });
  }
  return groups;
}

function weighTerms(texts: readonly string[]): Map<string, number>[] {
  const counts = texts.map((text) => {
    const own = new Map<string, number>();
    for (const { folded } of listWords(text)) own.set(folded, (own.get(folded) ?? 0) + 1);
    return own;
  });
  const frequencies = new Map<string, number>();
  for (const own of counts) for (const word of own.keys()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  return counts.map((own) => {
    const weights = [...own].map(
      ([word, count]) =>
        [word, (1 + Math.log(count)) * Math.log(texts.length / (frequencies.get(word) as number))] as const,
    );
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(weights.map(([word, weight]) => [word, weight / length]));
  });
}

function listCosines(vectors: readonly ReadonlyMap<string, number>[]): Float64Array[] {
  const cosines = vectors.map(() => new Float64Array(vectors.length));
  const holders = new Map<string, [number, number][]>();
  vectors.forEach((vector, b) => {
    for (const [word, weight] of vector) {
      const known = holders.get(word) ?? [];
      for (const [a, other] of known) {
        (cosines[a] as Float64Array)[b] = at(cosines, a, b) + weight * other;
        (cosines[b] as Float64Array)[a] = at(cosines, a, b);
      }
      known.push([b, weight]);
      holders.set(word, known);
    }
  });
  return cosines;
}

function closest(
  link: readonly Float64Array[],
  open: ReadonlySet<number>,
): { a: number; b: number; value: number } | null {
  let best: { a: number; b: number; value: number } | null = null;
  for (const a of open) {
    const row = link[a] as Float64Array;
    for (const b of open)
      if (b > a && (best === null || (row[b] as number) > best.value)) best = { a, b, value: row[b] as number };
  }
  return best;
}

function at(matrix: readonly Float64Array[], row: number, column: number): number {
  return (matrix[row] as Float64Array)[column] as number;
}
