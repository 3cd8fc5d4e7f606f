const PARTICLES = new Set([
  "de",
  "del",
  "da",
  "dos",
  "van",
  "von",
  "der",
  "den",
  "bin",
  "ibn",
  "al",
  "el",
  "la",
  "le",
  "y",
  "e",
  "and",
  "&",
  "with",
]);
const MOST_WORDS = 10;

/** Whether `text` has the form of one or more personal names: capitalised words, particles, commas and "and". */
export function isNameLike(text: string): boolean {
  const words = text.split(/[\s,]+/).filter(Boolean);
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  return isCapitalised(words[0] as string) && words.every((word) => PARTICLES.has(word) || isCapitalised(word));
}

function isCapitalised(word: string): boolean {
  return /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$/u.test(word);
}
