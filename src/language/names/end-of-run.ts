import type { Token } from "../../model/sentence.ts";
import type { NameTables } from "./name-tables.ts";
import type { RunContext } from "./run-context.ts";
import { isCapital, isGlued, isHyphen, isPossessive } from "./token-shape.ts";

/** No name is longer; in a page of capitals the work stays bounded. */
const LONGEST = 20;

/** Where a run of capitals that begins at `first` ends, at `limit` at the latest. */
export function endOfRun(tokens: readonly Token[], first: number, limit: number, context: RunContext): number {
  let end = first + 1;
  while (end < limit && end - first < LONGEST) {
    const next = extend(first, end, limit, context);
    if (next === end) break;
    end = next;
  }
  return Math.min(end, tokens.length, limit);
}

/** The end of the run with one more word in it; the same end if no word belongs to it. */
function extend(first: number, end: number, limit: number, context: RunContext): number {
  const { tokens, tables } = context;
  const token = tokens[end] as Token;
  const after = end + 1 < limit ? tokens[end + 1] : undefined;
  if (isCapital(token)) return isFunctionWord(token) ? end : end + 1;
  if (isHyphen(token) && isGlued(tokens[end - 1], token) && after && isGlued(token, after)) {
    return isCapital(after) || isNamePart(first, end + 1, context) ? end + 2 : end;
  }
  if (isPossessive(token)) return holdsPossessive(first, end, after, context) ? end + 2 : end;
  if (tables.particles.has(token.text)) {
    if (isCapital(after)) return end + 2;
    return isHyphen(after) && isCapital(tokens[end + 2]) ? end + 3 : end;
  }
  // "Wadi peninsula", "Okoro administration": the small word says what the capitals name.
  if (tables.placeHeads.has(token.text) || tables.organisationHeads.has(token.text)) return end + 1;
  if (!goesOn(first, end, context)) return end;
  const next = after && isFunctionWord(after) ? end + 2 : end + 1;
  return next < limit && isCapital(tokens[next]) && !isFunctionWord(tokens[next] as Token) ? next + 1 : end;
}

/** "Workers' Party", "Worker's Party": the possessive of a common noun may stand inside the name of an organisation. */
function holdsPossessive(
  first: number,
  at: number,
  after: Token | undefined,
  { tokens, tables, known }: RunContext,
): boolean {
  if (!after || !tables.organisationHeads.has(after.text) || !isCapital(after)) return false;
  const isCommon = tokens[first]?.pos !== "PROPN" || isRole(tokens[first]?.text ?? "", tables);
  return tokens[at]?.text.length === 1 || (at - first === 1 && !known.has(first) && isCommon);
}

/** "Worker", "Farmers": a noun for people, whatever the tagger takes its capital for. */
function isRole(word: string, { roles }: NameTables): boolean {
  const small = word.toLowerCase();
  return roles.has(small) || roles.has(small.replace(/s$/, ""));
}

/** "un" in "Kim Jong-un", "ri" in "Punggye-ri"; not "led" in "US-led". */
function isNamePart(first: number, at: number, { tokens, known }: RunContext): boolean {
  const { text, pos } = tokens[at] as Token;
  if (text.length > 6) return false;
  return pos === "PROPN" || (at - first > 2 && !known.has(at - 2) && isCapital(tokens[at - 3]));
}

/** After "Ministry", "Organization", "Gulf" a name may go on with "of", and having gone on, with "and". */
function goesOn(first: number, end: number, { tokens, tables }: RunContext): boolean {
  const word = tokens[end]?.text ?? "";
  if (tables.joiners.has(word)) {
    return word === "&" || tokens.slice(first, end).some(({ text }) => tables.openers.has(text));
  }
  return tables.openers.has(word) && isHead(tokens[end - 1]?.text ?? "", tables);
}

/** The word by which an organisation, place or event shows what it is. */
export function isHead(word: string, tables: NameTables): boolean {
  return tables.organisationHeads.has(word) || tables.placeHeads.has(word) || tables.eventHeads.has(word);
}

const FUNCTION_PARTS: ReadonlySet<string> = new Set([
  "DET",
  "PRON",
  "ADP",
  "SCONJ",
  "CCONJ",
  "AUX",
  "PART",
  "INTJ",
  "ADV",
]);

/** A capital that only begins a sentence or a headline word. */
export function isFunctionWord(token: Token): boolean {
  return FUNCTION_PARTS.has(token.pos);
}
