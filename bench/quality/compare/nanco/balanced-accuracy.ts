/** Two answers to one question: whether annotators take them for the same, and how alike they were found. */
export interface Pair {
  readonly same: boolean;
  readonly likeness: number;
}

/** Mean of the share of same pairs at or above the cut and the share of other pairs below it; 0.5 where a class is empty. */
export function balancedAccuracy(pairs: readonly Pair[], cut: number): number {
  const share = (same: boolean): number => {
    const own = pairs.filter((pair) => pair.same === same);
    const right = own.filter(({ likeness }) => likeness >= cut === same);
    return own.length === 0 ? 0.5 : right.length / own.length;
  };
  return (share(true) + share(false)) / 2;
}

/** The cut of best balanced accuracy on the pairs, of those given; the first of equals. */
export function chooseCut(pairs: readonly Pair[], cuts: readonly number[]): number {
  return cuts.reduce((best, cut) => (balancedAccuracy(pairs, cut) > balancedAccuracy(pairs, best) ? cut : best));
}
