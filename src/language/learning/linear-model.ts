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

/** Writes rows so that {@link readScorer} finds them again: keys in ascending order as differences, then entries. */
export function writeRows(sink: ByteSink, rows: readonly Row[]): void {
  const sorted = [...rows].sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
  writeVarint(sink, sorted.length);
  let before = 0;
  for (const { key, entries } of sorted) {
    writeVarint(sink, (key >>> 0) - before);
    before = key >>> 0;
    writeByte(sink, entries.length);
    for (const [classIndex, weight] of entries) {
      writeByte(sink, classIndex);
      writeByte(sink, weight & 255);
    }
  }
}

/** A learnt model in memory. */
interface RowTable {
  readonly mask: number;
  /** Key and place of each row side by side, so that a look-up touches one cache line. Place 0 is an empty slot. */
  readonly slots: Int32Array;
  /** One bit for each hash that may be known. It is small enough for the cache and turns most strangers away. */
  readonly filter: Int32Array;
  readonly filterMask: number;
  /** The rows as they stand in the file: number of entries, then class and weight of each. */
  readonly bytes: Uint8Array;
  /** Room for the features of one context and then the places of their rows. */
  places: Int32Array;
}

const FILTER_BITS_A_ROW = 8;
const ROOM = 128;

/** Reads what {@link writeRows} wrote into an open-addressing table over the same bytes and gives back its scorer. */
export function readScorer(source: ByteSource): Scorer {
  const rowCount = readVarint(source);
  const mask = tableSize(rowCount) - 1;
  const filterMask = tableSize((FILTER_BITS_A_ROW / 2) * rowCount) - 1;
  const table: RowTable = {
    mask,
    slots: new Int32Array(2 * (mask + 1)),
    filter: new Int32Array((filterMask >>> 5) + 1),
    filterMask,
    bytes: source.bytes,
    places: new Int32Array(ROOM),
  };
  let key = 0;
  for (let row = 0; row < rowCount; row++) {
    key = (key + readVarint(source)) | 0;
    placeRow(table, key, source.at);
    const entries = readByte(source);
    source.at += 2 * entries;
  }
  return (features, count, scores) => scoreFeatures(table, features, count, scores);
}

function placeRow({ slots, mask, filter, filterMask }: RowTable, key: number, place: number): void {
  let slot = slotOf(key, mask);
  while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
  slots[2 * slot] = key;
  slots[2 * slot + 1] = place;
  const bit = slotOf(key, filterMask);
  filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
}

/**
 * In three rounds, so that the memory each of them waits for is fetched for many features at once: which features may be
 * known, where their rows begin, and what those say.
 */
function scoreFeatures(table: RowTable, features: Int32Array, count: number, scores: Float32Array): void {
  if (table.places.length < count) table.places = new Int32Array(2 * count);
  const { places } = table;
  const found = findRows(table, passFilter(table, features, count));
  addRows(table.bytes, places, found, scores);
}

/** Leaves in `places` the features that may be known and returns their number. */
function passFilter({ filter, filterMask, places }: RowTable, features: Int32Array, count: number): number {
  let passed = 0;
  for (let i = 0; i < count; i++) {
    const bit = slotOf(features[i] as number, filterMask);
    places[passed] = features[i] as number;
    passed += ((filter[bit >>> 5] as number) >>> (bit & 31)) & 1;
  }
  return passed;
}

/** Puts in the place of each of the first `count` features the place of its row, without those that have none. */
function findRows({ slots, mask, places }: RowTable, count: number): number {
  let found = 0;
  for (let i = 0; i < count; i++) {
    const key = places[i] as number;
    let slot = slotOf(key, mask);
    let place = slots[2 * slot + 1] as number;
    while (place !== 0 && slots[2 * slot] !== key) {
      slot = (slot + 1) & mask;
      place = slots[2 * slot + 1] as number;
    }
    places[found] = place;
    found += place === 0 ? 0 : 1;
  }
  return found;
}

function addRows(bytes: Uint8Array, places: Int32Array, count: number, scores: Float32Array): void {
  for (let i = 0; i < count; i++) {
    const place = places[i] as number;
    const end = place + 1 + 2 * (bytes[place] as number);
    for (let entry = place + 1; entry < end; entry += 2) {
      const classIndex = bytes[entry] as number;
      scores[classIndex] = (scores[classIndex] as number) + (((bytes[entry + 1] as number) << 24) >> 24);
    }
  }
}

/**
 * Where the search for a hash begins in a table of `mask + 1` slots, a power of two: at its highest bits. Keys stand in
 * ascending order in the file, so that filling a table goes through memory from front to back.
 */
export function slotOf(key: number, mask: number): number {
  return (key >>> Math.clz32(mask)) & mask;
}

/** A power of two that keeps the table at most half full. */
export function tableSize(rows: number): number {
  let size = 16;
  while (size < 2 * rows) size *= 2;
  return size;
}
