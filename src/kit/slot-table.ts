/**
 * A hash table from keys of 32 bits to a few whole numbers each, in one typed array (open addressing, linear probing). A
 * slot is where the numbers of a key begin in `cells`; it holds until the next `insert` or `remove`.
 */
export interface SlotTable {
  /** The slot of a key, or -1. */
  find(key: number): number;
  /** The slot of a key that the table does not hold: all its numbers are 0. */
  insert(key: number): number;
  /** Takes out the key of a slot. */
  remove(slot: number): void;
  /** The numbers of all keys; another array once it had to grow. */
  readonly cells: Int32Array;
}

const START_BITS = 10;
const MOST_FULL = 0.6;

/** Which places hold a key, which key, and the numbers of each place. */
interface Places {
  readonly bits: number;
  readonly keys: Int32Array;
  readonly used: Uint8Array;
  readonly cells: Int32Array;
}

/** A table of `width` numbers a key. */
export function makeSlotTable(width: number): SlotTable {
  let places = makePlaces(START_BITS, width);
  let size = 0;
  return {
    find(key) {
      const place = probe(places, key);
      return places.used[place] === 1 ? width * place : -1;
    },
    insert(key) {
      if (++size > MOST_FULL * places.keys.length) places = widen(places, width);
      const { keys, used, cells } = places;
      const place = probe(places, key);
      keys[place] = key;
      used[place] = 1;
      cells.fill(0, width * place, width * (place + 1));
      return width * place;
    },
    remove(slot) {
      // What had to give way to the key moves up, so that no search ends before it (Knuth's algorithm R).
      const { bits, keys, used, cells } = places;
      const last = keys.length - 1;
      let hole = slot / width;
      for (let next = (hole + 1) & last; used[next] === 1; next = (next + 1) & last) {
        if (((next - homeOf(keys[next] as number, bits)) & last) < ((next - hole) & last)) continue;
        keys[hole] = keys[next] as number;
        cells.copyWithin(width * hole, width * next, width * (next + 1));
        hole = next;
      }
      used[hole] = 0;
      size--;
    },
    get cells() {
      return places.cells;
    },
  };
}

function makePlaces(bits: number, width: number): Places {
  const count = 2 ** bits;
  return { bits, keys: new Int32Array(count), used: new Uint8Array(count), cells: new Int32Array(width * count) };
}

function homeOf(key: number, bits: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - bits);
}

/** The place of a key, or the free one that it would take. */
function probe({ bits, keys, used }: Places, key: number): number {
  const last = keys.length - 1;
  let place = homeOf(key, bits);
  while (used[place] === 1 && keys[place] !== (key | 0)) place = (place + 1) & last;
  return place;
}

/** The same keys and numbers in twice as many places. */
function widen(from: Places, width: number): Places {
  const into = makePlaces(from.bits + 1, width);
  for (let old = 0; old < from.keys.length; old++) {
    if (from.used[old] === 0) continue;
    const place = probe(into, from.keys[old] as number);
    into.keys[place] = from.keys[old] as number;
    into.used[place] = 1;
    for (let cell = 0; cell < width; cell++)
      into.cells[width * place + cell] = from.cells[width * old + cell] as number;
  }
  return into;
}
