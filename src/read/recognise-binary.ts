/** First bytes of formats that are no text, with the name a message gives them. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["a PDF file", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a ZIP archive or an office document", [0x50, 0x4b, 0x03, 0x04]],
  ["an empty ZIP archive", [0x50, 0x4b, 0x05, 0x06]],
  ["gzip data", [0x1f, 0x8b]],
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["an old office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
  ["a 7z archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["bzip2 data", [0x42, 0x5a, 0x68]],
  ["zstd data", [0x28, 0xb5, 0x2f, 0xfd]],
  ["an RTF document", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const EXAMINED = 8192;
/** Text may hold a stray control character; a tenth of them is no text. */
const MOST_CONTROLS = 0.1;

/** What kind of binary data the bytes are, in words for a message; null where they look like text. */
export function recogniseBinary(bytes: Uint8Array, utf16: boolean): string | null {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (known) return known[0];
  if (utf16) return null;
  const length = Math.min(bytes.length, EXAMINED);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    if (isControl(bytes[i] as number)) controls++;
  }
  return controls > length * MOST_CONTROLS ? "binary data" : null;
}

function isControl(byte: number): boolean {
  return byte < 0x20
    ? byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b
    : byte === 0x7f;
}
