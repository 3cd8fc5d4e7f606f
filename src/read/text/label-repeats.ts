import type { Piece } from "./cut-lines.ts";
import { type Draft, normaliseLine } from "./prose.ts";

/** Shorter lines repeat by chance: subheads, refrains, "Yes." */
const LEAST = 40;
const HEAD_LINES = 8;

/**
 * Labels lines that say again, word for word, what another line says: two copies side by side under the title are a
 * picture's alternative text and its caption, unless they are whole paragraphs; a line set apart under the title that comes again at once is a deck; any
 * other later copy is furniture.
 */
export function labelRepeats(pieces: readonly Piece[], draft: Draft): void {
  const seen = new Map<string, number>();
  pieces.forEach((piece, i) => {
    if (draft[i] || piece.line.text.length < LEAST) return;
    const key = normaliseLine(piece.line.text);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, i);
      return;
    }
    labelPair(pieces, draft, before, i);
  });
}

function labelPair(pieces: readonly Piece[], draft: Draft, first: number, second: number): void {
  const inHead = first > 0 && first < HEAD_LINES;
  const { text } = (pieces[first] as Piece).line;
  if (inHead && !isParagraph(text) && second === first + 1 && !(pieces[second] as Piece).line.gap) {
    draft[first] ??= { kind: "caption", why: "printed twice under the title" };
    draft[second] = { kind: "caption", why: "printed twice under the title" };
  } else if (first === 1 && second === 2) {
    draft[first] ??= { kind: "deck", why: "said again in the report, above which it stands" };
  } else {
    draft[second] ??= { kind: "furniture", why: "repeats an earlier paragraph word for word" };
  }
}

/** Sentences of which a caption has fewer. */
const MANY = 3;

function isParagraph(text: string): boolean {
  return text.split(/[.!?]["”’)]?\s+(?=["“‘(]?\p{Lu})/u).length >= MANY;
}
