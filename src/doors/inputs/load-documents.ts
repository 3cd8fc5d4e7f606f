import { closeSync, createReadStream, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { makeProblem } from "../../kit/problem.ts";
import type { Document } from "../../model/document.ts";
import type { Problem } from "../../model/problem.ts";
import type { Unpacked } from "../../read/formats/unpacked.ts";
import { recogniseFormat, unpackInput } from "../../read/unpack-input.ts";
import { readArchive } from "../../read/warc/read-archive.ts";
import { type Fetcher, makeFetcher } from "../fetch/make-fetcher.ts";
import { isAddress } from "./collect-sources.ts";
import { describeError } from "./describe-error.ts";

const STAGE = "input";
/** The longest press report is a few hundred kilobytes; what is larger is a dump, not an article. */
const LARGEST_FILE = 8 * 1024 * 1024;
/** A collection of reports may be larger; what comes out of it has bounds of its own. */
const LARGEST_PACKED = 128 * 1024 * 1024;
const SNIFFED = 4096;
const STANDARD_INPUT = 0;
const ARCHIVE = /\.w?arc(?:\.gz|\.lz4)?$/i;

export interface Loaded {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

/** Reads files one after the other; what cannot be read becomes a problem and the rest is read. */
export async function loadDocuments(
  paths: readonly string[],
  told: (done: number) => void = () => {},
): Promise<Loaded> {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  const fetcher = makeFetcher();
  for (const [index, path] of paths.entries()) {
    const source = path === "-" ? "standard input" : path;
    try {
      const loaded = isAddress(path)
        ? await loadAddress(path, fetcher)
        : ARCHIVE.test(path)
          ? await loadArchive(path)
          : await loadFile(path, source);
      documents.push(...loaded.documents);
      problems.push(...loaded.problems);
    } catch (error) {
      problems.push(makeProblem("unreadable-file", { stage: STAGE }, { source, seen: describeError(error) }));
    }
    told(index + 1);
  }
  return { documents, problems };
}

/** One file: a report or a page is one document, a feed, a table or an archive as many as it holds. */
async function loadFile(path: string, source: string): Promise<Loaded> {
  const bytes = readBounded(path);
  if (typeof bytes === "number") {
    const seen = `${(bytes / 1048576).toFixed(1)} MB`;
    return { documents: [], problems: [makeProblem("file-too-large", { stage: STAGE }, { source, seen })] };
  }
  return unpackAll(unpackInput(bytes, source));
}

/** A page or a feed of the web, fetched because its address was named. */
async function loadAddress(address: string, fetcher: Fetcher): Promise<Loaded> {
  const fetched = await fetcher.fetch(address);
  if (fetched.kind === "refused") return { documents: [], problems: [fetched.problem] };
  if (fetched.kind === "unchanged") return { documents: [], problems: [] };
  return unpackAll(unpackInput(fetched.bytes, fetched.url, fetched.charset));
}

async function unpackAll(unpacked: AsyncIterable<Unpacked>): Promise<Loaded> {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  for await (const each of unpacked) {
    if (each.document) documents.push(each.document);
    problems.push(...each.problems);
  }
  return { documents, problems };
}

/** The pages of a web archive, streamed: only their text is held. */
function loadArchive(path: string): Promise<Loaded> {
  return unpackAll(readArchive(createReadStream(path), path));
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
