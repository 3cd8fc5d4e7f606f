import type { ArchiveSource } from "./archive-source.ts";
import { findBytes } from "./byte-queue.ts";
import type { RecordFormat, RecordHead } from "./record-format.ts";

const LINE_END = Uint8Array.of(0x0a);
const LONGEST_LINE = 8192;
/**
 * Address, IP address, time, media type and length, in version 2 with five fields between the last two. Archives hold
 * addresses with blanks in them, so the line is read from its end.
 */
const LINE = /^([a-z][a-z\d+.-]{1,20}:.*) (\S+) (\d{8,17}) (\S+)(?: \d{3} \S+ \S+ \d+ \S+)? (-?\w+)\r?$/i;
const NEXT_RECORD = Uint8Array.of(0x0a, 0x68, 0x74, 0x74, 0x70);

/** ARC 1 and 2, the format before WARC: a line of fields, the response as it came, a line end. */
export const ARC: RecordFormat = {
  begins: (head) => /^[a-z][a-z\d+.-]{1,20}:/i.test(latin(head)),
  takeHead,
  mayFollow: (after) => /^[\r\n]*(?:[a-z][a-z\d+.-]{1,20}:|$)/i.test(after),
  findNext,
  overlap: LONGEST_LINE,
};

async function takeHead(source: ArchiveSource): Promise<RecordHead | null> {
  await source.has(LONGEST_LINE);
  const line = lineAt(source.queue.peek(LONGEST_LINE), 0);
  const fields = line === null ? null : LINE.exec(line);
  if (line === null || !fields) return null;
  source.drop(line.length + 1);
  const [, url = "", , date = "", contentType = "", length = ""] = fields;
  return {
    length: Number(length),
    type: /^https?:/i.test(url) ? "response" : "warcinfo",
    url: url.replaceAll(" ", "%20"),
    date: date.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d).*$/, "$1-$2-$3T$4:$5:$6Z"),
    contentType,
  };
}

/** A line of a page may begin with an address: only one that has all the fields begins a record. */
function findNext(bytes: Uint8Array, from: number): number {
  for (let at = findBytes(bytes, NEXT_RECORD, from); at >= 0; at = findBytes(bytes, NEXT_RECORD, at + 1)) {
    const line = lineAt(bytes, at + 1);
    if (line !== null && LINE.test(line)) return at + 1;
  }
  return -1;
}

function lineAt(bytes: Uint8Array, start: number): string | null {
  const end = findBytes(bytes.subarray(0, start + LONGEST_LINE), LINE_END, start);
  return end < 0 ? null : latin(bytes.subarray(start, end));
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
