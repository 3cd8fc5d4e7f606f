import { wordLikeness } from "../../kit/word-likeness.ts";
import { listWords } from "../../kit/words.ts";

/** The telling words (four letters or more, or figures) that each of two texts has and the other has not in any form. */
export function listUnshared(a: string, b: string): { readonly a: readonly string[]; readonly b: readonly string[] } {
  const [left, right] = [a, b].map((text) => listWords(text).map((word) => word.folded)) as [string[], string[]];
  return { a: pick(left, right), b: pick(right, left) };
}

function pick(own: readonly string[], other: readonly string[]): string[] {
  const telling = own.filter((word) => word.length > 3 || /\d/.test(word));
  return [...new Set(telling)].filter((word) => !other.some((each) => wordLikeness(word, each) > 0));
}
