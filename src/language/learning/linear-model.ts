import { type ByteSink, type ByteSource, readByte, readVarint, writeByte, writeVarint } from "./bytes.ts";

/**
 * Adds to `scores` what each of the first `count` features says for each class.
 * Features are 32-bit hashes; one that was never learnt says nothing.
 */
export type Scorer = (features: Int32Array, count: number, scores: Float32Array) => void;

/** A learnt feature: its hash and its weights, two bytes for each class it speaks on (class, signed weight). */
export interface Row {
  readonly key: number;
  readonly entries: readonly (readonly [classIndex: number, weight: number])[];
}

/** Buckets are told by the highest bits of a key; a row has room for the 16 others. */
const LEAST_BUCKET_BITS = 16;
const ROWS_A_BUCKET = 4;
/** Two bytes of key and the number of entries. */
const ROW_HEAD = 3;
const ENTRY = 2;

/**
 * Writes rows so that {@link readScorer} can score by the bytes as they stand: how many bits tell a bucket, how long each
 * bucket is, then the rows of one bucket after the other, shorter ones first: what is left of the key, the number of
 * entries, class and weight of each.
 */
export function writeRows(sink: ByteSink, rows: readonly Row[]): void {
  const bits = bucketBits(rows.length);
  const buckets: Row[][] = Array.from({ length: 1 << bits }, () => []);
  for (const row of rows) buckets[row.key >>> (32 - bits)]?.push(row);
  writeByte(sink, bits);
  for (const bucket of buckets)
    writeVarint(
      sink,
      bucket.reduce((sum, { entries }) => sum + lengthOf(entries), 0),
    );
  for (const bucket of buckets) {
    bucket.sort((a, b) => a.entries.length - b.entries.length || (a.key >>> 0) - (b.key >>> 0));
    for (const row of bucket) writeRow(sink, row);
  }
}

function writeRow(sink: ByteSink, { key, entries }: Row): void {
  writeByte(sink, key & 255);
  writeByte(sink, (key >>> 8) & 255);
  writeByte(sink, entries.length);
  for (const [classIndex, weight] of entries) {
    writeByte(sink, classIndex);
    writeByte(sink, weight & 255);
  }
}

function lengthOf(entries: Row["entries"]): number {
  return ROW_HEAD + ENTRY * entries.length;
}

/** So few that a bucket holds about four rows, and their beginnings stay in the cache. */
function bucketBits(rows: number): number {
  let bits = LEAST_BUCKET_BITS;
  while (1 << bits < rows / ROWS_A_BUCKET) bits++;
  return bits;
}

/** The rows that {@link writeRows} wrote, ascending by the bits that tell their buckets, the upper half of the key at least. */
export function* readRows(source: ByteSource): Generator<Row> {
  const bits = readByte(source);
  const lengths = Array.from({ length: 1 << bits }, () => readVarint(source));
  for (const [bucket, length] of lengths.entries()) {
    const end = source.at + length;
    while (source.at < end) yield readRow(source, bucket << (32 - bits));
  }
}

function readRow(source: ByteSource, upper: number): Row {
  const key = upper | readByte(source) | (readByte(source) << 8);
  const entries = Array.from({ length: readByte(source) }, () => {
    const classIndex = readByte(source);
    return [classIndex, (readByte(source) << 24) >> 24] as const;
  });
  return { key, entries };
}

/** A learnt model in memory. */
interface RowTable {
  readonly shift: number;
  /** Where each bucket begins in `bytes`, and where the last ends. */
  readonly starts: Int32Array;
  readonly bytes: Uint8Array;
  /** Room for the places of the rows of one context. */
  places: Int32Array;
}

const ROOM = 256;

/** Scores by what {@link writeRows} wrote. A look-up goes through one bucket, most often one line of the cache. */
export function readScorer(source: ByteSource): Scorer {
  const bits = readByte(source);
  const starts = new Int32Array((1 << bits) + 1);
  for (let bucket = 0; bucket < 1 << bits; bucket++) {
    starts[bucket + 1] = (starts[bucket] as number) + readVarint(source);
  }
  const length = starts[1 << bits] as number;
  const bytes = source.bytes.subarray(source.at, source.at + length);
  source.at += length;
  const table: RowTable = { shift: 32 - bits, starts, bytes, places: new Int32Array(ROOM) };
  return (features, count, scores) => scoreFeatures(table, features, count, scores);
}

/**
 * In two rounds, so that the memory each of them waits for is fetched for many features at once: where their rows begin,
 * and what those say.
 */
function scoreFeatures(table: RowTable, features: Int32Array, count: number, scores: Float32Array): void {
  if (table.places.length < count) table.places = new Int32Array(2 * count);
  addRows(table.bytes, table.places, findRows(table, features, count), scores);
}

/** Leaves in `places` where the rows of those features begin that have one, and returns their number. */
function findRows({ shift, starts, bytes, places }: RowTable, features: Int32Array, count: number): number {
  let found = 0;
  for (let i = 0; i < count; i++) {
    const key = features[i] as number;
    const bucket = key >>> shift;
    const end = starts[bucket + 1] as number;
    let place = starts[bucket] as number;
    while (place < end && ((bytes[place] as number) | ((bytes[place + 1] as number) << 8)) !== (key & 0xffff)) {
      place += ROW_HEAD + ENTRY * (bytes[place + 2] as number);
    }
    if (place < end) places[found++] = place + 2;
  }
  return found;
}

function addRows(bytes: Uint8Array, places: Int32Array, count: number, scores: Float32Array): void {
  for (let i = 0; i < count; i++) {
    const place = places[i] as number;
    const end = place + 1 + ENTRY * (bytes[place] as number);
    for (let entry = place + 1; entry < end; entry += ENTRY) {
      const classIndex = bytes[entry] as number;
      scores[classIndex] = (scores[classIndex] as number) + (((bytes[entry + 1] as number) << 24) >> 24);
    }
  }
}
