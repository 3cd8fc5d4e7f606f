import { monthNamed } from "../dates/month-names.ts";
import type { PageVocabulary } from "./page-vocabulary.ts";

/** The dateline in front of a report, as offsets into its first line. */
export interface Dateline {
  /** End of the place with what belongs to it ("SEOUL, South Korea"); 0 where no place is named. */
  readonly placeEnd: number;
  /** End of the whole dateline with agency, date and dash. */
  readonly end: number;
  /** The agency in brackets, as offsets; null if none. */
  readonly agency: readonly [number, number] | null;
}

const LONGEST = 90;
/** A dash, or a colon, between dateline and report. */
const SEPARATOR = /\s?(?:—|–|--|\s-\s|:\s|\)\s)/g;

/**
 * Reads `PLACE, Region, Jan. 2 (Agency) —` in front of a paragraph: a place in capitals, a known city, or any place
 * with an agency in brackets. Null where the line does not begin so.
 */
export function readDateline(line: string, words: PageVocabulary): Dateline | null {
  const head = line.slice(0, LONGEST);
  for (const match of head.matchAll(SEPARATOR)) {
    const mark = match[0].trim();
    const closesBracket = mark === ")";
    const dateline = readHead(head.slice(0, match.index + (closesBracket ? 1 : 0)), mark, words);
    if (!dateline) continue;
    const end = match.index + match[0].length;
    // "(Agency) — text": the dash after the bracket belongs to the dateline too.
    const dash = closesBracket ? (/^(?:—|–|--|-|:)\s?/.exec(line.slice(end))?.[0].length ?? 0) : 0;
    // Without a dash "(ABC)" may be anything: only an agency known by name makes it a dateline.
    if (closesBracket && dash === 0 && !words.agencies.has(head.slice(...(dateline.agency ?? [0, 0])).toLowerCase()))
      return null;
    return end + dash < line.length ? { ...dateline, end: end + dash } : null;
  }
  return null;
}

function readHead(head: string, mark: string, words: PageVocabulary): Omit<Dateline, "end"> | null {
  const bracket = /\(([^()]{2,40})\)\s?$/.exec(head);
  const agency = bracket && isAgency(bracket[1] as string, words) ? bracket : null;
  if (bracket && !agency) {
    // An agency nobody lists is one behind a place that needs none to be known for a dateline.
    const place = isPlaceLike(bracket[1] as string) ? head.slice(0, bracket.index).trimEnd() : "";
    const end = place === "" ? null : measurePlace(place, mark, false, words);
    return end === null ? null : { placeEnd: end, agency: null };
  }
  const before = (agency ? head.slice(0, agency.index) : head).trimEnd();
  const span = agency ? ([agency.index + 1, agency.index + 1 + (agency[1] as string).length] as const) : null;
  if (before === "") return span ? { placeEnd: 0, agency: span } : null;
  const placeEnd = measurePlace(before, mark, agency !== null, words);
  return placeEnd === null ? null : { placeEnd, agency: span };
}

function isAgency(text: string, words: PageVocabulary): boolean {
  return words.agencies.has(text.toLowerCase()) || /^[A-Z][A-Z\d&-]{1,9}$/.test(text);
}

/** End of "PLACE, Region", null where `before` is none. A closing ", Jan. 2" is left out. */
function measurePlace(before: string, mark: string, hasAgency: boolean, words: PageVocabulary): number | null {
  const parts = before.split(",");
  const place = (parts[0] as string).trim();
  const known = words.cities.has(place.toLowerCase());
  const capitals = /^\p{Lu}[\p{Lu}\s.'’-]{2,40}$/u.test(place) && place.split(/\s+/).length <= 5;
  if (!isPlaceLike(place) || !(capitals || hasAgency || known)) return null;
  // "Washington: …" and "WARNING: …" may be titles; a colon after a city in capitals is the style of South Asia.
  if (mark === ":" && !(capitals && known)) return null;
  let end = (parts[0] as string).length;
  for (const part of parts.slice(1)) {
    const words_ = part.trim();
    if (isDay(words_)) continue;
    if (!isPlaceLike(words_)) return null;
    end = before.indexOf(part, end) + part.length;
  }
  return end;
}

function isPlaceLike(text: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]{0,20}(?:[\s/](?:\p{Lu}[\p{L}.'’-]{0,20}|de|of|the|la)){0,4}$/u.test(text);
}

function isDay(text: string): boolean {
  const [first = "", second = ""] = text.split(/\s+/);
  if (/^\d{4}$/.test(text)) return true;
  return (
    (monthNamed(first) !== null && /^\d{1,2}$/.test(second)) || (monthNamed(second) !== null && /^\d{1,2}$/.test(first))
  );
}
