import { makePostingLists, type PostingLists } from "./posting-lists.ts";
import type { SparseVector } from "./sparse-vector.ts";

/** Which items hold a term. Items are whole numbers that only ascend, so that the oldest can be forgotten at once. */
export interface TermIndex {
  add(item: number, terms: Uint32Array): void;
  /** Takes out an item with the terms under which it was added: what is found then is as if it had never been there. */
  remove(item: number, terms: Uint32Array): void;
  /** Frees what the numbers below this one took: the items must have been removed. */
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

const START = 1024;

export function makeTermIndex(): TermIndex {
  const holders = makePostingLists();
  /** What each item, less `base`, scores in the search under way (0 between searches). */
  let scores = new Float64Array(START);
  let base = 0;
  let size = 0;
  return {
    add(item, terms) {
      if (item - base >= scores.length) scores = new Float64Array(2 * (item - base));
      size++;
      for (const term of terms) holders.push(term, item);
    },
    remove(item, terms) {
      size--;
      for (const term of terms) holders.remove(term, item);
    },
    forgetBelow(item) {
      base = item;
    },
    findNearest({ terms, weights }, { budget, most }) {
      const { slots, order } = listHolders(terms, holders);
      const { items } = holders;
      const found: number[] = [];
      let left = budget;
      for (let rank = 0; rank < order.length && left > 0; rank++) {
        const place = order[rank] as number;
        const slot = slots[place] as number;
        const length = holders.length(slot);
        const told = (weights[place] as number) * Math.log(1 + size / length);
        const begin = holders.begin(slot);
        const until = begin + Math.max(0, length - left);
        for (let at = begin + length - 1; at >= until; at--) {
          const item = (items[at] as number) - base;
          const known = scores[item] as number;
          if (known === 0) found.push(item);
          scores[item] = known + told;
        }
        left -= length;
      }
      const best = takeBest(found, scores, most).map((item) => item + base);
      for (const item of found) scores[item] = 0;
      return best;
    },
  };
}

/** The slots of the terms, and the places of those that any item holds, from the rarest on. */
function listHolders(
  terms: Uint32Array,
  holders: PostingLists,
): { readonly slots: Int32Array; readonly order: Int32Array } {
  const count = terms.length;
  const slots = new Int32Array(count);
  const keys = new Float64Array(count);
  let size = 0;
  for (let place = 0; place < count; place++) {
    const slot = holders.find(terms[place] as number);
    slots[place] = slot;
    if (slot >= 0) keys[size++] = holders.length(slot) * count + place;
  }
  const sorted = keys.subarray(0, size).sort();
  const order = new Int32Array(size);
  for (let rank = 0; rank < size; rank++) order[rank] = (sorted[rank] as number) % count;
  return { slots, order };
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
