import type { RowColumns } from "./row-columns.ts";

/**
 * Learnt rows in memory. The upper bits of a key choose a bucket, the next three its place in it; where the index says
 * that no row has such a key, memory is asked no further. Rows that speak on many classes are wide: they give a byte to
 * every class, so that they are added up without looking where each weight belongs.
 */
export interface RowTable {
  /** How far a key is shifted to the right to give its bucket. */
  readonly shift: number;
  /** Of each bucket where it begins in `cells`, shifted by {@link PLACE_BITS}, and below that a bit for each place taken. */
  readonly index: Int32Array;
  /**
   * Each row as the lower half of its key and its number of entries, then class and weight of each in one cell; a wide
   * row as half a key and {@link WIDE} with its number among the wide ones.
   */
  readonly cells: Uint16Array;
  /** How many words of four bytes a wide row has, an even number. */
  readonly width: number;
  /** Wide rows, four classes a word, from the lowest byte on, each weight raised by {@link RAISE}. */
  readonly wide: Int32Array;
}

export const PLACE_BITS = 8;
/** Cells before the entries of a row. */
export const ROW_HEAD = 2;
export const WIDE = 0x8000;
export const RAISE = 128;
/** A word of four classes of which a row says nothing. */
const RAISED = 0x80808080 | 0;
/** From here on a row is read faster and takes little more room when it gives a byte to every class. */
const WIDE_FROM = 16;
/** The cells hold the lower half of a key, so the buckets must tell the upper one. */
const LEAST_BUCKET_BITS = 16;
const MOST_CELLS = 1 << 24;
const MOST_WIDE = 1 << 15;

/** Builds the table in one walk through the columns. Throws a RangeError for more rows than it has room for. */
export function buildRowTable(columns: RowColumns): RowTable {
  const { wideRows, cells } = measure(columns);
  if (cells > MOST_CELLS || wideRows > MOST_WIDE) throw new RangeError(`${columns.rows} rows are too many`);
  const bits = Math.max(LEAST_BUCKET_BITS, 32 - Math.clz32(columns.rows));
  const width = 2 * ((columns.classes + 7) >> 3);
  const table: RowTable = {
    shift: 32 - bits,
    index: new Int32Array((1 << bits) + 1),
    cells: new Uint16Array(cells),
    width,
    wide: new Int32Array(wideRows * width).fill(RAISED),
  };
  fillTable(table, columns);
  return table;
}

function measure({ counts }: RowColumns): { readonly wideRows: number; readonly cells: number } {
  let wideRows = 0;
  let entries = 0;
  for (let row = 0; row < counts.length; row++) {
    const count = counts[row] as number;
    if (count < WIDE_FROM) entries += count;
    else wideRows++;
  }
  return { wideRows, cells: ROW_HEAD * counts.length + entries };
}

/** The loop runs a million times while the program starts, so nothing in it calls or looks up more than it must. */
function fillTable({ shift, index, cells, width, wide }: RowTable, columns: RowColumns): void {
  const { rows, gaps, counts, classIndices, weights } = columns;
  let [key, at, entry, cell, bucket, wideRow] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < rows; row++) {
    let byte = gaps[at++] as number;
    let gap = byte & 127;
    for (let bits = 7; byte > 127; bits += 7) {
      byte = gaps[at++] as number;
      gap |= (byte & 127) << bits;
    }
    key = (key + gap) | 0;
    const own = key >>> shift;
    while (bucket <= own) index[bucket++] = cell << PLACE_BITS;
    index[own] = (index[own] as number) | (1 << ((key >>> (shift - 3)) & 7));
    const count = counts[row] as number;
    const end = entry + count;
    const isWide = count >= WIDE_FROM;
    cells[cell++] = key;
    cells[cell++] = isWide ? WIDE | wideRow : count;
    if (isWide) setWide(wide, width * wideRow++, columns, entry, end);
    else
      for (; entry < end; entry++) cells[cell++] = ((classIndices[entry] as number) << 8) | (weights[entry] as number);
    entry = end;
  }
  index.fill(cell << PLACE_BITS, bucket);
}

/** Sets the bytes of a wide row, which begins at `first`, from its entries. */
function setWide(
  wide: Int32Array,
  first: number,
  { classIndices, weights }: RowColumns,
  entry: number,
  end: number,
): void {
  for (let i = entry; i < end; i++) {
    const classIndex = classIndices[i] as number;
    const word = first + (classIndex >> 2);
    wide[word] = (wide[word] as number) ^ ((weights[i] as number) << (8 * (classIndex & 3)));
  }
}
