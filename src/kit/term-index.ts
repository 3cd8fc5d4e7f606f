/** Which items hold a term, kept as it grows; items are numbers that the caller gives out. */
export interface TermIndex {
  add(item: number, terms: Iterable<number>): void;
  /** In the order in which they were added. */
  holdersOf(term: number): readonly number[];
  /** How many items were added. */
  readonly size: number;
}

export interface SearchBounds {
  /** How many entries of the index one search looks at. */
  readonly budget: number;
  /** How many items come back. */
  readonly most: number;
}

const NONE: readonly number[] = [];

export function makeTermIndex(): TermIndex {
  const holders = new Map<number, number[]>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(item, terms) {
      size++;
      for (const term of terms) {
        const known = holders.get(term);
        if (known) known.push(item);
        else holders.set(term, [item]);
      }
    },
    holdersOf: (term) => holders.get(term) ?? NONE,
  };
}

/**
 * The items of several indexes that share the most with what is sought: the weights of shared terms, times how rare each
 * is among the items. Rare terms are looked up first
 * and common ones as far as the budget lasts, so the work of a search is bounded however many items there are, and a
 * term does not cease to count at some number of holders. Of a list that is cut, the items added first are seen. Best
 * first; among equals the lower number.
 */
export function findNearest(
  indexes: readonly TermIndex[],
  sought: readonly (readonly [term: number, weight: number])[],
  { budget, most }: SearchBounds,
  isAlive: (item: number) => boolean = () => true,
): readonly number[] {
  const lookups = sought.map(([term, weight]) => {
    const lists = indexes.map((index) => index.holdersOf(term)).filter((list) => list.length > 0);
    return { term, weight, lists, count: lists.reduce((sum, list) => sum + list.length, 0) };
  });
  const size = indexes.reduce((sum, index) => sum + index.size, 0);
  lookups.sort((left, right) => left.count - right.count || left.term - right.term);
  const shared = new Map<number, number>();
  let left = budget;
  for (const { weight, lists, count } of lookups) {
    const told = weight * Math.log(1 + size / count);
    for (const list of lists) {
      const looked = Math.min(left, list.length);
      left -= looked;
      for (let at = 0; at < looked; at++) {
        const item = list[at] as number;
        if (isAlive(item)) shared.set(item, (shared.get(item) ?? 0) + told);
      }
    }
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([item]) => item);
}
