import type { Token } from "../../model/sentence.ts";
import type { TaggedText } from "./find-ruled-names.ts";
import type { Name, TokenRange } from "./name.ts";
import type { NameTables } from "./name-tables.ts";

/** Bare numbers in a row from which a line is one of a table. */
const TABLE_NUMBERS = 2;
const NUMBER = /^[\d.]{1,4}$/;

/**
 * In a list of results a club goes by the name of its town ("Orvik 3 Lima 1", "Orvik 7 4 2 1", "Orvik v Lima"): in lines
 * without a verb, places and names of no clear type that such a list sets against each other or gives numbers to are
 * organisations. Countries stay what they are.
 */
export function typeCompetitors(
  { tokens, sentences }: TaggedText,
  names: readonly Name[],
  { fixtureWords }: NameTables,
): readonly Name[] {
  const bySentence = Map.groupBy(names, ({ first }) => (tokens[first] as Token).sentence);
  const competitors = new Set<Name>();
  for (const sentence of sentences) {
    const open = (bySentence.get(sentence.index) ?? []).filter(isOpen);
    if (open.length === 0 || hasVerb(tokens, sentence)) continue;
    for (const name of findCompetitors(open, tokens, sentence, fixtureWords)) competitors.add(name);
  }
  if (competitors.size === 0) return names;
  return names.map((name) => (competitors.has(name) ? { ...name, type: "organisation", rule: "results" } : name));
}

function isOpen({ form, type }: Name): boolean {
  return form === "name" && (type === "place" || type === "other");
}

function hasVerb(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  for (let at = first; at < last; at++) {
    const { pos } = tokens[at] as Token;
    if (pos === "VERB" || pos === "AUX") return true;
  }
  return false;
}

function findCompetitors(
  names: readonly Name[],
  tokens: readonly Token[],
  { first, last }: TokenRange,
  fixtureWords: ReadonlySet<string>,
): readonly Name[] {
  const isPair = names.length === 2 && names[0]?.first === first && names[1]?.last === last;
  const between = isPair ? tokens.slice(names[0]?.last, names[1]?.first) : [];
  if (between.length === 1 && fixtureWords.has((between[0] as Token).text.toLowerCase())) return names;
  const numbered = names.filter((name) => isNumber(tokens, name.last, last));
  if (numbered.length > 1) return numbered;
  return numbered.filter((name) => countNumbers(tokens, name.last, last) >= TABLE_NUMBERS);
}

function countNumbers(tokens: readonly Token[], from: number, last: number): number {
  let at = from;
  while (isNumber(tokens, at, last)) at++;
  return at - from;
}

function isNumber(tokens: readonly Token[], at: number, last: number): boolean {
  return at < last && NUMBER.test((tokens[at] as Token).text);
}
