import { APOSTROPHE, DIGIT, HYPHEN, kindOf, LETTER, SPACE } from "./characters.ts";
import type { Spelling } from "./compile-orthography.ts";

const STOP_UNIT = 46;
const COMMA = 44;
const COLON = 58;
const SLASH = 47;
const AMPERSAND = 38;
const LONGEST_AFFIX = 12;

/** Where the word or number that begins at `start` ends, with the full stop that belongs to an abbreviation. */
export function endOfWord(text: string, start: number, end: number, spelling: Spelling): number {
  let at = start + 1;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === LETTER || kind === DIGIT) at++;
    else if (at + 1 < end && joins(text, start, at, end, unit, kind, spelling)) at += 2;
    else break;
  }
  return at < end && text.charCodeAt(at) === STOP_UNIT && takesStop(text, start, at, end, spelling) ? at + 1 : at;
}

/** Whether the mark at `at` stands inside a word: what is before and after it belongs together. */
function joins(
  text: string,
  start: number,
  at: number,
  end: number,
  unit: number,
  kind: number,
  spelling: Spelling,
): boolean {
  const before = kindOf(text.charCodeAt(at - 1));
  const after = kindOf(text.charCodeAt(at + 1));
  if (kind === APOSTROPHE) return after === LETTER || (before === DIGIT && after === DIGIT);
  if (kind === HYPHEN) return joinsHyphen(text, start, at, end, spelling);
  if (unit === STOP_UNIT) return joinsStop(text, start, at, end, spelling);
  if (unit === COMMA || unit === COLON) return before === DIGIT && after === DIGIT;
  if (unit === SLASH) return before === DIGIT && after === DIGIT;
  if (unit === AMPERSAND) return isUpper(text, at - 1) && isUpper(text, at + 1);
  return false;
}

/** "14.5", "U.S.", "example.com": digits around it, letters each with its own stop, or a known ending after it. */
function joinsStop(text: string, start: number, at: number, end: number, spelling: Spelling): boolean {
  const after = kindOf(text.charCodeAt(at + 1));
  if (kindOf(text.charCodeAt(at - 1)) === DIGIT && after === DIGIT) return true;
  if (after !== LETTER) return false;
  if (isLone(text, start, at - 1)) return isLone(text, at + 1, at + 1) && isLoneEnd(text, at + 2, end);
  return spelling.extensions.has(letterRun(text, at + 1, end));
}

/** A letter that begins the word or follows a full stop in it. */
function isLone(text: string, start: number, at: number): boolean {
  return kindOf(text.charCodeAt(at)) === LETTER && (at === start || text.charCodeAt(at - 1) === STOP_UNIT);
}

function isLoneEnd(text: string, at: number, end: number): boolean {
  return at >= end || kindOf(text.charCodeAt(at)) !== LETTER;
}

/** "pro-Kyiv", "F-16", "2021-12-31": after a prefix, between capitals and digits, or among groups of digits. */
function joinsHyphen(text: string, start: number, at: number, end: number, spelling: Spelling): boolean {
  const after = kindOf(text.charCodeAt(at + 1));
  if (at - start <= LONGEST_AFFIX && after === LETTER) {
    return spelling.prefixes.has(text.slice(start, at).toLowerCase());
  }
  if (after !== DIGIT) return false;
  if (kindOf(text.charCodeAt(at - 1)) === DIGIT) {
    let stop = at + 1;
    while (stop < end && stop - at < LONGEST_AFFIX && kindOf(text.charCodeAt(stop)) === DIGIT) stop++;
    const inner = text.lastIndexOf("-", at - 1) >= start;
    return inner || (kindOf(text.charCodeAt(stop)) === HYPHEN && kindOf(text.charCodeAt(stop + 1)) === DIGIT);
  }
  return at - start <= 5 && isUpper(text, at - 1);
}

/** Whether the full stop at `at` belongs to the word: to "U.S.", to an initial, or to a known abbreviation. */
function takesStop(text: string, start: number, at: number, end: number, spelling: Spelling): boolean {
  if (at - start > LONGEST_AFFIX || text.charCodeAt(at + 1) === STOP_UNIT) return false;
  if (kindOf(text.charCodeAt(at - 1)) !== LETTER) return false;
  const word = text.slice(start, at);
  if (spelling.numbered.has(word)) return kindOf(text.charCodeAt(at + 1)) === DIGIT || isBeforeDigit(text, at, end);
  if (spelling.leading.has(word) || spelling.closing.has(word)) return kindOf(text.charCodeAt(at + 1)) !== LETTER;
  if (word.includes(".")) return isLone(text, start, at - 1);
  return word.length === 1 && isUpper(text, start) && at + 1 < end;
}

function isBeforeDigit(text: string, at: number, end: number): boolean {
  return at + 2 < end && kindOf(text.charCodeAt(at + 1)) === SPACE && kindOf(text.charCodeAt(at + 2)) === DIGIT;
}

function isUpper(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character !== character.toLowerCase();
}

function letterRun(text: string, from: number, end: number): string {
  let at = from;
  while (at < end && at - from < LONGEST_AFFIX && kindOf(text.charCodeAt(at)) === LETTER) at++;
  return text.slice(from, at).toLowerCase();
}
