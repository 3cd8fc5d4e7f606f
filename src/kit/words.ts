import type { Range } from "../model/span.ts";

/** A word of a text, with its form folded for comparison. */
export interface Word extends Range {
  readonly folded: string;
}

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;
/** A word in which there is nothing to fold but case: most words of a text. */
const PLAIN = /^[A-Za-z0-9]+$/;
const INITIALISM = /^\p{L}(?:\.\p{L})+$/u;

/**
 * The words of `text` from `start` to `end`: runs of letters and digits, with an apostrophe, hyphen, full stop or
 * comma inside ("Kim's", "long-range", "U.S", "13,000"). Linear; punctuation and white space are left out.
 */
export function listWords(text: string, start = 0, end = text.length): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const from = start + match.index;
    words.push({ start: from, end: from + match[0].length, folded: foldWord(match[0]) });
  }
  return words;
}

/** Lower case, without accents, possessive 's and the points of an initialism: forms that differ only so are one word. */
export function foldWord(form: string): string {
  if (PLAIN.test(form)) return form.toLowerCase();
  const plain = form
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']s?$/, "")
    .replaceAll("’", "'");
  return INITIALISM.test(plain) ? plain.replaceAll(".", "") : plain;
}
