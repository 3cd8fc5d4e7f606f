import { findDates } from "../dates/find-dates.ts";
import { cutPost } from "./names.ts";
import type { PageVocabulary } from "./page-vocabulary.ts";

const LONGEST_NAME = 60;
const NOISE =
  /https?:|www\.|@|\d|\b(?:comments?|read|share|follow|published|updated|posted|subscribe|view|minutes?|ago|am|pm|contributors?:)\b/i;
const LIST = /\s*[,;|•·/\n]\s*/;
const CONJUNCTION = /,?\s+(?:and|und|et|y|&|with)\s+/;
const CREDENTIAL_SUFFIX = /(?<=\p{Ll}) (?:[A-Z]{2,3}|Ph\.?D\.?|M\.?D\.?)$/u;
const CREDENTIALS = /^(?:[A-Z]{1,4}|ph\.?d\.?|m\.?d\.?|jr\.?|sr\.?|m\.?s\.?|esq\.?)$/i;

/** Cuts "By Jo Nemo, Staff Writer and Al Bloggs" into names; what is no name is left out. */
export function splitNames(text: string, words: PageVocabulary): readonly string[] {
  const bare = cutDate(text.replace(/\s+/g, " ").trim())
    .replace(
      /^\s*(?:(?:written|reported|posted|text|story|review|reviewed|edited) )?(?:by|von|par|por|di|da|автор):?\s+/i,
      "",
    )
    .replace(/^(?:authors?|autore?|autor):?\s+/i, "");
  const parts = bare.split(CONJUNCTION);
  // "Jo Nemo and Al Bloggs, Example Times": after "and" only the first of a list is a person.
  const listed = parts.flatMap((part, i) => (i > 0 ? part.split(LIST).slice(0, 1) : part.split(LIST)));
  return listed.flatMap((part) => {
    const name = cutPost(part)
      .replace(/^by\s+/i, "")
      .replace(/\s*\([^)]*\)$/, "")
      .replace(/^[\s.,:-]+|[\s,:-]+$/g, "")
      .replace(CREDENTIAL_SUFFIX, "");
    return isName(name, words) ? [name] : [];
  });
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
  return /^[\p{Lu}\p{Lo}]/u.test(name) && name.split(/\s+/).length <= 6;
}

const ROLES =
  /^(?:(?:senior|deputy|associate|contributing|assistant|managing|executive|chief|staff|guest|special|news|political|digital|web|sports?|health|science|tech|business|features?|general|editorial|global|national|foreign|investigative)\s)*(?:editors?|editor-in-chief|writers?|reporters?|correspondents?|contributors?|columnists?|producers?|photographers?|authors?|admin|administrator|freelance|team|director|journalist|analyst|guest|research assistant|fellow|c[efot]o)(?:\s.{0,40})?$/;
