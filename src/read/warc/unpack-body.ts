import { brotliDecompressSync, zstdDecompressSync } from "node:zlib";
import { Gunzip, Inflate, Unzlib } from "fflate";
import { concatAll } from "./byte-queue.ts";

/** What unpacks to more is a bomb, or no report. */
const LARGEST_BODY = 16 * 1024 * 1024;

/** Undoes a content encoding; a string says why it cannot be undone. Names of encodings are those of HTTP. */
export function unpackBody(bytes: Uint8Array, encoding: string): Uint8Array | string {
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
    case "br":
      return unpackWhole(bytes, brotliDecompressSync);
    case "zstd":
      return ZSTD_MAGIC.every((byte, i) => bytes[i] === byte) ? unpackWhole(bytes, zstdDecompressSync) : bytes;
    default:
      return `content encoding ${encoding.slice(0, 40)}`;
  }
}

const ZSTD_MAGIC = [0x28, 0xb5, 0x2f, 0xfd];

/** Brotli has no mark by which it is known: what is text already, under its name, stays as it is. */
function unpackWhole(
  bytes: Uint8Array,
  unpack: (bytes: Uint8Array, bounds: { maxOutputLength: number }) => Uint8Array,
): Uint8Array | string {
  try {
    return unpack(bytes, { maxOutputLength: LARGEST_BODY });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return BOMB;
    return bytes[0] === MARKUP ? bytes : error instanceof Error ? error.message : String(error);
  }
}

const MARKUP = 0x3c;
const BOMB = "packed content that grows beyond all measure";
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
      if (size > LARGEST_BODY) return BOMB;
    }
  } catch (error) {
    // What came before the damage is still a page.
    if (size === 0) return error instanceof Error ? error.message : String(error);
  }
  return concatAll(chunks);
}
