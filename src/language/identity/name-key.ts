import type { SpellingRule } from "../../model/gazetteer.ts";

/** Letters that Unicode does not take apart into a plain letter and its marks, with how the press writes them plainly. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ß", "ss"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ħ", "h"],
  ["ı", "i"],
]);

/** Small letters without diacritics, everything else as it is: "Torbjørn" → "torbjorn", "Łódź" → "lodz". */
export function foldLetters(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[øæœßłđðþħı]/gu, (letter) => PLAIN_LETTERS.get(letter) as string);
}

/** Small letters without diacritics: "Niinistö" → "niinisto". Anything but letters and digits is left out. */
export function foldWord(word: string): string {
  return foldLetters(word).replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * "ae", "oe" and "ue" before a consonant, by which a text without umlauts writes "ä", "ö", "ø" and "ü". Not in what ends
 * as "Michael", "Samuel" or "Páez" do: there the vowels are two.
 */
const UMLAUT = /([aou])e(?=[b-df-hj-np-tv-xz])(?!l[as]?\b|n?z)/gu;

/** The words of a name: parted by white space, a hyphen stays inside a word, possessives and quotation marks fall off. */
export function wordsOfName(text: string): readonly string[] {
  return text
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, ""))
    .filter((word) => word !== "");
}

/**
 * What the transliterations of one word have in common: "Sergei" and "Sergey" → "sergi", "Müller" and "Mueller" → "muler".
 * Never empty if `word` has letters.
 */
export function skeletonOf(word: string, rules: readonly SpellingRule[]): string {
  let letters = foldWord(foldLetters(word).replace(UMLAUT, "$1"));
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
