import type { Pieces } from "../segmentation/pieces.ts";
import type { Tree } from "./parse-words.ts";

const OPENING = "([{\"“‘'«";
const CLOSING = ")]}\"”’'»";
/** Marks that end a sentence as a whole. */
const ENDING = ".?!…";

/**
 * Hangs marks where Universal Dependencies wants them once the words have their places, since a parser that goes from left
 * to right must hang an opening mark before it has read what it opens: marks that end the sentence on its root, and both
 * marks of a pair on the one word between them that hangs on a word outside. The words of `tree` begin at piece `first`;
 * `mark` is the number of the relation of marks. The tree is changed in place.
 */
export function attachMarks(tree: Tree, text: string, pieces: Pieces, first: number, mark: number): void {
  const { heads, relations } = tree;
  const isMark = (word: number): boolean => relations[word] === mark;
  const root = heads.indexOf(-1);
  for (let word = heads.length - 1; word > root && isMark(word); word--) {
    if (ENDING.includes(text.charAt(pieces.starts[first + word] as number))) heads[word] = root;
  }
  const open: number[] = [];
  for (let word = 0; word < heads.length; word++) {
    if (!isMark(word)) continue;
    const sign = signOf(text, pieces, first + word);
    const opener = sign && CLOSING.includes(sign) ? findOpener(open, sign, text, pieces, first) : -1;
    if (opener >= 0) {
      attachPair(tree, open[opener] as number, word, isMark);
      open.length = opener;
    } else if (sign && OPENING.includes(sign)) open.push(word);
  }
}

/** The one sign of a piece; empty where it is longer. */
function signOf(text: string, { starts, ends }: Pieces, piece: number): string {
  const start = starts[piece] as number;
  return (ends[piece] as number) === start + 1 ? text.charAt(start) : "";
}

/** Where the last mark stands in `open` that `sign` closes, or -1. */
function findOpener(open: readonly number[], sign: string, text: string, pieces: Pieces, first: number): number {
  const wanted = OPENING[CLOSING.indexOf(sign)] as string;
  return open.findLastIndex((word) => signOf(text, pieces, first + word) === wanted);
}

function attachPair({ heads }: Tree, opener: number, closer: number, isMark: (word: number) => boolean): void {
  let top = -1;
  for (let word = opener + 1; word < closer; word++) {
    const head = heads[word] as number;
    if (isMark(word) || (head > opener && head < closer)) continue;
    if (top >= 0) return;
    top = word;
  }
  if (top < 0) return;
  heads[opener] = top;
  heads[closer] = top;
}
