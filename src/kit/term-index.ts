import type { SparseVector } from "./sparse-vector.ts";

/** Which items hold a term. Items are whole numbers that only ascend, so that the oldest can be forgotten at once. */
export interface TermIndex {
  add(item: number, terms: Iterable<number>): void;
  /** It is passed over from now on. */
  remove(item: number): void;
  /** Frees, in time, what items below this one took: they must have been removed. */
  forgetBelow(item: number): void;
  /**
   * The items that share the most with what is sought: the weights of shared terms, times how rare each is among the
   * items. Rare terms are looked up first and common ones as far as the budget lasts, so the work of a search is bounded
   * however many items there are, and a term does not cease to count at some number of holders. Of a list that is cut,
   * the newest items are seen. Best first; among equals the lower number.
   */
  findNearest(sought: SparseVector, bounds: SearchBounds): readonly number[];
}

export interface SearchBounds {
  /** How many entries of the index one search looks at. */
  readonly budget: number;
  /** How many items come back. */
  readonly most: number;
}

const NONE: readonly number[] = [];
const START = 1024;

export function makeTermIndex(): TermIndex {
  const holders = new Map<number, number[]>();
  /** Tables by item, less `base`: whether it is there, and what it scores in the search under way (0 between searches). */
  let base = 0;
  let present = new Uint8Array(START);
  let scores = new Float64Array(START);
  let size = 0;
  let newest = 0;
  return {
    add(item, terms) {
      if (item - base >= present.length) {
        const wider = 2 * (item - base);
        present = widen(present, new Uint8Array(wider));
        scores = widen(scores, new Float64Array(wider));
      }
      present[item - base] = 1;
      newest = item;
      size++;
      for (const term of terms) {
        const known = holders.get(term);
        if (known) known.push(item);
        else holders.set(term, [item]);
      }
    },
    remove(item) {
      if (present[item - base] !== 1) return;
      present[item - base] = 0;
      size--;
    },
    forgetBelow(item) {
      // Each sweep goes over all terms, so it waits until it frees as many items as it keeps.
      if (item - base < Math.max(1, newest - item)) return;
      for (const [term, list] of holders) {
        if ((list[0] as number) >= item) continue;
        const left = list.filter((each) => each >= item);
        if (left.length > 0) holders.set(term, left);
        else holders.delete(term);
      }
      present = widen(present.subarray(item - base), new Uint8Array(present.length));
      base = item;
    },
    findNearest({ terms, weights }, { budget, most }) {
      const lists = Array.from(terms, (term) => holders.get(term) ?? NONE);
      const order = Array.from(terms.keys()).sort(
        (a, b) => (lists[a] as number[]).length - (lists[b] as number[]).length || a - b,
      );
      const found: number[] = [];
      let left = budget;
      for (const place of order) {
        const list = lists[place] as number[];
        const told = (weights[place] as number) * Math.log(1 + size / list.length);
        for (let at = list.length - 1; at >= 0 && left > 0; at--, left--) {
          const item = (list[at] as number) - base;
          if (present[item] !== 1) continue;
          if (scores[item] === 0) found.push(item);
          scores[item] = (scores[item] as number) + told;
        }
      }
      const best = takeBest(found, scores, most).map((item) => item + base);
      for (const item of found) scores[item] = 0;
      return best;
    },
  };
}

function widen<T extends Uint8Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** The `most` items of the highest scores, in one pass. */
function takeBest(items: readonly number[], scores: Float64Array, most: number): readonly number[] {
  const best: number[] = [];
  for (const item of items) {
    let at = best.length;
    while (at > 0 && comesBefore(item, best[at - 1] as number, scores)) at--;
    if (at >= most) continue;
    best.splice(at, 0, item);
    if (best.length > most) best.pop();
  }
  return best;
}

function comesBefore(item: number, other: number, scores: Float64Array): boolean {
  const [own, others] = [scores[item] as number, scores[other] as number];
  return own > others || (own === others && item < other);
}
