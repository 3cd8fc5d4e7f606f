import type { Range } from "../model/span.ts";

/** A phrase found in a text, with what the table says of it. */
export interface PhraseMatch<V> extends Range {
  readonly value: V;
}

interface Phrase<V> {
  readonly text: string;
  readonly value: V;
}

/** Phrases by their first word, the longest first. Made by {@link makePhraseTable}. */
export interface PhraseTable<V> {
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase<V>[]>;
}

/** Compiles phrases for {@link matchPhrase}. Of two values for one phrase the first is kept. */
export function makePhraseTable<V>(entries: Iterable<readonly [phrase: string, value: V]>): PhraseTable<V> {
  const byFirstWord = new Map<string, Phrase<V>[]>();
  const seen = new Set<string>();
  for (const [text, value] of entries) {
    if (text === "" || seen.has(text)) continue;
    seen.add(text);
    const first = text.slice(0, endOfWord(text, 0));
    const known = byFirstWord.get(first);
    if (known) known.push({ text, value });
    else byFirstWord.set(first, [{ text, value }]);
  }
  for (const phrases of byFirstWord.values()) phrases.sort((a, b) => b.text.length - a.text.length);
  return { byFirstWord };
}

/**
 * The longest phrase of the table that stands in `text` from `start` on and ends at the end of a word; null if none.
 * A space of the phrase stands for any run of white space, and ' for ’. Case counts.
 */
export function matchPhrase<V>(table: PhraseTable<V>, text: string, start: number): PhraseMatch<V> | null {
  const phrases = table.byFirstWord.get(text.slice(start, endOfWord(text, start)));
  if (!phrases) return null;
  for (const phrase of phrases) {
    const end = matchAt(phrase.text, text, start);
    if (end >= 0 && endsWord(text, end)) return { start, end, value: phrase.value };
  }
  return null;
}

/** Where `phrase` ends if it stands at `start`; -1 if it does not. */
function matchAt(phrase: string, text: string, start: number): number {
  let at = start;
  for (let i = 0; i < phrase.length; i++) {
    const wanted = phrase.charCodeAt(i);
    const unit = text.charCodeAt(at);
    if (wanted === SPACE) {
      if (!isSpace(unit)) return -1;
      while (isSpace(text.charCodeAt(at))) at++;
    } else if (unit === wanted || (wanted === APOSTROPHE && unit === CURLY_APOSTROPHE)) at++;
    else return -1;
  }
  return at;
}

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const WORD = /[\p{L}\p{N}]/u;

function isSpace(unit: number): boolean {
  return unit === SPACE || unit === 0xa0 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  return WORD.test(String.fromCharCode(unit));
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  return Math.max(end, Math.min(start + 1, text.length));
}

function endsWord(text: string, end: number): boolean {
  return end >= text.length || !isWordUnit(text.charCodeAt(end)) || !isWordUnit(text.charCodeAt(end - 1));
}
