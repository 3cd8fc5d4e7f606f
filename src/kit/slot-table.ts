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

/** A table of `width` numbers a key. */
export function makeSlotTable(width: number): SlotTable {
  let bits = START_BITS;
  let keys = new Int32Array(2 ** bits);
  let used = new Uint8Array(2 ** bits);
  let cells = new Int32Array(width * 2 ** bits);
  let size = 0;

  const homeOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - bits);
  const probe = (key: number): number => {
    const last = keys.length - 1;
    let place = homeOf(key);
    while (used[place] === 1 && keys[place] !== (key | 0)) place = (place + 1) & last;
    return place;
  };
  const widen = (): void => {
    const [oldKeys, oldUsed, oldCells] = [keys, used, cells];
    bits++;
    keys = new Int32Array(2 ** bits);
    used = new Uint8Array(2 ** bits);
    cells = new Int32Array(width * 2 ** bits);
    for (let from = 0; from < oldKeys.length; from++) {
      if (oldUsed[from] === 0) continue;
      const place = probe(oldKeys[from] as number);
      keys[place] = oldKeys[from] as number;
      used[place] = 1;
      for (let cell = 0; cell < width; cell++) cells[width * place + cell] = oldCells[width * from + cell] as number;
    }
  };
  return {
    find(key) {
      const place = probe(key);
      return used[place] === 1 ? width * place : -1;
    },
    insert(key) {
      if (++size > MOST_FULL * keys.length) widen();
      const place = probe(key);
      keys[place] = key;
      used[place] = 1;
      cells.fill(0, width * place, width * (place + 1));
      return width * place;
    },
    remove(slot) {
      // What had to give way to the key moves up, so that no search ends before it (Knuth's algorithm R).
      const last = keys.length - 1;
      let hole = slot / width;
      for (let next = (hole + 1) & last; used[next] === 1; next = (next + 1) & last) {
        if (((next - homeOf(keys[next] as number)) & last) < ((next - hole) & last)) continue;
        keys[hole] = keys[next] as number;
        cells.copyWithin(width * hole, width * next, width * (next + 1));
        hole = next;
      }
      used[hole] = 0;
      size--;
    },
    get cells() {
      return cells;
    },
  };
}
