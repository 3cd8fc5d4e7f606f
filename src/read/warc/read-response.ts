import { concatAll, findBytes } from "./byte-queue.ts";
import { parseHeaders } from "./parse-headers.ts";
import { unpackBody } from "./unpack-body.ts";

/** The payload of an HTTP response with its transfer and content encodings undone. */
export interface HttpResponse {
  readonly status: number;
  readonly mediaType: string;
  readonly charset: string | null;
  readonly body: Uint8Array;
}

const LONGEST_HEADER = 65_536;

/** Reads an HTTP response as archives keep it; a string says why it cannot be read. */
export function readResponse(bytes: Uint8Array): HttpResponse | string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, LONGEST_HEADER));
  const end = /\r?\n\r?\n/.exec(head);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head)?.[1];
  if (!end || !status) return "no HTTP response";
  const headers = parseHeaders(head.slice(0, end.index));
  const raw = bytes.subarray(end.index + end[0].length);
  const chunked = /chunked/i.test(headers.get("transfer-encoding") ?? "");
  const body = unpackBody(chunked ? joinChunks(raw) : raw, headers.get("content-encoding") ?? "");
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
