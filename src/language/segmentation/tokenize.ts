import { APOSTROPHE, DIGIT, kindOf, LETTER, OTHER, REPEATED, SPACE, STOP } from "./characters.ts";
import type { Spelling } from "./compile-orthography.ts";
import { endOfAddress } from "./end-of-address.ts";
import { endOfWord } from "./end-of-word.ts";
import { addPiece, type Pieces } from "./pieces.ts";
import { splitWord } from "./split-word.ts";

/**
 * Adds the tokens of `text` from `start` to `end` to `pieces`, after the guidelines of Universal Dependencies.
 * Every character that is no white space is in exactly one token. Time is linear in the text.
 */
export function tokenize(text: string, start: number, end: number, spelling: Spelling, pieces: Pieces): void {
  let at = start;
  let chunkChecked = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === SPACE) {
      at++;
      continue;
    }
    if (at >= chunkChecked) {
      chunkChecked = endOfChunk(text, at, end);
      const address = endOfAddress(text, at, chunkChecked);
      if (address > at) {
        addPiece(pieces, at, address);
        at = address;
        continue;
      }
    }
    if (kind === LETTER || kind === DIGIT || startsNumber(text, at, end, start)) {
      const stop = endOfWord(text, at, end, spelling);
      splitWord(text, at, stop, spelling, pieces);
      at = stop;
    } else {
      const stop = endOfMark(text, at, end, kind);
      addPiece(pieces, at, stop);
      at = stop;
    }
  }
}

function endOfChunk(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && kindOf(text.charCodeAt(stop)) !== SPACE) stop++;
  return stop;
}

/** ".5" and "’90s" are numbers where nothing stands before them. */
function startsNumber(text: string, at: number, end: number, start: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  if ((kind !== STOP && kind !== APOSTROPHE) || at + 1 >= end) return false;
  const isFree = at === start || kindOf(text.charCodeAt(at - 1)) === SPACE;
  return isFree && kindOf(text.charCodeAt(at + 1)) === DIGIT;
}

/** Stops, hyphens and apostrophes stand with their like, "!" and "?" with each other; other marks stand alone. */
function endOfMark(text: string, at: number, end: number, kind: number): number {
  let stop = at + 1;
  if (kind === OTHER) return stop;
  const unit = text.charCodeAt(at);
  const isCry = unit === 33 || unit === 63;
  while (stop < end) {
    const next = text.charCodeAt(stop);
    const continues = kind === REPEATED ? (isCry ? next === 33 || next === 63 : next === unit) : next === unit;
    if (!continues || kind === SPACE || (kind === APOSTROPHE && stop - at === 2)) break;
    stop++;
  }
  return stop;
}
