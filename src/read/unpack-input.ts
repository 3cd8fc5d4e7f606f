import { createHash } from "node:crypto";
import { makeProblem } from "../kit/problem.ts";
import type { Document } from "../model/document.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { readEntries } from "./feeds/read-entries.ts";
import { looksLikeFeed } from "./feeds/read-feed.ts";
import { looksLikeJsonLines, readJsonLines } from "./formats/read-json-lines.ts";
import { readWordText } from "./formats/read-word.ts";
import { type MailFormat, recogniseMail } from "./formats/recognise-mail.ts";
import type { Unpacked } from "./formats/unpacked.ts";
import { unzip, type ZipEntry } from "./formats/unzip.ts";
import { readArchive } from "./warc/read-archive.ts";
import { unpackBody } from "./warc/unpack-body.ts";

/** Archives in archives in archives are a trap, not a collection. */
const DEEPEST = 3;
/** Files of a saved page that are no text. */
const NO_TEXT =
  /(?:^|\/)(?:__MACOSX\/|\.)|\.(?:css|m?js|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|eot|mp[34]|webm|map)$/i;

/**
 * The documents in one input of any format: text, page, feed, JSON Lines, table, letter, mailbox, PDF, Word, ZIP, gzip,
 * WARC. Formats are recognised by their first bytes, a table by its name. What cannot be read becomes a problem; the
 * rest is read. `charset` is what a server declared.
 */
export async function* unpackInput(
  bytes: Uint8Array,
  source: string,
  charset: string | null = null,
  depth = 0,
): AsyncGenerator<Unpacked> {
  const format = recogniseFormat(bytes);
  if (depth > DEEPEST) yield refuse(source, "it is packed too often");
  else if (format === "warc") yield* readArchive(streamOf(bytes), source);
  else if (format === "gzip") yield* unpackGzip(bytes, source, depth);
  else if (format === "zip") yield* unpackZip(bytes, source, depth);
  else if (format === "pdf") yield await readPdf(bytes, source);
  else if (format === "mailbox" || format === "letter") yield* unpackMail(bytes, source, format);
  else yield* unpackText(bytes, source, charset);
}

export type PackedFormat = "warc" | "gzip" | "zip" | "pdf" | MailFormat;

/** The first of an ARC file is the line `filedesc:`; LZ4 packs nothing else that is read here. */
const SIGNATURES: readonly (readonly [PackedFormat, readonly number[]])[] = [
  ["warc", [0x57, 0x41, 0x52, 0x43, 0x2f]],
  ["warc", [0x66, 0x69, 0x6c, 0x65, 0x64, 0x65, 0x73, 0x63, 0x3a]],
  ["warc", [0x04, 0x22, 0x4d, 0x18]],
  ["gzip", [0x1f, 0x8b, 0x08]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** The format of a container, by its first bytes; null for text. */
export function recogniseFormat(bytes: Uint8Array): PackedFormat | null {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  return known?.[0] ?? recogniseMail(bytes);
}

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const step = 65_536;
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

async function* unpackGzip(bytes: Uint8Array, source: string, depth: number): AsyncGenerator<Unpacked> {
  const unpacked = unpackBody(bytes, "gzip");
  const name = source.replace(/\.gz$/i, "");
  // A WARC file may be longer than is unpacked at once, and damaged members of it are stepped over.
  if (typeof unpacked === "string" || recogniseFormat(unpacked) === "warc") {
    if (/\.w?arc\.gz$/i.test(source) || typeof unpacked !== "string") yield* readArchive(streamOf(bytes), source);
    else yield refuse(source, unpacked);
  } else yield* unpackInput(unpacked, name, null, depth + 1);
}

async function* unpackZip(bytes: Uint8Array, source: string, depth: number): AsyncGenerator<Unpacked> {
  let entries: readonly ZipEntry[];
  try {
    entries = unzip(bytes);
  } catch (error) {
    yield refuse(source, describe(error));
    return;
  }
  const word = entries.find((entry) => entry.name === "word/document.xml");
  if (word) yield readWord(word, bytes, source);
  else {
    for (const entry of entries) {
      const name = `${source}/${entry.name}`;
      if (typeof entry.bytes === "string") yield refuse(name, entry.bytes);
      else if (!NO_TEXT.test(entry.name)) yield* unpackInput(entry.bytes, name, null, depth + 1);
    }
  }
}

/** Libraries for formats that few inputs have are loaded when the first comes. */
async function* unpackMail(bytes: Uint8Array, source: string, format: MailFormat): AsyncGenerator<Unpacked> {
  const { readLetter, readMailbox } = await import("./formats/read-mail.ts");
  if (format === "mailbox") yield* readMailbox(bytes, source);
  else yield await readLetter(bytes, source);
}

async function* unpackText(bytes: Uint8Array, source: string, charset: string | null): AsyncGenerator<Unpacked> {
  const { document, problems } = decodeBytes(bytes, source, charset);
  if (document && looksLikeFeed(document.text)) {
    yield { document: null, problems };
    yield* readEntries(document);
  } else if (document && /\.(?:csv|tsv)$/i.test(source)) {
    const { readTable } = await import("./formats/read-table.ts");
    yield* readTable(document);
  } else if (document && looksLikeJsonLines(document.text)) yield* readJsonLines(document);
  else yield { document, problems };
}

async function readPdf(bytes: Uint8Array, source: string): Promise<Unpacked> {
  try {
    const { readPdfText } = await import("./formats/read-pdf.ts");
    const text = await readPdfText(bytes);
    return text === null
      ? refuse(source, "a PDF file without a text layer")
      : { document: documentOf(bytes, source, text), problems: [] };
  } catch (error) {
    return refuse(source, describe(error));
  }
}

function readWord(entry: ZipEntry, bytes: Uint8Array, source: string): Unpacked {
  if (typeof entry.bytes === "string") return refuse(source, entry.bytes);
  const text = readWordText(new TextDecoder().decode(entry.bytes));
  return text === ""
    ? refuse(source, "a document without a text")
    : { document: documentOf(bytes, source, text), problems: [] };
}

function documentOf(bytes: Uint8Array, source: string, text: string): Document {
  return { source, sha256: createHash("sha256").update(bytes).digest("hex"), text };
}

function refuse(source: string, seen: string): Unpacked {
  return { document: null, problems: [makeProblem("unreadable-container", { stage: "unpack" }, { source, seen })] };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
