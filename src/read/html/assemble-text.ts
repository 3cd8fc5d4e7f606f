import type { BlockKind, OriginRun } from "../../model/article.ts";
import type { PageBlock } from "./page-block.ts";

/** A block that goes into the text of an article. */
export interface TextPart {
  readonly block: PageBlock;
  readonly kind: BlockKind;
  readonly why: string;
}

export interface AssembledText {
  readonly text: string;
  readonly origin: readonly OriginRun[];
  readonly parts: readonly (TextPart & { readonly start: number; readonly end: number })[];
}

const BETWEEN = "\n\n";

/**
 * Joins blocks to one text, each run of white space as one space, blocks with an empty line between them, and notes
 * for every run of it where it stands in the page.
 */
export function assembleText(parts: readonly TextPart[]): AssembledText {
  const writer = makeWriter();
  const placed = parts.map((part) => {
    if (writer.length() > 0) writer.add(BETWEEN);
    const start = writer.length();
    writeBlock(part.block, writer);
    return { ...part, start, end: writer.length() };
  });
  return { text: writer.text(), origin: writer.origin(), parts: placed };
}

interface Writer {
  length(): number;
  text(): string;
  origin(): readonly OriginRun[];
  add(text: string, rawStart?: number, rawEnd?: number): void;
}

function makeWriter(): Writer {
  const chunks: string[] = [];
  const runs: [number, number, number, number][] = [];
  let size = 0;
  return {
    length: () => size,
    text: () => chunks.join(""),
    origin: () => runs,
    add(text, rawStart, rawEnd) {
      chunks.push(text);
      const start = size;
      size += text.length;
      if (rawStart === undefined || rawEnd === undefined || rawEnd === rawStart) return;
      const last = runs.at(-1);
      const even = rawEnd - rawStart === text.length;
      if (last && even && last[1] === start && last[3] === rawStart && last[1] - last[0] === last[3] - last[2]) {
        last[1] = size;
        last[3] = rawEnd;
      } else runs.push([start, size, rawStart, rawEnd]);
    },
  };
}

const WORDS = /\s+|\S+/g;

function writeBlock(block: PageBlock, writer: Writer): void {
  let begun = false;
  let space: readonly [start: number, end: number] | null = null;
  for (const { text } of block.pieces) {
    const plain = text.text.length === text.end - text.start;
    for (const match of text.text.matchAll(WORDS)) {
      const at = text.start + match.index;
      if (/^\s/.test(match[0])) {
        if (begun) space ??= plain ? [at, Math.min(at + 1, text.end)] : [text.start, text.end];
        continue;
      }
      if (space !== null) writer.add(" ", ...space);
      space = null;
      begun = true;
      if (plain) writer.add(match[0], at, at + match[0].length);
      else writer.add(match[0], text.start, text.end);
    }
  }
}
