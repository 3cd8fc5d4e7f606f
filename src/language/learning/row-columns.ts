import {
  type ByteSink,
  type ByteSource,
  createSink,
  readBytes,
  readVarint,
  takeBytes,
  writeByte,
  writeBytes,
  writeVarint,
} from "./bytes.ts";
import type { Row } from "./linear-model.ts";

/** Rows ascending by key, taken apart into columns, in which like stands by like: a file of them deflates best. */
export interface RowColumns {
  readonly rows: number;
  /** One more than the highest class. */
  readonly classes: number;
  /** How much each key is above the one before, as varints. */
  readonly gaps: Uint8Array;
  /** Of each row the number of its entries, ascending by class. */
  readonly counts: Uint8Array;
  readonly classIndices: Uint8Array;
  readonly weights: Uint8Array;
}

/** Writes rows, in any order, each of another key, so that {@link readColumns} and {@link readRows} find them again. */
export function writeRows(sink: ByteSink, rows: readonly Row[]): void {
  const [gaps, counts, classIndices, weights] = [createSink(), createSink(), createSink(), createSink()];
  let before = 0;
  let classes = 0;
  for (const { key, entries } of rows.toSorted((a, b) => (a.key >>> 0) - (b.key >>> 0))) {
    writeVarint(gaps, (key >>> 0) - before);
    before = key >>> 0;
    writeByte(counts, entries.length);
    for (const [classIndex, weight] of entries.toSorted(([a], [b]) => a - b)) {
      writeByte(classIndices, classIndex);
      writeByte(weights, weight & 255);
      classes = Math.max(classes, classIndex + 1);
    }
  }
  writeVarint(sink, rows.length);
  writeVarint(sink, classes);
  for (const column of [gaps, counts, classIndices, weights]) writeBytes(sink, takeBytes(column));
}

export function readColumns(source: ByteSource): RowColumns {
  const rows = readVarint(source);
  const classes = readVarint(source);
  const [gaps, counts] = [readBytes(source), readBytes(source)];
  return { rows, classes, gaps, counts, classIndices: readBytes(source), weights: readBytes(source) };
}

/** The rows that {@link writeRows} wrote, ascending by key as an unsigned number. */
export function* readRows(source: ByteSource): Generator<Row> {
  const { rows, gaps, counts, classIndices, weights } = readColumns(source);
  const ahead = { bytes: gaps, at: 0 };
  let key = 0;
  let entry = 0;
  for (let row = 0; row < rows; row++) {
    key = (key + readVarint(ahead)) | 0;
    const entries = Array.from({ length: counts[row] as number }, () => {
      const weight = ((weights[entry] as number) << 24) >> 24;
      return [classIndices[entry++] as number, weight] as const;
    });
    yield { key, entries };
  }
}
