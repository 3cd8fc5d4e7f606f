import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { makeProblem } from "../kit/problem.ts";
import type { Document } from "../model/document.ts";
import type { Problem } from "../model/problem.ts";
import { recogniseBinary } from "./recognise-binary.ts";

export interface Decoded {
  /** Null where the bytes are no text; a problem then says why. */
  readonly document: Document | null;
  readonly problems: readonly Problem[];
}

interface Encoding {
  readonly name: string;
  /** How the encoding is known: nothing is reported where it was declared or proves itself. */
  readonly guessed: boolean;
}

const STAGE = "decode";
const UTF8: Encoding = { name: "utf-8", guessed: false };
const SNIFFED = 1024;
const REPLACEMENT = "\ufffd";
/** Above this share of undecodable characters UTF-8 is the wrong guess, not damaged text. */
const TOLERATED_DAMAGE = 0.001;

/**
 * Decodes one input to text: by its byte order mark, `charset` (as a server declared it), what the bytes prove,
 * a `<meta charset>`, and last windows-1252, in that order. The mark itself is left out; nothing else is changed.
 * Bytes that are no text give no document and a problem.
 */
export function decodeBytes(bytes: Uint8Array, source: string, charset: string | null = null): Decoded {
  if (bytes.length === 0)
    return { document: null, problems: [makeProblem("empty-file", { stage: STAGE }, { source })] };
  const encoding = recogniseEncoding(bytes, charset);
  const binary = recogniseBinary(bytes, encoding.name.startsWith("utf-16"));
  if (binary !== null) {
    return { document: null, problems: [makeProblem("binary-file", { stage: STAGE }, { source, seen: binary })] };
  }
  const text = new TextDecoder(encoding.name).decode(bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { document: { source, sha256, text }, problems: reportDoubts(text, encoding, source) };
}

function reportDoubts(text: string, encoding: Encoding, source: string): Problem[] {
  const problems: Problem[] = [];
  if (encoding.guessed) {
    problems.push(makeProblem("guessed-encoding", { stage: STAGE }, { source, seen: encoding.name }));
  }
  const lost = countOf(text, REPLACEMENT);
  if (lost > 0) {
    const seen = { source, seen: `${lost}`, encoding: encoding.name };
    problems.push(makeProblem("undecodable-bytes", { stage: STAGE }, seen));
  }
  return problems;
}

function recogniseEncoding(bytes: Uint8Array, charset: string | null): Encoding {
  const marked = readByteOrderMark(bytes);
  if (marked) return { name: marked, guessed: false };
  const wide = recogniseUtf16(bytes);
  if (wide) return { name: wide, guessed: true };
  if (isUtf8(bytes)) return UTF8;
  const declared = nameEncoding(charset) ?? nameEncoding(readDeclaredCharset(bytes));
  if (declared && declared !== "utf-8") return { name: declared, guessed: false };
  if (isMostlyUtf8(bytes)) return UTF8;
  return { name: "windows-1252", guessed: true };
}

function readByteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return null;
}

/** Latin text in UTF-16 has a zero in every other byte; no other encoding of text has. */
function recogniseUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SNIFFED) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return "utf-16le";
  if (even > pairs * 0.6 && odd < pairs * 0.1) return "utf-16be";
  return null;
}

function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  return countOf(text, REPLACEMENT) <= text.length * TOLERATED_DAMAGE;
}

/** The charset a page or an XML document declares in its first bytes. */
function readDeclaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2 * SNIFFED));
  const declared = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i.exec(head);
  return (declared ?? /^\s{0,9}<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})/i.exec(head))?.[1] ?? null;
}

/** The standard's name for an encoding label, null where the label is unknown or missing. */
function nameEncoding(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}
