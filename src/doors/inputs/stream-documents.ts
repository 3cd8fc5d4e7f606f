import { closeSync, createReadStream, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { makeProblem } from "../../kit/problem.ts";
import type { Unpacked } from "../../read/formats/unpacked.ts";
import { recogniseFormat, unpackInput } from "../../read/unpack-input.ts";
import { readArchive } from "../../read/warc/read-archive.ts";
import { isAddress } from "./collect-sources.ts";
import { describeError } from "./describe-error.ts";
import { followLinks, streamAddress, type Web } from "./stream-addresses.ts";

const STAGE = "input";
/** The longest press report is a few hundred kilobytes; what is larger is a dump, not an article. */
const LARGEST_FILE = 8 * 1024 * 1024;
/** A collection of reports may be larger; what comes out of it has bounds of its own. */
const LARGEST_PACKED = 128 * 1024 * 1024;
const SNIFFED = 4096;
const STANDARD_INPUT = 0;
const ARCHIVE = /\.w?arc(?:\.gz|\.lz4)?$/i;

/** Whether a file is read as a stream, of which no more than a record is held. */
export function isArchive(path: string): boolean {
  return ARCHIVE.test(path) && !isAddress(path);
}

/**
 * The documents of one input, one after the other: a report or a page is one, a feed, a table or an archive as many as
 * it holds. What cannot be read becomes a problem. `from` is the byte at which to begin to read an archive.
 */
export async function* streamDocuments(path: string, web: Web, from = 0): AsyncGenerator<Unpacked> {
  const source = path === "-" ? "standard input" : path;
  try {
    if (isAddress(path)) yield* streamAddress(path, web);
    else if (isArchive(path)) yield* readArchive(createReadStream(path, { start: from }), path, from);
    else yield* streamFile(path, source, web);
  } catch (error) {
    yield {
      document: null,
      problems: [makeProblem("unreadable-file", { stage: STAGE }, { source, seen: describeError(error) })],
    };
  }
}

async function* streamFile(path: string, source: string, web: Web): AsyncGenerator<Unpacked> {
  const bytes = readBounded(path);
  if (typeof bytes === "number") {
    const seen = `${(bytes / 1048576).toFixed(1)} MB`;
    yield { document: null, problems: [makeProblem("file-too-large", { stage: STAGE }, { source, seen })] };
    return;
  }
  for await (const each of unpackInput(bytes, source)) yield* followLinks(each, source, web);
}

/** The bytes of a file, or its size where that is over the limit. */
function readBounded(path: string): Uint8Array | number {
  if (path === "-") return limit(readFileSync(STANDARD_INPUT));
  const file = openSync(path, "r");
  try {
    const status = fstatSync(file);
    if (!status.isFile()) return limit(readFileSync(file));
    const head = Buffer.alloc(SNIFFED);
    const largest = limitOf(head.subarray(0, readSync(file, head, 0, SNIFFED, 0)));
    return status.size > largest ? status.size : limit(readFileSync(file));
  } finally {
    closeSync(file);
  }
}

/** A pipe has no size before it is read, and a file may grow while it is. */
function limit(bytes: Uint8Array): Uint8Array | number {
  return bytes.length > limitOf(bytes) ? bytes.length : bytes;
}

function limitOf(head: Uint8Array): number {
  return recogniseFormat(head) === null ? LARGEST_FILE : LARGEST_PACKED;
}
