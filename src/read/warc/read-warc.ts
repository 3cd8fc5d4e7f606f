import { ARC } from "./arc-format.ts";
import { type ArchiveSource, makeSource, unpackStream } from "./archive-source.ts";
import { LOOKED_AT, type RecordFormat } from "./record-format.ts";
import { WARC } from "./warc-format.ts";
import type { WarcItem } from "./warc-record.ts";

/** Pages are smaller; what is larger is film or data, and is passed over without being held. */
const LARGEST_BODY = 16 * 1024 * 1024;

/**
 * Reads a WARC or ARC file, plain or packed with gzip or LZ4, record by record in memory for one record. After damage
 * it goes on at the next record that can be found. `base` is the offset of the stream in its file: reading can be taken
 * up again at the offset of any record.
 */
export async function* readWarc(stream: AsyncIterable<Uint8Array>, base = 0): AsyncGenerator<WarcItem> {
  const { parts, packed } = await unpackStream(stream);
  let format: RecordFormat | null = null;
  for (let open = true; open; ) {
    const source = makeSource(parts, base, packed);
    let last = -1;
    // The first record of a file tells what kind of archive it is.
    if (format === null && (await skipBlankLines(source))) format = recogniseFormat(source);
    for await (const item of readStretch(source, format ?? WARC)) {
      yield item;
      if (item.kind === "damage") last = item.offset;
    }
    const gap = source.gap();
    // A record that ends in the gap was told of already.
    if (gap && base + gap.offset !== last) yield { kind: "damage", offset: base + gap.offset, reason: gap.reason };
    open = gap !== null;
  }
}

function recogniseFormat({ queue }: ArchiveSource): RecordFormat {
  const head = queue.peek(LOOKED_AT);
  return !WARC.begins(head) && ARC.begins(head) ? ARC : WARC;
}

async function* readStretch(source: ArchiveSource, format: RecordFormat): AsyncGenerator<WarcItem> {
  while (await skipBlankLines(source)) {
    const offset = source.offset();
    if (format.begins(source.queue.peek(LOOKED_AT))) yield* readRecord(source, offset, format);
    else {
      await resync(source, 0, format);
      yield { kind: "damage", offset, reason: "no record begins here" };
    }
  }
}

async function* readRecord(source: ArchiveSource, offset: number, format: RecordFormat): AsyncGenerator<WarcItem> {
  const header = await format.takeHead(source);
  if (!header || !(Number.isSafeInteger(header.length) && header.length >= 0)) {
    yield { kind: "damage", offset, reason: "a record without a length" };
    await resync(source, header ? 0 : 1, format);
    return;
  }
  const { length, ...head } = header;
  if (length > LARGEST_BODY) {
    yield { kind: "damage", offset, reason: `a record of ${length} bytes, which is more than is read` };
    await skip(source, length);
    return;
  }
  const whole = await source.has(length);
  const { queue } = source;
  const body = queue.peek(length).slice();
  // A length that is wrong swallows the records after it: they are in the body, or the body does not end a record.
  const next = whole && (await endsRecord(source, length, format)) ? -1 : format.findNext(queue.peek(queue.length), 0);
  if (!whole || next >= 0) {
    yield { kind: "damage", offset, reason: whole ? "a record with a wrong length" : "a record that is cut off" };
    source.drop(next >= 0 ? next : queue.length);
    return;
  }
  source.drop(length);
  yield { kind: "record", record: { offset, ...head, body } };
}

/** Passes over line ends between records; false at the end of the stretch. */
async function skipBlankLines(source: ArchiveSource): Promise<boolean> {
  while (await source.has(1)) {
    const [byte] = source.queue.peek(1);
    if (byte !== 0x0a && byte !== 0x0d) {
      await source.has(LOOKED_AT);
      return true;
    }
    source.drop(1);
  }
  return false;
}

/** Whether what follows the body is what follows a record, or the end of the stretch. */
async function endsRecord(source: ArchiveSource, length: number, format: RecordFormat): Promise<boolean> {
  await source.has(length + LOOKED_AT);
  return format.mayFollow(new TextDecoder("latin1").decode(source.queue.peek(length + LOOKED_AT).subarray(length)));
}

async function skip(source: ArchiveSource, length: number): Promise<void> {
  for (let left = length; left > 0 && (await source.has(1)); ) {
    const count = Math.min(left, source.queue.length);
    source.drop(count);
    left -= count;
  }
}

/** Drops bytes up to the next record, beginning to look at `from`; up to the end of the stretch if there is none. */
async function resync(source: ArchiveSource, from: number, format: RecordFormat): Promise<void> {
  let start = from;
  for (;;) {
    const { queue } = source;
    const found = format.findNext(queue.peek(queue.length), start);
    if (found >= 0) {
      source.drop(found);
      return;
    }
    // The next record may begin at the end of what has come.
    source.drop(Math.max(0, queue.length - format.overlap));
    start = 0;
    if (!(await source.has(source.queue.length + 1))) {
      source.drop(source.queue.length);
      return;
    }
  }
}
