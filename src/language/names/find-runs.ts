import type { Sentence, Token } from "../../model/sentence.ts";
import type { TokenRange } from "./name.ts";
import type { NameTables } from "./name-tables.ts";
import { isCapital, isGlued, isHyphen, isPossessive } from "./token-shape.ts";

/** The longest stretches of a sentence that may be names: capitals, and the small words that hold a name together. */
export function findRuns(
  tokens: readonly Token[],
  { first, last }: Sentence,
  tables: NameTables,
): readonly TokenRange[] {
  const runs: TokenRange[] = [];
  for (let at = first; at < last; ) {
    if (!isCapital(tokens[at]) || isFunctionWord(tokens[at] as Token) || onlyBegins(tokens, at, first, tables)) {
      at++;
      continue;
    }
    const end = endOfRun(tokens, at, last, tables);
    if (holdsName(tokens, at, end, tables)) runs.push({ first: at, last: end });
    at = end;
  }
  return runs;
}

/** A common word with a capital because it begins the sentence. */
function onlyBegins(tokens: readonly Token[], at: number, first: number, tables: NameTables): boolean {
  const token = tokens[at] as Token;
  if (at > first && tokens[at - 1]?.pos !== "PUNCT") return false;
  return token.pos !== "PROPN" && !isCapital(tokens[at + 1]) && !isHead(token.text, tables);
}

/** A run without a single proper noun is no name, unless its last word says what it names. */
function holdsName(tokens: readonly Token[], first: number, last: number, tables: NameTables): boolean {
  for (let at = first; at < last; at++) if (tokens[at]?.pos === "PROPN") return true;
  return last - first > 1 && isHead(tokens[last - 1]?.text ?? "", tables);
}

function endOfRun(tokens: readonly Token[], first: number, limit: number, tables: NameTables): number {
  let end = first + 1;
  while (end < limit) {
    const next = extendRun(tokens, first, end, limit, tables);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** The end of the run with one more word in it; the same end if no word belongs to it. */
function extendRun(tokens: readonly Token[], first: number, end: number, limit: number, tables: NameTables): number {
  const token = tokens[end] as Token;
  const after = end + 1 < limit ? tokens[end + 1] : undefined;
  if (isCapital(token)) return isFunctionWord(token) ? end : end + 1;
  if (isHyphen(token) && isGlued(tokens[end - 1], token) && after && isGlued(token, after)) {
    return isCapital(after) || isNamePart(after) ? end + 2 : end;
  }
  if (token.pos === "NUM" && /^\d{1,2}$/.test(token.text) && after?.pos !== "NOUN") return end;
  if (isPossessive(token) && after && tables.organisationHeads.has(after.text))
    return holdsPossessive(tokens, end) ? end + 2 : end;
  if (tables.particles.has(token.text) && isCapital(after)) return end + 2;
  if (isHyphenedParticle(tokens, end, limit, tables)) return end + 3;
  if (!goesOn(tokens, first, end, tables)) return end;
  const next = after && isFunctionWord(after) ? end + 2 : end + 1;
  return next < limit && isCapital(tokens[next]) && !isFunctionWord(tokens[next] as Token) ? next + 1 : end;
}

/** "Workers' Party", "Worker's Party": the possessive of a common noun may stand inside a name. */
function holdsPossessive(tokens: readonly Token[], at: number): boolean {
  return (tokens[at] as Token).text.length === 1 || tokens[at - 1]?.pos === "NOUN";
}

/** "Haider al-Abadi". */
function isHyphenedParticle(tokens: readonly Token[], at: number, limit: number, tables: NameTables): boolean {
  return (
    at + 2 < limit &&
    tables.particles.has(tokens[at]?.text ?? "") &&
    isHyphen(tokens[at + 1]) &&
    isCapital(tokens[at + 2])
  );
}

/** "un" in "Jong-un", "ri" in "Punggye-ri": small, but the tagger takes it for a part of the name. */
function isNamePart(token: Token): boolean {
  return token.pos === "PROPN" && token.text.length <= 5;
}

/** After "Ministry", "Organization", "Gulf" a name may go on with "of", and having gone on, with "and". */
function goesOn(tokens: readonly Token[], first: number, end: number, tables: NameTables): boolean {
  const word = tokens[end]?.text ?? "";
  if (tables.joiners.has(word)) {
    return word === "&" || tokens.slice(first, end).some(({ text }) => tables.openers.has(text));
  }
  const head = tokens[end - 1]?.text ?? "";
  return tables.openers.has(word) && isHead(head, tables);
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
