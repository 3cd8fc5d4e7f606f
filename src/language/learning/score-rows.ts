import type { Scorer } from "./linear-model.ts";
import { PLACE_BITS, RAISE, ROW_HEAD, type RowTable, WIDE } from "./row-table.ts";

/** Sums of wide rows are kept in halves of a word, which hold no more. */
const MOST_FEATURES = 256;

/** Room for what is found of one context, kept so that scoring allocates nothing. */
interface Desk {
  /** Of each feature that may have a row: the lower half of its key, where its bucket begins and ends, and the first key there. */
  readonly keys: Int32Array;
  readonly begins: Int32Array;
  readonly ends: Int32Array;
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
    keys: integers(),
    begins: integers(),
    ends: integers(),
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
 * Leaves on the desk those features that may have a row. What memory each step waits for is asked for many features at
 * once, without a branch that depends on it: first the index, then the beginnings of the buckets.
 */
function lookUp({ shift, index, cells }: RowTable, desk: Desk, features: Int32Array, count: number): number {
  const { keys, begins, ends, heads } = desk;
  let likely = 0;
  for (let i = 0; i < count; i++) {
    const key = features[i] as number;
    const bucket = index[key >>> shift] as number;
    keys[likely] = key & 0xffff;
    begins[likely] = bucket >>> PLACE_BITS;
    ends[likely] = (index[(key >>> shift) + 1] as number) >>> PLACE_BITS;
    likely += (bucket >>> ((key >>> (shift - 3)) & 7)) & 1;
  }
  for (let i = 0; i < likely; i++) heads[i] = cells[begins[i] as number] as number;
  return likely;
}

/** Finds the rows of the features on the desk, narrow and wide ones apart. */
function findRows({ cells, width }: RowTable, desk: Desk, likely: number): void {
  const { keys, begins, ends, heads, narrow, wide } = desk;
  let narrowCount = 0;
  let wideCount = 0;
  for (let i = 0; i < likely; i++) {
    const key = keys[i] as number;
    const end = ends[i] as number;
    let at = begins[i] as number;
    for (let head = heads[i] as number; head !== key; head = cells[at] as number) {
      const entries = cells[at + 1] as number;
      at += ROW_HEAD + (entries & WIDE ? 0 : entries);
      if (at >= end) break;
    }
    if (at >= end) continue;
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

/** Adds up wide rows, four classes at a time, two in the halves of each sum. */
function addWide({ width, wide: rows }: RowTable, { wide, wideCount, sums }: Desk): void {
  const raised = RAISE * wideCount;
  for (let word = 0; word < width; word++) {
    let even = 0;
    let odd = 0;
    for (let i = 0; i < wideCount; i++) {
      const four = rows[(wide[i] as number) + word] as number;
      even = (even + (four & 0xff00ff)) | 0;
      odd = (odd + ((four >>> 8) & 0xff00ff)) | 0;
    }
    const at = 4 * word;
    sums[at] = (even & 0xffff) - raised;
    sums[at + 1] = (odd & 0xffff) - raised;
    sums[at + 2] = (even >>> 16) - raised;
    sums[at + 3] = (odd >>> 16) - raised;
  }
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
