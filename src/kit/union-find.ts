/** Disjoint sets over 0 … n-1, joined one pair at a time. */
export interface UnionFind {
  /** The smallest member of the set that holds `item`. */
  find(item: number): number;
  union(a: number, b: number): void;
  /** All sets, each in ascending order, ordered by their smallest member. */
  sets(): number[][];
}

/** Union–find with path halving (Tarjan & van Leeuwen 1984); the smallest member stands for its set. */
export function makeUnionFind(size: number): UnionFind {
  const parents = Int32Array.from({ length: size }, (_, index) => index);
  const find = (item: number): number => {
    let at = item;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number;
      at = parents[at] as number;
    }
    return at;
  };
  return {
    find,
    union(a, b) {
      const rootA = find(a);
      const rootB = find(b);
      parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    },
    sets() {
      const groups = new Map<number, number[]>();
      for (let item = 0; item < size; item++) {
        const root = find(item);
        const group = groups.get(root);
        if (group) group.push(item);
        else groups.set(root, [item]);
      }
      return [...groups.values()];
    },
  };
}
