import { DIGIT, kindOf, LETTER } from "./characters.ts";
import type { Spelling } from "./compile-orthography.ts";
import type { Pieces } from "./pieces.ts";

const CLOSERS = new Set([..."\"”’'»)]}"].map((mark) => mark.charCodeAt(0)));
const OPENERS = new Set([..."\"“‘'«([{"].map((mark) => mark.charCodeAt(0)));
const END_MARK = /[.!?…]/u;
const END_MARKS = /^[.!?…]+$/u;
const NOTE = /^\[\d+\]$/u;
const LONGEST_NOTE = 6;
const LONGEST_STARTER = 12;
const LONGEST_MARK = 8;
/** A sentence is cut here whatever it says, so that hostile text costs no more than other text. */
export const LONGEST_SENTENCE = 1000;

/**
 * Where sentences end among the tokens from `first` to `last` of one block: indices after the last token of each.
 * A sentence takes the closing quotation marks and brackets that directly follow its end.
 */
export function splitSentences(
  text: string,
  pieces: Pieces,
  first: number,
  last: number,
  spelling: Spelling,
): number[] {
  const ends: number[] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    const after = endsAt(text, pieces, i, first, last, spelling);
    const end = after > i ? after : i + 1 - from >= LONGEST_SENTENCE ? i + 1 : -1;
    if (end < 0) continue;
    ends.push(end);
    from = end;
    i = end - 1;
  }
  if (from < last) ends.push(last);
  return ends;
}

/** The index after the sentence that token `i` ends; `i` where it ends none. */
function endsAt(text: string, pieces: Pieces, i: number, first: number, last: number, spelling: Spelling): number {
  if (isBlankLineAfter(text, pieces, i, last)) return i + 1;
  const ending = kindOfEnding(text, pieces.starts[i] as number, pieces.ends[i] as number, i > first, spelling);
  if (ending === "none") return i;
  const closed = skipNotes(text, pieces, skipClosers(text, pieces, i + 1, last), last);
  const next = firstOfSentence(text, pieces, closed, last);
  if (next >= last) return i;
  const isSpaced = (pieces.starts[closed] as number) > (pieces.ends[closed - 1] as number);
  if (!isSpaced) return isGlued(text, pieces, i, closed, next, ending) ? closed : i;
  // A small letter begins a sentence only where nothing else can be meant than a full stop.
  if (isLower(text.charCodeAt(pieces.starts[next] as number))) {
    return ending === "mark" && closed === i + 1 && next === closed ? closed : i;
  }
  return isEnd(ending, text, pieces, next, spelling) ? closed : i;
}

/** What the last characters of a token can do: end a sentence, trail off, or belong to an abbreviation. */
type Ending = "none" | "mark" | "trail" | "abbreviation" | "leading";

function kindOfEnding(text: string, start: number, end: number, hasBefore: boolean, spelling: Spelling): Ending {
  if (end - start > LONGEST_MARK || !END_MARK.test(text.charAt(end - 1))) return "none";
  const token = text.slice(start, end);
  if (END_MARKS.test(token)) return !hasBefore ? "none" : token === "…" || token.length > 1 ? "trail" : "mark";
  if (kindOf(text.charCodeAt(start)) === DIGIT) return "leading";
  const word = token.slice(0, -1);
  return spelling.leading.has(word) || spelling.numbered.has(word) ? "leading" : "abbreviation";
}

/** Whether an ending before something that is no small letter ends a sentence. */
function isEnd(ending: Ending, text: string, pieces: Pieces, next: number, spelling: Spelling): boolean {
  if (ending === "leading") return false;
  if (ending !== "abbreviation") return true;
  const start = pieces.starts[next] as number;
  const word = text.slice(start, Math.min(pieces.ends[next] as number, start + LONGEST_STARTER));
  return kindOf(text.charCodeAt(start)) === LETTER && spelling.starters.has(word.toLowerCase());
}

/** Closing marks follow without a space, or alone before the next word where they are no opening ones. */
function skipClosers(text: string, pieces: Pieces, from: number, last: number): number {
  let i = from;
  while (
    i < last &&
    pieces.starts[i] === pieces.ends[i - 1] &&
    (pieces.ends[i] as number) - (pieces.starts[i] as number) <= 2 &&
    CLOSERS.has(text.charCodeAt(pieces.starts[i] as number))
  ) {
    i++;
  }
  return i;
}

/** A note mark such as "[17]" belongs to the sentence before. */
function skipNotes(text: string, pieces: Pieces, from: number, last: number): number {
  let i = from;
  while (i + 3 <= last && isNote(text, pieces.starts[i] as number, pieces.ends[i + 2] as number)) i += 3;
  return i;
}

function isNote(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_NOTE && text[start] === "[" && NOTE.test(text.slice(start, end));
}

/** The first token that is no opening mark. */
function firstOfSentence(text: string, pieces: Pieces, from: number, last: number): number {
  let i = from;
  while (i < last && OPENERS.has(text.charCodeAt(pieces.starts[i] as number))) i++;
  return i;
}

/** "the region.Moscow claims": a full stop between a small letter and a capital that begins a word. */
function isGlued(text: string, pieces: Pieces, i: number, closed: number, next: number, ending: Ending): boolean {
  if (ending !== "mark" || next !== closed) return false;
  const start = pieces.starts[next] as number;
  const before = text.charCodeAt((pieces.starts[i] as number) - 1);
  return isLower(before) && isUpper(text.charCodeAt(start)) && isLower(text.charCodeAt(start + 1));
}

function isBlankLineAfter(text: string, pieces: Pieces, i: number, last: number): boolean {
  if (i + 1 >= last) return false;
  const from = pieces.ends[i] as number;
  const to = pieces.starts[i + 1] as number;
  if (to - from < 2) return false;
  const first = text.indexOf("\n", from);
  return first >= 0 && first < to && text.lastIndexOf("\n", to - 1) > first;
}

function isLower(unit: number): boolean {
  const character = String.fromCharCode(unit);
  return kindOf(unit) === LETTER && character === character.toLowerCase() && character !== character.toUpperCase();
}

function isUpper(unit: number): boolean {
  const character = String.fromCharCode(unit);
  return kindOf(unit) === LETTER && character !== character.toLowerCase();
}
