import type { Range } from "../../model/span.ts";

/** A run of letters, a numeral in digits, or a single mark; offsets are into the article's text. */
export interface Piece extends Range {
  readonly kind: "word" | "digits" | "mark";
  /** As written. */
  readonly text: string;
  /** In lower case. */
  readonly lower: string;
  /** Whether white space, or the start of the block, stands before it. */
  readonly spaced: boolean;
}

// Alternatives start with different characters or are tried once each, and none nests a quantifier over an ambiguous
// body, so matching is linear: digits with grouped thousands, plain digits, a bare decimal, letters, any single mark.
const PIECE =
  /\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\d.])\.\d+|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu;

/** Cuts `text` between `start` and `end` into pieces, in order; only white space is left out. */
export function scanPieces(text: string, { start, end }: Range): Piece[] {
  const pieces: Piece[] = [];
  let last = -1;
  for (const match of text.slice(start, end).matchAll(PIECE)) {
    const from = start + match.index;
    const written = match[0];
    const first = written.charCodeAt(0);
    pieces.push({
      kind: isDigit(first) || (written.length > 1 && first === DOT) ? "digits" : isLetter(written) ? "word" : "mark",
      text: written,
      lower: written.toLowerCase(),
      spaced: from !== last,
      start: from,
      end: from + written.length,
    });
    last = from + written.length;
  }
  return pieces;
}

const DOT = 46;
const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (text: string) => /^[\p{L}\p{M}]/u.test(text);
