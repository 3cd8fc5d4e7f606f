import type { EntityType } from "../../model/entity.ts";
import type { Token } from "../../model/sentence.ts";
import type { RoleTables } from "../identity/role-tables.ts";
import type { Name, TokenRange } from "./name.ts";
import { isGlued, isHyphen, isPossessive } from "./token-shape.ts";

/** Someone spoken of by a role: "the Norwegian minister", "its neighbour", "a spokesman for the mayor". */
export interface Description extends TokenRange {
  readonly head: number;
  readonly type: EntityType;
}

const LONGEST = 12;
const IN_PHRASE: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM"]);

/** Noun phrases headed by a role noun that are marked as speaking of someone: by article, owner or nationality. */
export function findDescriptions(
  tokens: readonly Token[],
  names: readonly Name[],
  roles: RoleTables,
  openers: ReadonlySet<string>,
): readonly Description[] {
  const named = new Map<number, Name>();
  for (const name of names) for (let at = name.first; at < name.last; at++) named.set(at, name);
  const found: Description[] = [];
  for (const token of tokens) {
    const free = token.pos === "NOUN" && !named.has(token.index);
    const type = free ? (typeOf(token, roles) ?? typeOfSide(token, roles, named)) : null;
    if (!type || continuesPhrase(tokens, token.index, named)) continue;
    const first = startOfPhrase(tokens, token.index);
    if (!isMarked(tokens, first, token.index, named)) continue;
    const last = type === "person" ? endOfComplement(tokens, token.index + 1, openers) : token.index + 1;
    found.push({ first, last, head: token.index, type });
  }
  return found;
}

function typeOf({ text, lemma }: Token, roles: RoleTables): EntityType | null {
  for (const word of [text.toLowerCase(), lemma.toLowerCase()]) {
    if (roles.persons.has(word)) return "person";
    if (roles.institutions.has(word)) return "organisation";
    if (roles.countries.has(word)) return "country";
    if (roles.towns.has(word)) return "place";
  }
  return null;
}

/** "the Orvikan side": it acts for the state whose adjective stands right before it. */
function typeOfSide({ lemma, index }: Token, roles: RoleTables, named: ReadonlyMap<number, Name>): EntityType | null {
  const owner = named.get(index - 1)?.type;
  return roles.sides.has(lemma) && (owner === "country" || owner === "place") ? "organisation" : null;
}

/** The noun only opens a longer compound ("government forces") or is a bare title before a name. */
function continuesPhrase(tokens: readonly Token[], at: number, named: ReadonlyMap<number, Name>): boolean {
  const next = tokens[at + 1];
  if (!next || next.sentence !== tokens[at]?.sentence) return false;
  if (next.pos === "NOUN" || isHyphen(next)) return true;
  if (isPossessive(next)) return false;
  const name = named.get(at + 1);
  return name?.type === "person" && tokens[startOfPhrase(tokens, at)]?.pos !== "DET" && !startsOwned(tokens, at);
}

function startsOwned(tokens: readonly Token[], at: number): boolean {
  return tokens[startOfPhrase(tokens, at)]?.pos === "PRON";
}

function startOfPhrase(tokens: readonly Token[], head: number): number {
  const sentence = tokens[head]?.sentence;
  let start = head;
  while (start > 0 && head - start < LONGEST && tokens[start - 1]?.sentence === sentence) {
    const token = tokens[start - 1] as Token;
    const hyphen = isHyphen(token) && isGlued(tokens[start - 2], token);
    if (token.pos === "PRON" && isOwner(token)) return start - 1;
    if (!IN_PHRASE.has(token.pos) && !isPossessive(token) && !hyphen) break;
    start--;
    if (token.pos === "DET" && !isPossessive(tokens[start - 1])) break;
  }
  return start;
}

function isOwner(token: Token): boolean {
  return token.relation === "nmod" || token.relation.startsWith("nmod") || token.relation === "det";
}

function isMarked(tokens: readonly Token[], first: number, head: number, named: ReadonlyMap<number, Name>): boolean {
  for (let at = first; at < head; at++) {
    const token = tokens[at] as Token;
    if (token.pos === "DET" || token.pos === "PRON" || isPossessive(token) || named.has(at)) return true;
  }
  return false;
}

/** "a spokesman for the Chilean mayor": the phrase behind "for" or "of" belongs to the description. */
function endOfComplement(tokens: readonly Token[], end: number, openers: ReadonlySet<string>): number {
  const opener = tokens[end];
  if (opener?.pos !== "ADP" || !openers.has(opener.text) || opener.sentence !== tokens[end - 1]?.sentence) return end;
  let last = end + 1;
  while (last < tokens.length && last - end < LONGEST && tokens[last]?.sentence === opener.sentence) {
    const token = tokens[last] as Token;
    if (!IN_PHRASE.has(token.pos) && !isPossessive(token) && !isHyphen(token)) break;
    last++;
  }
  return last > end + 1 ? last : end;
}
