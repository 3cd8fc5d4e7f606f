import { concatAll, makeByteQueue } from "./byte-queue.ts";
import { GZIP_MAGIC, type GzipGap, type GzipPart, gunzipMembers } from "./gunzip-members.ts";
import { parseHeaders } from "./parse-headers.ts";
import type { WarcItem } from "./warc-record.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const VERSION = encode("WARC/");
const NEXT_RECORD = encode("\nWARC/1.");
const LONGEST_HEADER = 65_536;
/** Pages are smaller; what is larger is film or data, and is passed over without being held. */
const LARGEST_BODY = 16 * 1024 * 1024;

/**
 * Reads a WARC file, packed or not, record by record in memory for one record. After damage it goes on at the next
 * record that can be found. `base` is the offset of the stream in its file: reading can be taken up again at the
 * offset of any record.
 */
export async function* readWarc(stream: AsyncIterable<Uint8Array>, base = 0): AsyncGenerator<WarcItem> {
  const { parts, packed } = await unpack(stream);
  for (let open = true; open; ) {
    const source = makeSource(parts, base, packed);
    let last = -1;
    for await (const item of readStretch(source)) {
      yield item;
      if (item.kind === "damage") last = item.offset;
    }
    const gap = source.gap();
    // A record that ends in the gap was told of already.
    if (gap && base + gap.offset !== last) yield { kind: "damage", offset: base + gap.offset, reason: gap.reason };
    open = gap !== null;
  }
}

interface Unpacked {
  readonly parts: AsyncIterator<GzipPart>;
  readonly packed: boolean;
}

/** Data with its offsets, unpacked where the first bytes are those of gzip. */
async function unpack(stream: AsyncIterable<Uint8Array>): Promise<Unpacked> {
  const chunks = stream[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < GZIP_MAGIC.length) {
    const { value, done } = await chunks.next();
    if (done) break;
    head = concatAll([head, value]);
  }
  const rest = joinStream(head, chunks);
  const packed = GZIP_MAGIC.every((byte, i) => head[i] === byte);
  return { parts: packed ? gunzipMembers(rest) : plainParts(rest), packed };
}

async function* joinStream(head: Uint8Array, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

async function* plainParts(stream: AsyncIterable<Uint8Array>): AsyncGenerator<GzipPart> {
  let offset = 0;
  for await (const bytes of stream) {
    yield { kind: "data", bytes, offset };
    offset += bytes.length;
  }
}

type Source = ReturnType<typeof makeSource>;

/** The bytes up to the next gap, with the offset in the file for each of them. */
function makeSource(parts: AsyncIterator<GzipPart>, base: number, packed: boolean) {
  const queue = makeByteQueue();
  /** Where parts begin: `at` counts bytes of this stretch, `offset` those of the file. */
  const marks: { at: number; offset: number }[] = [];
  let taken = 0;
  let given = 0;
  let ended = false;
  let gap: GzipGap | null = null;
  return {
    queue,
    gap: () => gap,
    /** Whether at least `length` bytes are there, after reading as many as it takes. */
    async has(length: number): Promise<boolean> {
      while (queue.length < length && !ended) {
        const next = await parts.next();
        if (next.done || next.value.kind === "gap") {
          ended = true;
          gap = next.done ? null : (next.value as GzipGap);
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

async function* readStretch(source: Source): AsyncGenerator<WarcItem> {
  while (await skipBlankLines(source)) {
    const offset = source.offset();
    if (!startsWithVersion(source)) {
      await resync(source, 0);
      yield { kind: "damage", offset, reason: "no record begins here" };
      continue;
    }
    yield* readRecord(source, offset);
  }
}

async function* readRecord(source: Source, offset: number): AsyncGenerator<WarcItem> {
  const header = await takeHeader(source);
  const length = Number(header?.get("content-length") ?? Number.NaN);
  if (!header || !(Number.isSafeInteger(length) && length >= 0)) {
    yield { kind: "damage", offset, reason: "a record without a length" };
    await resync(source, header ? 0 : 1);
    return;
  }
  if (length > LARGEST_BODY) {
    yield { kind: "damage", offset, reason: `a record of ${length} bytes, which is more than is read` };
    await skip(source, length);
    return;
  }
  const whole = await source.has(length);
  const body = source.queue.peek(length).slice();
  // A length that is wrong swallows the records after it: they are in the body, or the body does not end a record.
  const cut = whole && (await endsRecord(source, length)) ? -1 : source.queue.indexOf(NEXT_RECORD, 0);
  if (!whole || cut >= 0) {
    yield { kind: "damage", offset, reason: whole ? "a record with a wrong length" : "a record that is cut off" };
    source.drop(cut >= 0 ? cut + 1 : source.queue.length);
    return;
  }
  source.drop(length);
  yield {
    kind: "record",
    record: {
      offset,
      type: header.get("warc-type") ?? "",
      url: header.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? null,
      date: header.get("warc-date") ?? null,
      contentType: header.get("content-type") ?? null,
      body,
    },
  };
}

/** Passes over line ends between records; false at the end of the stretch. */
async function skipBlankLines(source: Source): Promise<boolean> {
  while (await source.has(1)) {
    const [byte] = source.queue.peek(1);
    if (byte !== 0x0a && byte !== 0x0d) {
      await source.has(VERSION.length);
      return true;
    }
    source.drop(1);
  }
  return false;
}

function startsWithVersion(source: Source): boolean {
  const head = source.queue.peek(VERSION.length);
  return VERSION.every((byte, i) => head[i] === byte);
}

/** Takes the header with its empty line; null where none ends in time. */
async function takeHeader(source: Source): Promise<ReadonlyMap<string, string> | null> {
  for (let wanted = 1024; ; wanted *= 2) {
    const more = await source.has(wanted);
    const text = new TextDecoder().decode(source.queue.peek(Math.min(wanted, LONGEST_HEADER)));
    const end = /\r?\n\r?\n/.exec(text);
    if (end) {
      const head = text.slice(0, end.index);
      source.drop(new TextEncoder().encode(text.slice(0, end.index + end[0].length)).length);
      return parseHeaders(head);
    }
    if (!more || wanted >= LONGEST_HEADER) return null;
  }
}

/** Whether what follows the body are two line ends, another record, or the end of the stretch. */
async function endsRecord(source: Source, length: number): Promise<boolean> {
  await source.has(length + 16);
  const after = new TextDecoder("latin1").decode(source.queue.peek(length + 16).subarray(length));
  return /^(?:\r?\n){2}|^[\r\n]*(?:WARC\/|$)/.test(after);
}

async function skip(source: Source, length: number): Promise<void> {
  for (let left = length; left > 0 && (await source.has(1)); ) {
    const count = Math.min(left, source.queue.length);
    source.drop(count);
    left -= count;
  }
}

/** Drops bytes up to the next record, beginning to look at `from`; up to the end of the stretch if there is none. */
async function resync(source: Source, from: number): Promise<void> {
  let start = from;
  for (;;) {
    const found = source.queue.indexOf(NEXT_RECORD, start);
    if (found >= 0) {
      source.drop(found + 1);
      return;
    }
    // The needle may lie across the end of what has come.
    source.drop(Math.max(0, source.queue.length - NEXT_RECORD.length));
    start = 0;
    if (!(await source.has(source.queue.length + 1))) {
      source.drop(source.queue.length);
      return;
    }
  }
}
