/** How far back a match may point. */
export const WINDOW = 65_536;

const LEAST_MATCH = 4;
const MORE = 15;

/**
 * Unpacks one LZ4 block (LZ4 Block Format): literals, then a match among the bytes before, again and again. `window`
 * are the bytes before the block. Null where the block is damaged or holds more than `most` bytes.
 */
export function unpackBlock(block: Uint8Array, window: Uint8Array, most: number): Uint8Array | null {
  const out = new Uint8Array(window.length + most);
  out.set(window);
  let to = window.length;
  let at = 0;
  const readLength = (start: number): number => {
    if (start < MORE) return start;
    let length = start;
    for (let byte = 255; byte === 255; at++) {
      byte = block[at] ?? 256;
      length += byte;
    }
    return length;
  };
  while (at < block.length) {
    const token = block[at++] as number;
    const literals = readLength(token >> 4);
    if (at + literals > block.length || to + literals > out.length) return null;
    out.set(block.subarray(at, at + literals), to);
    at += literals;
    to += literals;
    if (at === block.length) return out.slice(window.length, to);
    const back = (block[at] as number) | ((block[at + 1] ?? 0) << 8);
    at += 2;
    const length = readLength(token & MORE) + LEAST_MATCH;
    if (at > block.length || back === 0 || back > to || to + length > out.length) return null;
    // Bytes that a match writes may be part of it: they are copied one by one where it reaches into itself.
    if (back >= length) out.copyWithin(to, to - back, to - back + length);
    else for (let i = 0; i < length; i++) out[to + i] = out[to + i - back] as number;
    to += length;
  }
  return null;
}
