import { APOSTROPHE, DIGIT, kindOf, LETTER, OTHER, REPEATED, SPACE, STOP } from "./characters.ts";
import type { Spelling } from "./compile-orthography.ts";
import { endOfAddress, mayHoldAddress } from "./end-of-address.ts";
import { endOfWord } from "./end-of-word.ts";
import { addPiece, type Pieces } from "./pieces.ts";
import { splitWord } from "./split-word.ts";

const MOST_TRIES = 3;

/**
 * Adds the tokens of `text` from `start` to `end` to `pieces`, after the guidelines of Universal Dependencies.
 * Every character that is no white space is in exactly one token. Time is linear in the text.
 */
export function tokenize(text: string, start: number, end: number, spelling: Spelling, pieces: Pieces): void {
  let at = start;
  while (at < end) {
    if (kindOf(text.charCodeAt(at)) === SPACE) {
      at++;
      continue;
    }
    const stop = endOfChunk(text, at, end);
    tokenizeChunk(text, at, stop, end, spelling, pieces);
    at = stop;
  }
}

/** Cuts a run without white space. */
function tokenizeChunk(
  text: string,
  start: number,
  stop: number,
  end: number,
  spelling: Spelling,
  pieces: Pieces,
): void {
  let tries = mayHoldAddress(text, start, stop) ? MOST_TRIES : 0;
  let at = start;
  while (at < stop) {
    const kind = kindOf(text.charCodeAt(at));
    let next: number;
    if (kind === LETTER || kind === DIGIT || startsNumber(text, at, stop, start)) {
      const address = tries-- > 0 ? endOfAddress(text, at, stop) : at;
      next = address > at ? address : endOfWord(text, at, end, spelling);
      if (address > at) addPiece(pieces, at, address);
      else splitWord(text, at, next, spelling, pieces);
    } else {
      next = endOfEmoticon(text, at, stop, spelling) || endOfMark(text, at, stop, kind);
      addPiece(pieces, at, next);
    }
    at = next;
  }
}

/** Where an emoticon that no letter follows ends, or 0. */
function endOfEmoticon(text: string, at: number, stop: number, { emoticons }: Spelling): number {
  const emoticon = emoticons.find((marks) => text.startsWith(marks, at));
  if (!emoticon) return 0;
  const end = at + emoticon.length;
  return end === stop || kindOf(text.charCodeAt(end)) !== LETTER ? end : 0;
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
