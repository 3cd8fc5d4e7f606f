import { type ByteSink, type ByteSource, readByte, readVarint, writeByte, writeVarint } from "./bytes.ts";

/** How many classes of different kinds a word can have. */
export const CLASS_KINDS = 3;

/** What word lists and raw text say of words: a number from 1 to 255 for each kind of class, 0 where nothing is known. */
export interface WordClasses {
  readonly mask: number;
  /** For each slot the hash of the word and its classes, a byte for each kind from the lowest on; 0 is an empty slot. */
  readonly table: Int32Array;
}

export const NO_CLASSES: WordClasses = { mask: 0, table: new Int32Array(2) };

/** Writes the classes of words given by hash so that {@link readWordClasses} finds them again. */
export function writeWordClasses(sink: ByteSink, classes: ReadonlyMap<number, readonly number[]>): void {
  const sorted = [...classes].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  writeVarint(sink, sorted.length);
  let before = 0;
  for (const [key, values] of sorted) {
    writeVarint(sink, (key >>> 0) - before);
    before = key >>> 0;
    for (let kind = 0; kind < CLASS_KINDS; kind++) writeByte(sink, values[kind] ?? 0);
  }
}

export function readWordClasses(source: ByteSource): WordClasses {
  const count = readVarint(source);
  const mask = tableSize(count) - 1;
  const table = new Int32Array(2 * (mask + 1));
  let key = 0;
  for (let word = 0; word < count; word++) {
    key = (key + readVarint(source)) | 0;
    let classes = 0;
    for (let kind = 0; kind < CLASS_KINDS; kind++) classes |= readByte(source) << (8 * kind);
    if (classes === 0) continue;
    let slot = slotOf(key, mask);
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    table[2 * slot] = key;
    table[2 * slot + 1] = classes;
  }
  return { mask, table };
}

/** The classes of a word by its hash, a byte for each kind; 0 where it is not known. */
export function findClasses({ mask, table }: WordClasses, key: number): number {
  let slot = slotOf(key, mask);
  while (table[2 * slot + 1] !== 0) {
    if (table[2 * slot] === key) return table[2 * slot + 1] as number;
    slot = (slot + 1) & mask;
  }
  return 0;
}

/**
 * Where the search for a hash begins in a table of `mask + 1` slots, a power of two: at its highest bits. Keys stand in
 * ascending order in the file, so that filling a table goes through memory from front to back.
 */
function slotOf(key: number, mask: number): number {
  return (key >>> Math.clz32(mask)) & mask;
}

/** A power of two that keeps the table at most half full. */
function tableSize(words: number): number {
  let size = 16;
  while (size < 2 * words) size *= 2;
  return size;
}
