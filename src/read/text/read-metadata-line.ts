import { findDates } from "../dates/find-dates.ts";
import { cutPost, isNameLike, isOutletBesideDate, isOutletName } from "./names.ts";
import type { PageVocabulary } from "./page-vocabulary.ts";

/** A part of a line that tells who wrote when and where. Offsets are in the line. */
export interface MetadataPart {
  readonly start: number;
  readonly end: number;
  readonly role:
    | "byline"
    | "outlet"
    | "name"
    | "desk"
    | "place"
    | "agency"
    | "published"
    | "updated"
    | "date"
    | "other";
}

/** What stands in running text as well. */
const VAGUE: ReadonlySet<MetadataPart["role"]> = new Set(["place", "name", "agency", "other"]);
const LONGEST = 240;
const SEPARATOR = /\s[-–—/]\s|\s?[|•·;\t]\s?|\s{2,}|\n/g;
/** "New DelhiUpdated:", "Jo BloggsPublished:": a label glued to what stands before it. */
const LABEL_START =
  /(?<=[\p{Ll}\d)])(?=(?:Last |First |Originally )?(?:Updated|Published|Posted|Modified|Edited)\b)|(?<=\d)(?=By [A-Z])|\s(?=(?:Last |First |Originally )?(?:Updated|Published|Posted|Modified|Edited)\b)/gu;
/** "3 March 2031 (Orvik Press)" */
const CLOSING_BRACKET = /\s?\(([^()]{2,40})\)$/;
const COMMA_OR_BY = /,\s|\s(?=by \p{Lu})/gu;
const CLOCK = /\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|\b\d{1,2}\s?(?=[ap]\.?m\b)|\+\d{2}:?\d{2}/gi;

/**
 * Takes a line of names, places, dates and times apart; null where it holds anything else, or neither a date, nor a
 * byline, nor a desk.
 */
export function readMetadataLine(line: string, words: PageVocabulary): readonly MetadataPart[] | null {
  if (line.length > LONGEST) return null;
  return readParts(line, splitParts(line, words), words) ?? readCommas(line, words);
}

/** "Orvik Voice, 3 March 2031": a name alone beside a date may be an outlet's. */
function readCommas(line: string, words: PageVocabulary): readonly MetadataPart[] | null {
  const parts = readParts(line, splitAtCommas(line), words);
  if (parts?.length !== 2 || !parts.some(({ role }) => role === "date")) return parts;
  return parts.map((part) => {
    const isOutlet = part.role === "name" && isOutletBesideDate(trimPart(line.slice(part.start, part.end)), words);
    return isOutlet ? { ...part, role: "outlet" } : part;
  });
}

function readParts(
  line: string,
  ranges: readonly (readonly [number, number])[],
  words: PageVocabulary,
): readonly MetadataPart[] | null {
  const parts: MetadataPart[] = [];
  for (const [start, end] of ranges) {
    const role = roleOf(line.slice(start, end), words);
    if (role === null) return null;
    parts.push({ start, end, role });
  }
  return parts.some(({ role }) => !VAGUE.has(role) && (role !== "outlet" || parts.length > 1)) ? parts : null;
}

/** Parts keep the separator before them, so that together they cover the line. */
function splitParts(line: string, words: PageVocabulary): readonly (readonly [number, number])[] {
  const cuts = [...line.matchAll(SEPARATOR), ...line.matchAll(LABEL_START)].map((match) => match.index);
  // "The Orvik Courier, 3 March 2031"
  const comma = line.indexOf(",");
  if (comma > 0 && isOutletName(line.slice(0, comma), words)) cuts.push(comma);
  const bracket = CLOSING_BRACKET.exec(line);
  if (bracket && isAgencyName(bracket[1] as string, words)) cuts.push(bracket.index);
  const edges = [0, ...new Set(cuts.filter((cut) => cut > 0).sort((a, b) => a - b)), line.length];
  return edges.slice(1).map((edge, i) => [edges[i] as number, edge] as const);
}

