import { Gunzip, Inflate, Unzlib } from "fflate";
import { findBytes } from "./byte-queue.ts";
import { parseHeaders } from "./parse-headers.ts";

/** The payload of an HTTP response with its transfer and content encodings undone. */
export interface HttpResponse {
  readonly status: number;
  readonly mediaType: string;
  readonly charset: string | null;
  readonly body: Uint8Array;
}

const LONGEST_HEADER = 65_536;
/** A page that unpacks to more is a bomb. */
const LARGEST_BODY = 16 * 1024 * 1024;

/** Reads an HTTP response as archives keep it; a string says why it cannot be read. */
export function readResponse(bytes: Uint8Array): HttpResponse | string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, LONGEST_HEADER));
  const end = /\r?\n\r?\n/.exec(head);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head)?.[1];
  if (!end || !status) return "no HTTP response";
  const headers = parseHeaders(head.slice(0, end.index));
  const raw = bytes.subarray(end.index + end[0].length);
  const chunked = /chunked/i.test(headers.get("transfer-encoding") ?? "");
  const body = decodeContent(chunked ? joinChunks(raw) : raw, headers.get("content-encoding") ?? "");
  if (typeof body === "string") return body;
  const type = headers.get("content-type") ?? "";
  return {
    status: Number(status),
    mediaType: type.split(";")[0]?.trim().toLowerCase() ?? "",
    charset: /charset=\s?["']?([\w-]{2,40})/i.exec(type)?.[1] ?? null,
    body,
  };
}

const LINE_END = Uint8Array.of(0x0d, 0x0a);

/** Undoes chunked transfer; archives often name it where it was already undone, and then the bytes stay as they are. */
function joinChunks(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = findBytes(bytes.subarray(0, at + 20), LINE_END, at);
    const size = end < 0 ? Number.NaN : Number.parseInt(new TextDecoder("latin1").decode(bytes.subarray(at, end)), 16);
    if (Number.isNaN(size)) return at === 0 ? bytes : concatAll(chunks);
    if (size === 0) break;
    chunks.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return concatAll(chunks);
}

function concatAll(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

function decodeContent(bytes: Uint8Array, encoding: string): Uint8Array | string {
  switch (encoding.trim().toLowerCase()) {
    case "":
    case "identity":
    case "none":
      return bytes;
    case "gzip":
    case "x-gzip":
      // Archives often name gzip where it was already undone.
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? inflate(bytes, (emit) => new Gunzip(emit)) : bytes;
    case "deflate":
      return inflate(bytes, (emit) => ((bytes[0] ?? 0) % 16 === 8 ? new Unzlib(emit) : new Inflate(emit)));
    default:
      return `content encoding ${encoding.slice(0, 40)}`;
  }
}

const STEP = 8192;

type Emit = (chunk: Uint8Array) => void;

function inflate(
  bytes: Uint8Array,
  start: (emit: Emit) => { push(chunk: Uint8Array, final: boolean): void },
): Uint8Array | string {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = start((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
      if (size > LARGEST_BODY) return "packed content that grows beyond all measure";
    }
  } catch (error) {
    // What came before the damage is still a page.
    if (size === 0) return error instanceof Error ? error.message : String(error);
  }
  return concatAll(chunks);
}
