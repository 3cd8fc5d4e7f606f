import { makeBlockPool } from "./block-pool.ts";

/**
 * Lists of ascending whole numbers by a key of 32 bits, as an inverted file keeps them: which items hold a term. All
 * stand in two typed arrays, so that a search touches little memory and a million lists cost the collector nothing.
 */
export interface PostingLists {
  /** Adds an item to the list of a key, which must hold only lower ones. */
  push(key: number, item: number): void;
  /** Takes an item out of the list of a key, which must hold it. Cheap near both ends of the list. */
  remove(key: number, item: number): void;
  /** A slot by which the list of a key is read until the next change; -1 where there is none. */
  find(key: number): number;
  length(slot: number): number;
  /** All lists; that of a slot begins at `begin` and ascends. */
  readonly items: Int32Array;
  begin(slot: number): number;
}

/** A slot of the hash table: the key, where its list begins, how long it is, and its block. An empty list is no list. */
const KEY = 0;
const BEGIN = 1;
const LENGTH = 2;
/** Free numbers of the block before the list begins, and in the lowest bits the power of two that the block holds. */
const BLOCK = 3;
const POWER_BITS = 5;
const POWER_MASK = 2 ** POWER_BITS - 1;
const STRIDE = 4;
const START_BITS = 10;
const MOST_FULL = 0.6;

export function makePostingLists(): PostingLists {
  const pool = makeBlockPool();
  let bits = START_BITS;
  let table = new Int32Array(STRIDE * 2 ** bits);
  let size = 0;

  const homeOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - bits);
  const at = (slot: number, field: number): number => table[STRIDE * slot + field] as number;
  const set = (slot: number, field: number, value: number): void => {
    table[STRIDE * slot + field] = value;
  };
  /** The slot of a key or, where it has none, the empty one that it would take. */
  const probe = (key: number): number => {
    const last = 2 ** bits - 1;
    let slot = homeOf(key);
    while (at(slot, LENGTH) !== 0 && at(slot, KEY) !== (key | 0)) slot = (slot + 1) & last;
    return slot;
  };
  const widen = (): void => {
    const old = table;
    bits++;
    table = new Int32Array(STRIDE * 2 ** bits);
    for (let from = 0; from < old.length; from += STRIDE)
      if (old[from + LENGTH] !== 0)
        table.set(old.subarray(from, from + STRIDE), STRIDE * probe(old[from + KEY] as number));
  };
  /** Empties a slot, and moves up those behind it that had to give way to it (Knuth's algorithm R). */
  const empty = (slot: number): void => {
    const last = 2 ** bits - 1;
    let hole = slot;
    for (let next = (hole + 1) & last; at(next, LENGTH) !== 0; next = (next + 1) & last) {
      const home = homeOf(at(next, KEY));
      if (((next - home) & last) < ((next - hole) & last)) continue;
      table.copyWithin(STRIDE * hole, STRIDE * next, STRIDE * (next + 1));
      hole = next;
    }
    set(hole, LENGTH, 0);
    size--;
  };
  /** Moves a list to the front of a block of another size, or of its own. */
  const move = (slot: number, power: number): void => {
    const own = at(slot, BLOCK) & POWER_MASK;
    const begin = at(slot, BEGIN);
    const block = begin - (at(slot, BLOCK) >> POWER_BITS);
    const target = power === own ? block : pool.take(power);
    pool.numbers.copyWithin(target, begin, begin + at(slot, LENGTH));
    if (power !== own) pool.give(block, own);
    set(slot, BEGIN, target);
    set(slot, BLOCK, power);
  };
  const start = (slot: number, key: number): void => {
    set(slot, KEY, key);
    set(slot, BEGIN, pool.take(0));
    set(slot, BLOCK, 0);
    size++;
  };
  return {
    push(key, item) {
      if (size > MOST_FULL * 2 ** bits) widen();
      const slot = probe(key);
      const length = at(slot, LENGTH);
      if (length === 0) start(slot, key);
      const gap = at(slot, BLOCK) >> POWER_BITS;
      const power = at(slot, BLOCK) & POWER_MASK;
      if (gap + length === 2 ** power) move(slot, gap > length ? power : power + 1);
      pool.numbers[at(slot, BEGIN) + length] = item;
      set(slot, LENGTH, length + 1);
    },
    remove(key, item) {
      const slot = probe(key);
      const [begin, length] = [at(slot, BEGIN), at(slot, LENGTH)];
      const power = at(slot, BLOCK) & POWER_MASK;
      if (length === 1) {
        pool.give(begin - (at(slot, BLOCK) >> POWER_BITS), power);
        empty(slot);
        return;
      }
      const place = findPlace(pool.numbers, item, begin, begin + length);
      if (place - begin < length / 2) {
        pool.numbers.copyWithin(begin + 1, begin, place);
        set(slot, BEGIN, begin + 1);
        set(slot, BLOCK, at(slot, BLOCK) + 2 ** POWER_BITS);
      } else pool.numbers.copyWithin(place, place + 1, begin + length);
      set(slot, LENGTH, length - 1);
      if (4 * (length - 1) <= 2 ** power) move(slot, power - 1);
    },
    find(key) {
      const slot = probe(key);
      return at(slot, LENGTH) === 0 ? -1 : slot;
    },
    length: (slot) => at(slot, LENGTH),
    begin: (slot) => at(slot, BEGIN),
    get items() {
      return pool.numbers;
    },
  };
}

/** Where an item stands in ascending numbers from `low` to before `high`. */
function findPlace(numbers: Int32Array, item: number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] as number) < item) from = middle + 1;
    else to = middle;
  }
  return from;
}
