import type { Piece } from "./cut-lines.ts";
import type { Label } from "./line.ts";

const SENTENCE_END = /[.!?…](?:["'”’»)\]]{0,3})$/;
const LEAST_PROSE = 80;

/** Whether a line reads like a paragraph of running text. */
export function isProse(text: string): boolean {
  return (text.length >= LEAST_PROSE && endsSentence(text)) || text.length >= 2 * LEAST_PROSE;
}

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Ends without the mark of a sentence, a clause or a quotation. */
export function endsOpen(text: string): boolean {
  return !/[.!?…,;:"'”’»)\]]$/.test(text);
}

/** Whether paragraphs stand on lines below each other without an empty line between them. */
export function isSingleSpaced(pieces: readonly Piece[]): boolean {
  const prose = pieces.filter((piece) => isProse(piece.line.text)).slice(2);
  return prose.length >= 2 && prose.filter((piece) => piece.line.gap).length < prose.length * 0.3;
}

/** Letters and digits only, in lower case: the same for lines that differ in spacing and marks. */
export function normaliseLine(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The labels of the pieces while they are being found, one slot each. */
export type Draft = (Label | undefined)[];
