import { describe, expect, it } from "vitest";
import { decodeBytes } from "./decode-bytes.ts";

const TEXT = "Ein Café für Łódź – “sagt er”.";

function codesOf(bytes: Uint8Array, charset?: string): string[] {
  return decodeBytes(bytes, "x.txt", charset ?? null).problems.map((problem) => problem.code);
}

describe("decodeBytes", () => {
  it("reads UTF-8 with and without a byte order mark", () => {
    expect(decodeBytes(Buffer.from(TEXT), "x.txt").document?.text).toBe(TEXT);
    expect(decodeBytes(Buffer.from(`\ufeff${TEXT}`), "x.txt").document?.text).toBe(TEXT);
  });

  it("reads UTF-16 of both byte orders with a mark, and Latin text without one", () => {
    expect(decodeBytes(Buffer.from(`\ufeff${TEXT}`, "utf16le"), "x.txt").document?.text).toBe(TEXT);
    expect(decodeBytes(Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16(), "x.txt").document?.text).toBe(TEXT);
    const plain = Buffer.from("A plain report of the harbour.", "utf16le");
    expect(decodeBytes(plain, "x.txt").document?.text).toBe("A plain report of the harbour.");
    expect(codesOf(plain)).toEqual(["guessed-encoding"]);
  });

  it("takes windows-1252 for bytes that are no UTF-8, and says that it guessed", () => {
    const bytes = Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x61, 0x94, 0x20, 0x62, 0x20, 0x63]);
    expect(decodeBytes(bytes, "x.txt").document?.text).toBe("Café “a” b c");
    expect(codesOf(bytes)).toEqual(["guessed-encoding"]);
  });

  it("believes a declared charset where the bytes are no UTF-8", () => {
    const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect(decodeBytes(cyrillic, "x.html", "windows-1251").document?.text).toBe("Привет");
    const page = Buffer.concat([Buffer.from('<meta charset="windows-1251">'), cyrillic]);
    expect(decodeBytes(page, "x.html").document?.text).toContain("Привет");
  });

  it("is not misled by an unknown charset", () => {
    expect(decodeBytes(Buffer.from(TEXT), "x.html", "no-such-charset").document?.text).toBe(TEXT);
  });

  it("keeps mostly sound UTF-8 and counts what was lost", () => {
    const bytes = Buffer.concat([Buffer.from("é".repeat(5000)), Buffer.from([0xff])]);
    expect(decodeBytes(bytes, "x.txt").document?.text.endsWith("é\ufffd")).toBe(true);
    expect(codesOf(bytes)).toEqual(["undecodable-bytes"]);
  });

  it("recognises files that are no text", () => {
    expect(codesOf(Buffer.from("%PDF-1.7 …"))).toEqual(["binary-file"]);
    expect(codesOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]))).toEqual(["binary-file"]);
    expect(codesOf(Uint8Array.from({ length: 300 }, (_, i) => i % 7))).toEqual(["binary-file"]);
  });

  it("says that an empty file is empty", () => {
    expect(codesOf(new Uint8Array())).toEqual(["empty-file"]);
  });
});
