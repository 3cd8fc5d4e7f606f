import type { Spelling } from "./compile-orthography.ts";
import { addPiece, type Pieces } from "./pieces.ts";

const LONGEST_CONTRACTION = 8;

/** Adds a word, cut before its clitic or between the parts of a contraction where it has them. */
export function splitWord(text: string, start: number, end: number, spelling: Spelling, pieces: Pieces): void {
  const cut = findCut(text, start, end, spelling);
  if (cut > start) addPiece(pieces, start, cut);
  addPiece(pieces, Math.max(cut, start), end);
}

function findCut(text: string, start: number, end: number, spelling: Spelling): number {
  for (const clitic of spelling.clitics) {
    if (end - start > clitic.length && endsWith(text, end, clitic)) return end - clitic.length;
  }
  if (end - start > LONGEST_CONTRACTION) return start;
  const first = spelling.contractions.get(text.slice(start, end).toLowerCase());
  return first === undefined ? start : start + first;
}

/** Compares without regard to case or the form of the apostrophe. */
function endsWith(text: string, end: number, clitic: string): boolean {
  for (let i = 1; i <= clitic.length; i++) {
    const wanted = clitic.charAt(clitic.length - i);
    const given = text.charAt(end - i).toLowerCase();
    if (given !== wanted && !(wanted === "'" && (given === "’" || given === "`" || given === "´"))) return false;
  }
  return true;
}
