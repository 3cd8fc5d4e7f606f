import type { PageVocabulary } from "./page-vocabulary.ts";

const PARTICLES = new Set([
  "de",
  "del",
  "della",
  "des",
  "di",
  "do",
  "du",
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

const OUTLET = /^(?:The )?\p{Lu}[\p{L}\d&’'-]{1,20}(?: (?:of |and |& )?\p{Lu}[\p{L}\d’'-]{1,20}){0,3}$/u;

/** Whether `text` has the form of a name of something: one to four capitalised words. */
export function isTitleLike(text: string): boolean {
  return OUTLET.test(text);
}

/** Whether `text` is called as papers and stations are: "Orvik Courier", "The Herald of Orvik", "Daily Orvik". */
export function isOutletName(text: string, words: PageVocabulary): boolean {
  if (!isTitleLike(text)) return false;
  const [first = "", ...rest] = text.replace(/^The /, "").split(" ");
  const of = rest.indexOf("of");
  const head = of < 0 ? rest.at(-1) : [first, ...rest][of];
  return rest.length > 0 && (words.outletHeads.has(head ?? "") || words.outletOpenings.has(first));
}

/**
 * Whether a name that stands alone beside a date is rather an outlet's than an author's: "Consumer Voice", "The Quay";
 * nobody has both a given name and one of these endings.
 */
export function isOutletBesideDate(text: string, words: PageVocabulary): boolean {
  const parts = text.split(" ");
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (!isTitleLike(text) || parts.length < 2 || words.givenNames.has(first)) return false;
  return first === "The" || words.outletEndings.has(last);
}

/** Whether a name behind an author's is rather that of the paper: it opens with an article ("Le Matin du Lac"). */
export function isOutletBehindAuthor(text: string, words: PageVocabulary): boolean {
  const [first = "", ...rest] = text.split(" ");
  return isOutletName(text, words) || (rest.length > 0 && words.outletArticles.has(first));
}

const POST = /,? (?:in|at) \p{Lu}[\p{L}’'-]{1,24}(?:,? (?:and )?\p{Lu}[\p{L}’'-]{1,24}){0,3}$/u;

/** "Jo Nemo in Port Amber" without the place from which a correspondent writes. */
export function cutPost(text: string): string {
  return text.replace(POST, "");
}
