import { createHash } from "node:crypto";
import { deflateSync, inflateSync } from "fflate";
import { Fault } from "../../kit/fault.ts";
import { createSink, readBytes, readText, readVarint, takeBytes, writeBytes, writeText, writeVarint } from "./bytes.ts";

const MAGIC = "stemma-weights\n";
const VERSION = 3;
const CHECKSUM_LENGTH = 32;

/** Named runs of bytes: what a trainer hands over and an engine reads. */
export type Sections = Readonly<Record<string, Uint8Array>>;

/**
 * Writes sections as one file: magic, version, language, the sections by name, each deflated (RFC 1951), and the
 * SHA-256 of all that. The same sections give the same bytes.
 */
export function encodeWeights(language: string, sections: Sections): Uint8Array {
  const sink = createSink();
  writeText(sink, MAGIC);
  writeVarint(sink, VERSION);
  writeText(sink, language);
  const names = Object.keys(sections).sort();
  writeVarint(sink, names.length);
  for (const name of names) {
    writeText(sink, name);
    writeBytes(sink, deflateSync(sections[name] as Uint8Array, { level: 9 }));
  }
  const body = takeBytes(sink);
  const file = new Uint8Array(body.length + CHECKSUM_LENGTH);
  file.set(body);
  file.set(createHash("sha256").update(body).digest(), body.length);
  return file;
}

/**
 * Reads what {@link encodeWeights} wrote; `source` names the file in messages, `inflate` may be a faster one. Throws the
 * faults `weights-foreign` (not such a file, or of another language), `weights-version` and `weights-damaged`.
 */
export function decodeWeights(
  bytes: Uint8Array,
  language: string,
  source: string,
  inflate: (deflated: Uint8Array) => Uint8Array = inflateSync,
): Sections {
  const start = new TextDecoder().decode(bytes.subarray(1, 1 + MAGIC.length));
  if (bytes[0] !== MAGIC.length || start !== MAGIC) throw new Fault("weights-foreign", { source });
  const body = bytes.subarray(0, Math.max(0, bytes.length - CHECKSUM_LENGTH));
  const file = { bytes: body, at: 1 + MAGIC.length };
  const version = file.at < body.length ? readVarint(file) : -1;
  if (version !== VERSION) throw new Fault("weights-version", { source, seen: `${version}`, wanted: `${VERSION}` });
  const checksum = createHash("sha256").update(body).digest();
  if (!checksum.equals(bytes.subarray(body.length))) throw new Fault("weights-damaged", { source });
  const seen = readText(file);
  if (seen !== language) throw new Fault("weights-foreign", { source });
  const sections: Record<string, Uint8Array> = {};
  for (let left = readVarint(file); left > 0; left--) {
    const name = readText(file);
    sections[name] = inflate(readBytes(file));
  }
  return sections;
}
