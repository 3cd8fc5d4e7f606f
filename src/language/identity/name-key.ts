import type { SpellingRule } from "../../model/gazetteer.ts";

/** Small letters without diacritics: "Niinistö" → "niinisto". Anything but letters and digits is left out. */
export function foldWord(word: string): string {
  return word
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** The words of a name: parted by white space, a hyphen stays inside a word, possessives and quotation marks fall off. */
export function wordsOfName(text: string): readonly string[] {
  return text
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, ""))
    .filter((word) => word !== "");
}

/** What the transliterations of one word have in common: "Sergei" and "Sergey" → "sergi". Never empty if `word` has letters. */
export function skeletonOf(word: string, rules: readonly SpellingRule[]): string {
  let letters = foldWord(word);
  for (const { from, to } of rules) {
    if (letters.includes(from)) letters = letters.replaceAll(from, to);
  }
  return letters.replace(/(.)\1+/gu, "$1");
}

/** All letters of a name in a row: "Kim Jong-un", "Kim Jong Un" → "kimjongun". */
export function lettersOf(words: readonly string[]): string {
  return words.map(foldWord).join("");
}

/** The capitals of a name's words, small words left out: "Center for Strategic Studies" → "CSS". */
export function initialsOf(words: readonly string[]): string {
  return words
    .flatMap((word) => word.split("-"))
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");
}
