import { closeSync, createReadStream, fstatSync, openSync, readFileSync } from "node:fs";
import { makeProblem } from "../../kit/problem.ts";
import type { Document } from "../../model/document.ts";
import type { Problem } from "../../model/problem.ts";
import { decodeBytes } from "../../read/decode-bytes.ts";
import { makeEntryPage } from "../../read/feeds/make-entry-page.ts";
import { looksLikeFeed, readFeed } from "../../read/feeds/read-feed.ts";
import { readArchive } from "../../read/warc/read-archive.ts";
import { describeError } from "./describe-error.ts";

const STAGE = "input";
/** The longest press report is a few hundred kilobytes; what is larger is a dump, not an article. */
const LARGEST_FILE = 8 * 1024 * 1024;
const STANDARD_INPUT = 0;
const ARCHIVE = /\.warc(?:\.gz)?$/i;

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
  for (const [index, path] of paths.entries()) {
    const source = path === "-" ? "standard input" : path;
    try {
      const loaded = ARCHIVE.test(path) ? await loadArchive(path) : loadFile(path, source);
      documents.push(...loaded.documents);
      problems.push(...loaded.problems);
    } catch (error) {
      problems.push(makeProblem("unreadable-file", { stage: STAGE }, { source, seen: describeError(error) }));
    }
    told(index + 1);
  }
  return { documents, problems };
}

/** One file: a report or a page is one document, a feed as many as it has whole articles. */
function loadFile(path: string, source: string): Loaded {
  const bytes = readBounded(path);
  if (typeof bytes === "number") {
    const seen = `${(bytes / 1048576).toFixed(1)} MB`;
    return { documents: [], problems: [makeProblem("file-too-large", { stage: STAGE }, { source, seen })] };
  }
  const { document, problems } = decodeBytes(bytes, source);
  if (!document || !looksLikeFeed(document.text)) return { documents: document ? [document] : [], problems };
  const { feed, problems: trouble } = readFeed(document);
  const pages =
    feed?.entries.flatMap((entry, index) => makeEntryPage(entry, feed.title, `${source}#${index + 1}`) ?? []) ?? [];
  const summaries = (feed?.entries.length ?? 0) - pages.length;
  const left = summaries > 0 ? [makeProblem("feed-summaries", { stage: STAGE }, { source, seen: `${summaries}` })] : [];
  return { documents: pages, problems: [...problems, ...trouble, ...left] };
}

/** The pages of a web archive, streamed: only their text is held. */
async function loadArchive(path: string): Promise<Loaded> {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  for await (const page of readArchive(createReadStream(path), path)) {
    if (page.document) documents.push(page.document);
    problems.push(...page.problems);
  }
  return { documents, problems };
}

/** The bytes of a file, or its size where that is over the limit. */
function readBounded(path: string): Uint8Array | number {
  if (path === "-") return limit(readFileSync(STANDARD_INPUT));
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    return size > LARGEST_FILE ? size : limit(readFileSync(file));
  } finally {
    closeSync(file);
  }
}

/** A pipe has no size before it is read, and a file may grow while it is. */
function limit(bytes: Uint8Array): Uint8Array | number {
  return bytes.length > LARGEST_FILE ? bytes.length : bytes;
}
