import type { Range } from "../model/span.ts";

const END = /[.!?…]["”’')\]]*\s+(?=["“‘'([]*[\p{Lu}\p{N}])|\n+/gu;
const LONGEST = 1200;

/**
 * A rough cut of a paragraph into sentences, for texts no language core has read: at end marks followed by a capital
 * or digit, unless a short capitalised word ("Mr.", "U.S.") stands before the point. No sentence is longer than
 * 1200 code units; white space at the ends is left out.
 */
export function splitSentences(text: string, start = 0, end = text.length): readonly Range[] {
  const sentences: Range[] = [];
  const part = text.slice(start, end);
  let from = 0;
  const add = (to: number): void => {
    for (let at = from; at < to; at += LONGEST)
      pushTrimmed(sentences, text, start + at, start + Math.min(to, at + LONGEST));
    from = to;
  };
  for (const match of part.matchAll(END)) {
    if (
      match[0].startsWith(".") &&
      /(?:^|[\s(“"])\p{Lu}[\p{L}.]{0,2}$/u.test(part.slice(Math.max(0, match.index - 5), match.index))
    )
      continue;
    add(match.index + match[0].length);
  }
  add(part.length);
  return sentences;
}

function pushTrimmed(sentences: Range[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed === "") return;
  const lead = piece.length - piece.trimStart().length;
  sentences.push({ start: start + lead, end: start + lead + trimmed.length });
}
