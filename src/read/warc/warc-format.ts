import type { ArchiveSource } from "./archive-source.ts";
import { findBytes } from "./byte-queue.ts";
import { parseHeaders } from "./parse-headers.ts";
import type { RecordFormat, RecordHead } from "./record-format.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const VERSION = encode("WARC/");
const NEXT_RECORD = encode("\nWARC/1.");
const LONGEST_HEADER = 65_536;

/** WARC 0.17 to 1.1 (ISO 28500): a version, header lines, an empty line, the block, two line ends. */
export const WARC: RecordFormat = {
  begins: (head) => VERSION.every((byte, i) => head[i] === byte),
  takeHead,
  mayFollow: (after) => /^(?:\r?\n){2}|^[\r\n]*(?:WARC\/|$)/.test(after),
  findNext: (bytes, from) => {
    const found = findBytes(bytes, NEXT_RECORD, from);
    return found < 0 ? -1 : found + 1;
  },
  overlap: NEXT_RECORD.length,
};

async function takeHead(source: ArchiveSource): Promise<RecordHead | null> {
  const header = await takeHeader(source);
  if (!header) return null;
  return {
    length: Number(header.get("content-length") ?? Number.NaN),
    type: header.get("warc-type") ?? "",
    url: header.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? null,
    date: header.get("warc-date") ?? null,
    contentType: header.get("content-type") ?? null,
  };
}

/** Takes the header with its empty line; null where none ends in time. */
async function takeHeader(source: ArchiveSource): Promise<ReadonlyMap<string, string> | null> {
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
