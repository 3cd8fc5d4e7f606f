import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { makeProblem } from "../../kit/problem.ts";
import type { Document } from "../../model/document.ts";
import type { Problem } from "../../model/problem.ts";
import { decodeBytes } from "../../read/decode-bytes.ts";
import { describeError } from "./describe-error.ts";

const STAGE = "input";
/** The longest press report is a few hundred kilobytes; what is larger is a dump, not an article. */
const LARGEST_FILE = 8 * 1024 * 1024;
const STANDARD_INPUT = 0;

export interface Loaded {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

/** Reads files one after the other; what cannot be read becomes a problem and the rest is read. */
export function loadDocuments(paths: readonly string[], told: (done: number) => void = () => {}): Loaded {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  paths.forEach((path, index) => {
    const source = path === "-" ? "standard input" : path;
    try {
      const bytes = readBounded(path);
      if (typeof bytes === "number") {
        problems.push(
          makeProblem("file-too-large", { stage: STAGE }, { source, seen: `${(bytes / 1048576).toFixed(1)} MB` }),
        );
      } else {
        const decoded = decodeBytes(bytes, source);
        if (decoded.document) documents.push(decoded.document);
        problems.push(...decoded.problems);
      }
    } catch (error) {
      problems.push(makeProblem("unreadable-file", { stage: STAGE }, { source, seen: describeError(error) }));
    }
    told(index + 1);
  });
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