/** "By Jo Bloggs, Orvik Press, 3 March 2031", "3 March 2031 by Jo Bloggs": at commas outside dates, and before "by". */
function splitAtCommas(line: string): readonly (readonly [number, number])[] {
  const marks = [...line.matchAll(COMMA_OR_BY)].map((match) => match.index);
  const dates = marks.length > 0 ? findDates(line) : [];
  const cuts = marks.filter((at) => at > 0 && !dates.some(({ start, end }) => start < at && at < end));
  const edges = [0, ...cuts, line.length];
  return edges.slice(1).map((edge, i) => [edges[i] as number, edge] as const);
}

function roleOf(part: string, words: PageVocabulary): MetadataPart["role"] | null {
  const text = trimPart(part);
  const lower = text.toLowerCase();
  if (text === "" || isLabel(lower, words)) return "other";
  const dates = findDates(text);
  if (dates.length > 0) return roleOfDate(text, dates[0]?.start ?? 0, dates, words);
  if (isNoise(lower, words)) return "other";
  const bracketed = /^\(([^()]*)\)$/.exec(text)?.[1];
  if (bracketed && isAgencyName(bracketed, words)) return "agency";
  if (words.cities.has((lower.split(",")[0] as string).trim())) return "place";
  if (isByline(text, words)) return "byline";
  if (isDesk(lower, words)) return "desk";
  if (isOutletName(text, words)) return "outlet";
  if (!isNameLike(text)) return null;
  // One word beside an outlet or a date is a section, not a person.
  return text.includes(" ") ? "name" : "other";
}

/** Without the marks that part it from what stands beside it. */
function trimPart(part: string): string {
  return part.replace(/^[\s|•·;,–—/-]+|[\s,|•·;]+$/g, "");
}

function roleOfDate(text: string, at: number, dates: readonly { start: number; end: number }[], words: PageVocabulary) {
  let rest = text;
  for (const date of [...dates].reverse()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  const before = bare(text.slice(0, at));
  const role = roleOfLabel(before, words);
  const leftover = role === null ? rest : rest.slice(text.slice(0, at).length);
  if (!isNoise(leftover.toLowerCase(), words)) return null;
  return role ?? "date";
}

function roleOfLabel(before: string, words: PageVocabulary): MetadataPart["role"] | null {
  if (words.publishedLabels.has(before)) return "published";
  if (words.updatedLabels.has(before)) return "updated";
  return words.otherDateLabels.has(before) ? "other" : null;
}

function isLabel(lower: string, words: PageVocabulary): boolean {
  return roleOfLabel(bare(lower), words) !== null;
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s:：,.(-]+$/g, "")
    .replace(/^[\s(-]+/g, "");
}

/** Times of day, zones and names of weekdays, and nothing else. */
function isNoise(lower: string, words: PageVocabulary): boolean {
  return lower
    .replace(CLOCK, " ")
    .split(/[\s,()[\]|:-]+/)
    .every((word) => word === "" || words.metadataWords.has(word) || words.metadataWords.has(word.replace(/\.$/, "")));
}

function isByline(text: string, words: PageVocabulary): boolean {
  const lower = text.toLowerCase();
  const label = words.bylineLabels.find((each) => lower.startsWith(`${each} `));
  if (label === undefined) return false;
  const names = cutPost(text.slice(label.length).trim());
  return isNameLike(names) || isDesk(names.toLowerCase(), words) || words.agencies.has(names.toLowerCase());
}

function isAgencyName(text: string, words: PageVocabulary): boolean {
  return words.agencies.has(text.toLowerCase()) || isOutletName(text, words);
}

function isDesk(lower: string, words: PageVocabulary): boolean {
  return words.deskNames.some((desk) => lower === desk || lower.endsWith(` ${desk}`)) && lower.split(/\s+/).length <= 6;
}
