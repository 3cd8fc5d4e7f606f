import { findDates } from "../dates/find-dates.ts";
import { cutPost, isOutletBehindAuthor } from "./names.ts";
import type { PageVocabulary } from "./page-vocabulary.ts";

const LONGEST_NAME = 60;
const NOISE =
  /https?:|www\.|[@:]|\d|\b(?:comments?|read|share|follow|published|updated|posted|subscribe|view|minutes?|ago|am|pm|contributors?:)\b/i;
const LIST = /\s*[,;|•·/\n]\s*/;
const CONJUNCTION = /,?\s+(?:and|und|et|y|&|with)\s+/;
const CREDENTIAL_SUFFIX = /(?<=\p{Ll}) (?:[A-Z]{2,3}|Ph\.?D\.?|M\.?D\.?)$/u;
const CREDENTIALS = /^(?:[A-Z]{1,4}|ph\.?d\.?|m\.?d\.?|jr\.?|sr\.?|m\.?s\.?|esq\.?)$/i;

/** "Text: Jo Nemo", in any language. */
const LABEL = /^([\p{L}]{2,15}(?: [\p{L}]{2,15})?):\s+(?=\p{Lu})/u;
/** "Jo Nemo. Example Times": no initial and no title stands before the stop. */
const STOP = /(?<=\p{Ll}{4})\.\s+(?=\p{Lu})/u;

/** "Example Press writers Jo Nemo and Al Bloggs contributed to this report." */
const CONTRIBUTED = /\scontributed (?:reporting\b|to this\b).*$/i;
const WRITERS = /^[^,]{0,60}?\b(?:writers?|reporters?|journalists?|correspondents?)\s+(?=\p{Lu})/u;

/** Cuts "By Jo Nemo, Staff Writer and Al Bloggs" into names; what is no name is left out. */
export function splitNames(text: string, words: PageVocabulary): readonly string[] {
  const line = cutContribution(text.replace(/\s+/g, " ").trim());
  const bare = cutLabel(cutDate(line), words)
    .replace(
      /^[\s–—-]*(?:(?:written|reported|reporting|posted|text|story|review|reviewed|edited) )?(?:by|von|par|por|di|da|автор):?\s+/i,
      "",
    )
    .replace(/^(?:authors?|autore?|autor):?\s+/i, "");
  const parts = bare.split(CONJUNCTION);
  // "Jo Nemo and Al Bloggs, Example Times": after "and" only the first of a list is a person.
  const listed = parts.flatMap((part, i) => (i > 0 ? part.split(LIST).slice(0, 1) : part.split(LIST)));
  const names = listed.flatMap((part) => readName(part, words) ?? []);
  // "Jo Nemo, Example Institute": whom the first works for.
  return names.filter((name, i) => i === 0 || !(isOrganisation(name, words) || isOutletBehindAuthor(name, words)));
}

function cutContribution(text: string): string {
  const names = text.replace(CONTRIBUTED, "");
  return names === text ? text : names.replace(WRITERS, "");
}

function readName(part: string, words: PageVocabulary): string | null {
  const [first = ""] = part.split(STOP);
  const name = cutTail(cutPost(first).replace(/^[\s.,:–—-]+|[\s,:-]+$/g, ""), words).replace(CREDENTIAL_SUFFIX, "");
  return isName(name, words) ? name : null;
}

/** A label for words, not one for pictures. */
function cutLabel(text: string, words: PageVocabulary): string {
  const label = LABEL.exec(text);
  return label && !words.captionCues.includes((label[1] as string).toLowerCase()) ? text.slice(label[0].length) : text;
}

/** "Jo Nemo Monday": days and other words of a date line do not end a name. */
function cutTail(name: string, { metadataWords }: PageVocabulary): string {
  const parts = name.split(" ");
  while (parts.length > 2 && metadataWords.has((parts.at(-1) as string).toLowerCase())) parts.pop();
  return parts.join(" ");
}

/** Whether a name ends in a word that only names of organisations end in. */
export function isOrganisation(name: string, { organisationHeads }: PageVocabulary): boolean {
  const parts = name.toLowerCase().split(" ");
  return parts.length > 1 && organisationHeads.has(parts.at(-1) as string);
}

const DESK = /\b(?:redazione|redaktion|rédaction|redacción|redação|newsroom)$/i;

/** "Jo Nemo - December 21, 2031": the text before the date. */
export function cutDate(text: string): string {
  const [date] = findDates(text);
  return date && date.start > 3 ? text.slice(0, date.start).replace(/[\s|•·–—-]+$/, "") : text;
}

function isName(name: string, words: PageVocabulary): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || NOISE.test(name) || !/\p{L}{2}/u.test(name)) return false;
  const lower = name.toLowerCase();
  if (CREDENTIALS.test(name) && !words.agencies.has(lower)) return false;
  if (words.deskNames.includes(lower) || ROLES.test(lower) || DESK.test(name)) return false;
  const parts = name.split(/\s+/);
  return /^[\p{Lu}\p{Lo}]/u.test(name) && parts.length <= 6 && parts.every(isPartOfName);
}

/** Words of a name are capitalised, short as particles are, or of a script without capitals. */
function isPartOfName(part: string): boolean {
  return part.length <= LONGEST_PARTICLE || !/^\p{Ll}/u.test(part);
}

const LONGEST_PARTICLE = 4;

const ROLES =
  /^(?:(?:senior|deputy|associate|contributing|assistant|managing|executive|chief|staff|guest|special|news|political|digital|web|sports?|health|science|tech|business|features?|general|editorial|global|national|foreign|investigative)\s)*(?:editors?|editor-in-chief|writers?|reporters?|correspondents?|contributors?|columnists?|producers?|photographers?|authors?|admin|administrator|freelance|team|director|journalist|analyst|guest|research assistant|fellow|c[efot]o)(?:\s.{0,40})?$/;
