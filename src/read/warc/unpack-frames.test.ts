import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concatAll } from "./byte-queue.ts";
import type { MemberPart } from "./member-part.ts";
import { unpackBlock } from "./unpack-block.ts";
import { unpackFrames } from "./unpack-frames.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A length as LZ4 writes what does not fit the token. */
function more(length: number): number[] {
  if (length < 15) return [];
  return [...new Array<number>(Math.floor((length - 15) / 255)).fill(255), (length - 15) % 255];
}

/** A plain packer: at each place the first match of four bytes or more, looked for in `window` too. */
function packBlock(bytes: Uint8Array, window = new Uint8Array()): Uint8Array {
  const all = Array.from(concatAll([window, bytes]));
  const packed: number[] = [];
  let literals: number[] = [];
  const matchAt = (at: number) => {
    for (let from = Math.max(0, at - 65_535); from < at; from++) {
      let length = 0;
      while (at + length < all.length - 5 && all[from + length] === all[at + length]) length++;
      if (length >= 4) return { back: at - from, length };
    }
    return null;
  };
  for (let at = window.length; at < all.length; ) {
    const match = matchAt(at);
    if (!match) {
      literals.push(all[at++] as number);
      continue;
    }
    const token = (Math.min(15, literals.length) << 4) | Math.min(15, match.length - 4);
    packed.push(
      token,
      ...more(literals.length),
      ...literals,
      match.back & 255,
      match.back >> 8,
      ...more(match.length - 4),
    );
    literals = [];
    at += match.length;
  }
  return Uint8Array.from([...packed, Math.min(15, literals.length) << 4, ...more(literals.length), ...literals]);
}

function number(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

interface FrameOptions {
  readonly linked?: boolean;
  readonly checked?: boolean;
  readonly stored?: boolean;
}

function makeFrame(
  blocks: readonly Uint8Array[],
  { linked = false, checked = false, stored = false }: FrameOptions = {},
) {
  const flags = 0x40 | (linked ? 0 : 0x20) | (checked ? 0x14 : 0);
  let window = new Uint8Array();
  const written = blocks.map((block) => {
    const packed = stored ? block : packBlock(block, linked ? window : undefined);
    window = new Uint8Array(concatAll([window, block]));
    return concatAll([
      number(packed.length + (stored ? 0x8000_0000 : 0)),
      packed,
      checked ? number(7) : new Uint8Array(),
    ]);
  });
  const head = Uint8Array.of(0x04, 0x22, 0x4d, 0x18, flags, 0x40, 0);
  return concatAll([head, ...written, number(0), checked ? number(7) : new Uint8Array()]);
}

async function unpack(bytes: Uint8Array, step = 1000): Promise<MemberPart[]> {
  async function* stream() {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  }
  const parts: MemberPart[] = [];
  for await (const part of unpackFrames(stream())) parts.push(part);
  return parts;
}

function textOf(parts: readonly MemberPart[]): string {
  return new TextDecoder().decode(concatAll(parts.flatMap((part) => (part.kind === "data" ? [part.bytes] : []))));
}

const HARBOUR = bytesOf("The harbour, the harbour, the harbour of Port Amber, the harbour of Lindmark. ");

describe("LZ4 frames", () => {
  it("give back what was packed, linked or not, stored or not, with checksums or not, in chunks of any size", async () => {
    const blocks = [HARBOUR, bytesOf("a".repeat(700)), HARBOUR];
    const wanted = new TextDecoder().decode(concatAll(blocks));
    for (const linked of [false, true])
      for (const checked of [false, true])
        for (const stored of [false, true])
          for (const step of [1, 13, 4096])
            expect(textOf(await unpack(makeFrame(blocks, { linked, checked, stored }), step))).toBe(wanted);
  });

  it("are told apart by the offsets at which they begin", async () => {
    const first = makeFrame([HARBOUR]);
    const parts = await unpack(concatAll([first, makeFrame([HARBOUR])]));
    expect(parts.map(({ offset }) => offset)).toEqual([0, first.length]);
  });

  it("are left out where they are damaged or cut off, and the next one is read", async () => {
    const damaged = makeFrame([HARBOUR]);
    damaged.fill(0xff, 11, 40);
    const parts = await unpack(concatAll([makeFrame([HARBOUR]), damaged, makeFrame([HARBOUR])]));
    expect(parts.map(({ kind }) => kind)).toEqual(["data", "gap", "data"]);
    const cut = makeFrame([HARBOUR]).subarray(0, 30);
    expect((await unpack(cut)).map(({ kind }) => kind)).toEqual(["gap"]);
  });

  it("stop at an LZ4 bomb", async () => {
    const length = 4_000_000;
    const block = Uint8Array.from([0x1f, 97, 1, 0, ...more(length), 0]);
    const frame = concatAll([
      Uint8Array.of(0x04, 0x22, 0x4d, 0x18, 0x60, 0x70, 0),
      ...new Array(20).fill(concatAll([number(block.length), block])),
      number(0),
    ]);
    const parts = await unpack(frame);
    expect(parts.at(-1)).toMatchObject({ kind: "gap", reason: "it grows beyond all measure" });
  });
});

describe("an LZ4 block", () => {
  it("is unpacked to what was packed, whatever it is", () => {
    const bytes = fc.array(fc.constantFrom(1, 2, 3), { maxLength: 300 }).map((each) => Uint8Array.from(each));
    fc.assert(
      fc.property(bytes, bytes, (window, block) => {
        expect(unpackBlock(packBlock(block, window), window, 300)).toEqual(block);
      }),
    );
  });

  it("is refused, not followed out of bounds, whatever it holds", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (block) => {
        const unpacked = unpackBlock(block, HARBOUR, 500);
        expect(unpacked === null || unpacked.length <= 500).toBe(true);
      }),
    );
  });
});
