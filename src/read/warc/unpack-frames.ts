import { findBytes, makeByteQueue } from "./byte-queue.ts";
import { isBeyondMeasure, type MemberPart } from "./member-part.ts";
import { unpackBlock, WINDOW } from "./unpack-block.ts";

/** The first bytes of an LZ4 frame. */
export const LZ4_MAGIC = Uint8Array.of(0x04, 0x22, 0x4d, 0x18);
/** Largest block by the number in the frame's descriptor. */
const BLOCK_SIZES: Readonly<Record<number, number>> = { 4: 65_536, 5: 262_144, 6: 1_048_576, 7: 4_194_304 };
const STORED = 0x8000_0000;

/**
 * Unpacks a stream of LZ4 frames (LZ4 Frame Format 1.6), as packed archives are: one frame a record. No library that is
 * kept does it without native code. A damaged frame is left out and the next is looked for; checksums are passed over,
 * since records have lengths of their own. Memory is one block and the window before it.
 */
export async function* unpackFrames(stream: AsyncIterable<Uint8Array>): AsyncGenerator<MemberPart> {
  const reader = makeReader(stream);
  while (await findFrame(reader)) {
    const offset = reader.position();
    try {
      for await (const bytes of unpackFrame(reader)) yield { kind: "data", bytes, offset };
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      yield { kind: "gap", offset, reason: error.message };
    }
  }
}

/** Why a frame cannot be read further; it never leaves this file. */
class Damage extends Error {}

type Reader = ReturnType<typeof makeReader>;

function makeReader(stream: AsyncIterable<Uint8Array>) {
  const chunks = stream[Symbol.asyncIterator]();
  const queue = makeByteQueue();
  let position = 0;
  const has = async (length: number): Promise<boolean> => {
    while (queue.length < length) {
      const { value, done } = await chunks.next();
      if (done) return false;
      queue.append(value);
    }
    return true;
  };
  return {
    queue,
    has,
    position: () => position,
    drop(length: number) {
      position += Math.min(length, queue.length);
      queue.drop(length);
    },
    /** A copy of the next bytes, taken; throws where the stream ends before them. */
    async take(length: number): Promise<Uint8Array> {
      if (!(await has(length))) throw new Damage("a frame that is cut off");
      const bytes = queue.peek(length).slice();
      this.drop(length);
      return bytes;
    },
  };
}

/** Drops bytes up to the next frame; false where there is none. */
async function findFrame(reader: Reader): Promise<boolean> {
  while (await reader.has(LZ4_MAGIC.length)) {
    const { queue } = reader;
    const found = findBytes(queue.peek(queue.length), LZ4_MAGIC);
    reader.drop(found >= 0 ? found : queue.length - LZ4_MAGIC.length + 1);
    if (found >= 0) return true;
  }
  return false;
}

async function* unpackFrame(reader: Reader): AsyncGenerator<Uint8Array> {
  const start = reader.position();
  const [flags = 0, descriptor = 0] = (await reader.take(LZ4_MAGIC.length + 2)).subarray(LZ4_MAGIC.length);
  const largest = BLOCK_SIZES[(descriptor >> 4) & 7];
  if (flags >> 6 !== 1 || largest === undefined) throw new Damage("a frame of another version");
  const [linked, checked] = [(flags & 0x20) === 0, (flags & 0x10) !== 0];
  await reader.take((flags & 0x08 ? 8 : 0) + (flags & 0x01 ? 4 : 0) + 1);
  let window: Uint8Array = new Uint8Array();
  for (let given = 0; ; ) {
    const size = numberOf(await reader.take(4));
    if (size === 0) break;
    const length = size % STORED;
    if (length > largest) throw new Damage("a block that is too long");
    const block = await reader.take(length);
    if (checked) await reader.take(4);
    const bytes = size >= STORED ? block : unpackBlock(block, linked ? window : new Uint8Array(), largest);
    if (bytes === null) throw new Damage("a block that cannot be unpacked");
    given += bytes.length;
    if (isBeyondMeasure(given, reader.position() - start)) throw new Damage("it grows beyond all measure");
    if (linked) window = lastBytes(window, bytes);
    yield bytes;
  }
  if (flags & 0x04) await reader.take(4);
}

function numberOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
}

function lastBytes(before: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (bytes.length >= WINDOW) return bytes.subarray(bytes.length - WINDOW);
  const kept = before.subarray(Math.max(0, before.length + bytes.length - WINDOW));
  const window = new Uint8Array(kept.length + bytes.length);
  window.set(kept);
  window.set(bytes, kept.length);
  return window;
}
