import { makeBlockPool } from "./block-pool.ts";
import { makeSlotTable } from "./slot-table.ts";

/**
 * Lists of ascending whole numbers by a key of 32 bits, as an inverted file keeps them: which items hold a term. All
 * stand in a few typed arrays, so that a search touches little memory and a million lists cost the collector nothing.
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

/** What is kept of each list: where it begins, its length, how far into its block it begins, and the block's power of two. */
const BEGIN = 0;
const LENGTH = 1;
const GAP = 2;
const POWER = 3;
const FIELDS = 4;

export function makePostingLists(): PostingLists {
  const pool = makeBlockPool();
  const table = makeSlotTable(FIELDS);
  const get = (slot: number, field: number): number => table.cells[slot + field] as number;
  const set = (slot: number, field: number, value: number): void => {
    table.cells[slot + field] = value;
  };
  /** Moves a list to the front of a block of another size, or of its own. */
  const move = (slot: number, power: number): void => {
    const [begin, own] = [get(slot, BEGIN), get(slot, POWER)];
    const block = begin - get(slot, GAP);
    const target = power === own ? block : pool.take(power);
    pool.numbers.copyWithin(target, begin, begin + get(slot, LENGTH));
    if (power !== own) pool.give(block, own);
    set(slot, BEGIN, target);
    set(slot, GAP, 0);
    set(slot, POWER, power);
  };
  const start = (key: number): number => {
    const slot = table.insert(key);
    set(slot, BEGIN, pool.take(0));
    return slot;
  };
  return {
    push(key, item) {
      const known = table.find(key);
      const slot = known < 0 ? start(key) : known;
      const [length, gap, power] = [get(slot, LENGTH), get(slot, GAP), get(slot, POWER)];
      if (gap + length === 2 ** power) move(slot, gap > length ? power : power + 1);
      pool.numbers[get(slot, BEGIN) + length] = item;
      set(slot, LENGTH, length + 1);
    },
    remove(key, item) {
      const slot = table.find(key);
      const [begin, length, gap, power] = [get(slot, BEGIN), get(slot, LENGTH), get(slot, GAP), get(slot, POWER)];
      if (length === 1) {
        pool.give(begin - gap, power);
        table.remove(slot);
        return;
      }
      const place = findPlace(pool.numbers, item, begin, begin + length);
      if (place - begin < length / 2) {
        pool.numbers.copyWithin(begin + 1, begin, place);
        set(slot, BEGIN, begin + 1);
        set(slot, GAP, gap + 1);
      } else pool.numbers.copyWithin(place, place + 1, begin + length);
      set(slot, LENGTH, length - 1);
      if (4 * (length - 1) <= 2 ** power) move(slot, power - 1);
    },
    find: table.find,
    length: (slot) => get(slot, LENGTH),
    begin: (slot) => get(slot, BEGIN),
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
