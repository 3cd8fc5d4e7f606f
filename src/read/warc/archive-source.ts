import { concatAll, makeByteQueue } from "./byte-queue.ts";
import { GZIP_MAGIC, gunzipMembers } from "./gunzip-members.ts";
import type { MemberGap, MemberPart } from "./member-part.ts";
import { LZ4_MAGIC, unpackFrames } from "./unpack-frames.ts";

export interface UnpackedStream {
  readonly parts: AsyncIterator<MemberPart>;
  readonly packed: boolean;
}

/** Data with its offsets, unpacked where the first bytes are those of gzip or LZ4. */
export async function unpackStream(stream: AsyncIterable<Uint8Array>): Promise<UnpackedStream> {
  const chunks = stream[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < LZ4_MAGIC.length) {
    const { value, done } = await chunks.next();
    if (done) break;
    head = concatAll([head, value]);
  }
  const rest = joinStream(head, chunks);
  const begins = (magic: Uint8Array) => magic.every((byte, i) => head[i] === byte);
  if (begins(GZIP_MAGIC)) return { parts: gunzipMembers(rest), packed: true };
  if (begins(LZ4_MAGIC)) return { parts: unpackFrames(rest), packed: true };
  return { parts: plainParts(rest), packed: false };
}

async function* joinStream(head: Uint8Array, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

async function* plainParts(stream: AsyncIterable<Uint8Array>): AsyncGenerator<MemberPart> {
  let offset = 0;
  for await (const bytes of stream) {
    yield { kind: "data", bytes, offset };
    offset += bytes.length;
  }
}

export type ArchiveSource = ReturnType<typeof makeSource>;

/** The bytes up to the next gap, with the offset in the file for each of them. */
export function makeSource(parts: AsyncIterator<MemberPart>, base: number, packed: boolean) {
  const queue = makeByteQueue();
  /** Where parts begin: `at` counts bytes of this stretch, `offset` those of the file. */
  const marks: { at: number; offset: number }[] = [];
  let taken = 0;
  let given = 0;
  let ended = false;
  let gap: MemberGap | null = null;
  return {
    queue,
    gap: () => gap,
    /** Whether at least `length` bytes are there, after reading as many as it takes. */
    async has(length: number): Promise<boolean> {
      while (queue.length < length && !ended) {
        const next = await parts.next();
        if (next.done || next.value.kind === "gap") {
          ended = true;
          gap = next.done ? null : (next.value as MemberGap);
          continue;
        }
        const { bytes, offset } = next.value;
        if (marks.at(-1)?.offset !== offset) marks.push({ at: given, offset });
        queue.append(bytes);
        given += bytes.length;
      }
      return queue.length >= length;
    },
    drop(length: number) {
      const count = Math.min(length, queue.length);
      queue.drop(count);
      taken += count;
      while (marks.length > 1 && (marks[1]?.at ?? 0) <= taken) marks.shift();
    },
    /** Offset in the file of the first byte of the queue. */
    offset(): number {
      const [mark] = marks;
      return mark ? base + mark.offset + (packed ? 0 : taken - mark.at) : base;
    },
  };
}
