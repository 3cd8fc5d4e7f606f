/** Bytes that have come and are not yet used: appended at the end, taken from the front, without copying each time. */
export interface ByteQueue {
  readonly length: number;
  append(bytes: Uint8Array): void;
  /** A view of the first bytes; valid until the next append. */
  peek(length: number): Uint8Array;
  drop(length: number): void;
  /** Where `needle` first stands at or after `from`; -1 if it does not. */
  indexOf(needle: Uint8Array, from: number): number;
}

const LEAST = 65_536;

export function makeByteQueue(): ByteQueue {
  let buffer = new Uint8Array(LEAST);
  let start = 0;
  let end = 0;
  const makeRoom = (extra: number) => {
    if (end + extra <= buffer.length) return;
    const size = end - start + extra;
    const target = size <= buffer.length / 2 ? buffer : new Uint8Array(Math.max(LEAST, 2 * size));
    target.set(buffer.subarray(start, end));
    buffer = target;
    end -= start;
    start = 0;
  };
  return {
    get length() {
      return end - start;
    },
    append(bytes) {
      makeRoom(bytes.length);
      buffer.set(bytes, end);
      end += bytes.length;
    },
    peek: (length) => buffer.subarray(start, Math.min(end, start + length)),
    drop(length) {
      start = Math.min(end, start + length);
      if (start === end) [start, end] = [0, 0];
    },
    indexOf: (needle, from) => findBytes(buffer.subarray(start, end), needle, from),
  };
}

/** Where `needle` first stands in `bytes` at or after `from`; -1 if it does not. */
export function findBytes(bytes: Uint8Array, needle: Uint8Array, from = 0): number {
  const first = needle[0] as number;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < needle.length && bytes[at + i] === needle[i]) i++;
    if (i === needle.length) return at;
  }
  return -1;
}

/** One array of all chunks, in their order. */
export function concatAll(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
