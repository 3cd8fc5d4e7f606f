import type { Scorer } from "./linear-model.ts";
import { PLACE_BITS, RAISE, ROW_HEAD, type RowTable, WIDE } from "./row-table.ts";

/** Sums of wide rows are kept in halves of a word, which hold no more. */
const MOST_FEATURES = 256;
const LOWER_HALF = 0xffff;

/** Room for what is found of one context, kept so that scoring allocates nothing. */
interface Desk {
  /** What the index says of each feature, and then of each that may have a row; its key; and what stands first in its bucket. */
  readonly buckets: Int32Array;
  readonly keys: Int32Array;
  readonly heads: Int32Array;
  /** Where narrow rows have their number of entries, and where wide rows begin. */
  readonly narrow: Int32Array;
  readonly wide: Int32Array;
  narrowCount: number;
  wideCount: number;
  /** The scores so far, with room to round the number of classes up. */
  readonly sums: Int32Array;
}

/** A scorer of at most 256 features at once. */
export function scoreBy(table: RowTable): Scorer {
  const integers = () => new Int32Array(MOST_FEATURES);
  const desk: Desk = {
    buckets: integers(),
    keys: integers(),
    heads: integers(),
    narrow: integers(),
    wide: integers(),
    narrowCount: 0,
    wideCount: 0,
    sums: new Int32Array(256),
  };
  return (features, count, scores) => {
    if (count > MOST_FEATURES) throw new RangeError(`${count} features are more than ${MOST_FEATURES}`);
    findRows(table, desk, lookUp(table, desk, features, count));
    addWide(table, desk);
    addNarrow(table, desk);
    for (let i = 0; i < scores.length; i++) scores[i] = desk.sums[i] as number;
  };
}

/**
 * Leaves on the desk those features that may have a row. Most of the time goes by in waiting for memory, so the loops that
 * go to a new place in it do nothing else: then the machine asks for many places at once.
 */
function lookUp({ shift, index, cells }: RowTable, desk: Desk, features: Int32Array, count: number): number {
  const { buckets, keys, heads } = desk;
  for (let i = 0; i < count; i++) buckets[i] = index[(features[i] as number) >>> shift] as number;
  let likely = 0;
  for (let i = 0; i < count; i++) {
    const key = features[i] as number;
    const bucket = buckets[i] as number;
    keys[likely] = key;
    buckets[likely] = bucket;
    likely += (bucket >>> ((key >>> (shift - 3)) & 7)) & 1;
  }
  for (let i = 0; i < likely; i++) heads[i] = cells[(buckets[i] as number) >>> PLACE_BITS] as number;
  return likely;
}

/** Finds the rows of the features on the desk, narrow and wide ones apart. */
function findRows(table: RowTable, desk: Desk, likely: number): void {
  const { cells, width } = table;
  const { keys, buckets, heads, narrow, wide } = desk;
  let narrowCount = 0;
  let wideCount = 0;
  for (let i = 0; i < likely; i++) {
    const key = keys[i] as number;
    const begin = (buckets[i] as number) >>> PLACE_BITS;
    const at = heads[i] === (key & LOWER_HALF) ? begin : findBehind(table, key, begin);
    if (at < 0) continue;
    const entries = cells[at + 1] as number;
    const isWide = entries >>> 15;
    narrow[narrowCount] = at + 1;
    narrowCount += 1 - isWide;
    wide[wideCount] = width * (entries & ~WIDE);
    wideCount += isWide;
  }
  desk.narrowCount = narrowCount;
  desk.wideCount = wideCount;
}

/** Where the row of a key begins behind the first of its bucket; -1 where it has none. */
function findBehind({ shift, index, cells }: RowTable, key: number, begin: number): number {
  const half = key & LOWER_HALF;
  const end = (index[(key >>> shift) + 1] as number) >>> PLACE_BITS;
  let at = begin;
  do {
    const entries = cells[at + 1] as number;
    at += ROW_HEAD + (entries & WIDE ? 0 : entries);
    if (at >= end) return -1;
  } while (cells[at] !== half);
  return at;
}

/** Adds up wide rows, eight classes at a time, two in the halves of each sum. */
function addWide({ width, wide: rows }: RowTable, { wide, wideCount, sums }: Desk): void {
  const raised = RAISE * wideCount;
  for (let word = 0; word < width; word += 2) {
    let [even, odd, nextEven, nextOdd] = [0, 0, 0, 0];
    for (let i = 0; i < wideCount; i++) {
      const at = (wide[i] as number) + word;
      const four = rows[at] as number;
      const next = rows[at + 1] as number;
      even = (even + (four & 0xff00ff)) | 0;
      odd = (odd + ((four >>> 8) & 0xff00ff)) | 0;
      nextEven = (nextEven + (next & 0xff00ff)) | 0;
      nextOdd = (nextOdd + ((next >>> 8) & 0xff00ff)) | 0;
    }
    putFour(sums, 4 * word, even, odd, raised);
    putFour(sums, 4 * word + 4, nextEven, nextOdd, raised);
  }
}

function putFour(sums: Int32Array, at: number, even: number, odd: number, raised: number): void {
  sums[at] = (even & 0xffff) - raised;
  sums[at + 1] = (odd & 0xffff) - raised;
  sums[at + 2] = (even >>> 16) - raised;
  sums[at + 3] = (odd >>> 16) - raised;
}

function addNarrow({ cells }: RowTable, { narrow, narrowCount, sums }: Desk): void {
  for (let i = 0; i < narrowCount; i++) {
    const at = narrow[i] as number;
    const end = at + 1 + (cells[at] as number);
    for (let entry = at + 1; entry < end; entry++) {
      const cell = cells[entry] as number;
      sums[cell >>> 8] = (sums[cell >>> 8] as number) + ((cell << 24) >> 24);
    }
  }
}
