import { type BlockPool, makeBlockPool } from "./block-pool.ts";
import { makeSlotTable, type SlotTable } from "./slot-table.ts";

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
  const store: Store = { pool: makeBlockPool(), table: makeSlotTable(FIELDS) };
  const { pool, table } = store;
  return {
    push(key, item) {
      const known = table.find(key);
      const slot = known < 0 ? start(store, key) : known;
      const [length, gap, power] = [get(table, slot, LENGTH), get(table, slot, GAP), get(table, slot, POWER)];
      if (gap + length === 2 ** power) move(store, slot, gap > length ? power : power + 1);
      pool.numbers[get(table, slot, BEGIN) + length] = item;
      set(table, slot, LENGTH, length + 1);
    },
    remove: (key, item) => remove(store, table.find(key), item),
    find: table.find,
    length: (slot) => get(table, slot, LENGTH),
    begin: (slot) => get(table, slot, BEGIN),
    get items() {
      return pool.numbers;
    },
  };
}

interface Store {
  readonly pool: BlockPool;
  readonly table: SlotTable;
}

function get({ cells }: SlotTable, slot: number, field: number): number {
  return cells[slot + field] as number;
}

function set({ cells }: SlotTable, slot: number, field: number, value: number): void {
  cells[slot + field] = value;
}

function start({ pool, table }: Store, key: number): number {
  const slot = table.insert(key);
  set(table, slot, BEGIN, pool.take(0));
  return slot;
}

/** Moves a list to the front of a block of another size, or of its own. */
function move({ pool, table }: Store, slot: number, power: number): void {
  const [begin, own] = [get(table, slot, BEGIN), get(table, slot, POWER)];
  const block = begin - get(table, slot, GAP);
  const target = power === own ? block : pool.take(power);
  pool.numbers.copyWithin(target, begin, begin + get(table, slot, LENGTH));
  if (power !== own) pool.give(block, own);
  set(table, slot, BEGIN, target);
  set(table, slot, GAP, 0);
  set(table, slot, POWER, power);
}

function remove(store: Store, slot: number, item: number): void {
  const { pool, table } = store;
  const [begin, length] = [get(table, slot, BEGIN), get(table, slot, LENGTH)];
  const [gap, power] = [get(table, slot, GAP), get(table, slot, POWER)];
  if (length === 1) {
    pool.give(begin - gap, power);
    table.remove(slot);
    return;
  }
  const place = findPlace(pool.numbers, item, begin, begin + length);
  if (place - begin < length / 2) {
    pool.numbers.copyWithin(begin + 1, begin, place);
    set(table, slot, BEGIN, begin + 1);
    set(table, slot, GAP, gap + 1);
  } else pool.numbers.copyWithin(place, place + 1, begin + length);
  set(table, slot, LENGTH, length - 1);
  if (4 * (length - 1) <= 2 ** power) move(store, slot, power - 1);
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
