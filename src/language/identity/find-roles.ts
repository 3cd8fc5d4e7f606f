import type { Article } from "../../model/article.ts";
import type { Token } from "../../model/sentence.ts";
import type { TokenRange } from "../names/name.ts";
import { isGlued, isHyphen, isPossessive } from "../names/token-shape.ts";
import type { LocalRole } from "./local-entity.ts";
import type { RoleTables } from "./role-tables.ts";

/** What the roles of one article are read from. */
export interface RoleContext {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly tables: RoleTables;
  readonly honorifics: ReadonlySet<string>;
  /** Prepositions that go on with a title: "of", "for". */
  readonly openers: ReadonlySet<string>;
  /** The keys of the countries and organisations named by a token, if any. */
  keyAt(token: number): string | undefined;
}

const LONGEST = 24;
const IN_TITLE: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);
const ENDS_NOUN_PHRASE: ReadonlySet<string> = new Set(["VERB", "AUX", "SCONJ"]);

/** The offices and descriptions that stand right before a name, or beside it between commas. */
export function findRoles(name: TokenRange, context: RoleContext): readonly LocalRole[] {
  return [titleBefore(name, context), appositionBefore(name, context), appositionAfter(name, context)].filter(
    (role) => role !== null,
  );
}

/** "Russian Foreign Minister X", "his US counterpart X", "President X of Y". */
function titleBefore({ first, last }: TokenRange, context: RoleContext): LocalRole | null {
  const { tokens, honorifics } = context;
  let end = first;
  while (honorifics.has(tokens[end - 1]?.text ?? "")) end--;
  const start = startOfTitle(end, context);
  if (start === end || !isRoleNoun(end - 1, context)) return null;
  const country = opens(tokens[last], context) && context.keyAt(last + 1);
  return makeRole({ first: start, last: end }, context, country ? [country] : []);
}

/** "X's leader, Name,": the noun before the comma heads it, and a comma closes the name too. */
function appositionBefore({ first, last }: TokenRange, context: RoleContext): LocalRole | null {
  const { tokens } = context;
  if (tokens[last]?.text !== "," || tokens[first - 1]?.text !== "," || !isRoleNoun(first - 2, context)) return null;
  const start = startOfTitle(first - 1, context);
  return start < first - 1 ? makeRole({ first: start, last: first - 1 }, context, []) : null;
}

/** "Name, the US Assistant Secretary of State for …,": the last noun before a preposition heads it. */
function appositionAfter({ last }: TokenRange, context: RoleContext): LocalRole | null {
  const { tokens } = context;
  if (!/^(?:,|[—–-]{1,2})$/.test(tokens[last]?.text ?? "")) return null;
  const sentence = tokens[last]?.sentence;
  let end = last + 1;
  let head = -1;
  while (end < tokens.length && end - last < LONGEST && tokens[end]?.sentence === sentence) {
    const token = tokens[end] as Token;
    if (ENDS_NOUN_PHRASE.has(token.pos) || isRelative(token) || (token.pos === "PUNCT" && !isInside(tokens, end)))
      break;
    if (head < 0 && isRoleNoun(end, context) && !IN_TITLE.has(tokens[end + 1]?.pos ?? "")) head = end;
    if (head < 0 && token.pos === "ADP") return null;
    end++;
  }
  if (head < 0 || tokens[last + 1]?.pos === "CCONJ") return null;
  const article = tokens[last + 1]?.pos === "DET" ? 1 : 0;
  return makeRole({ first: last + 1 + article, last: end }, context, []);
}

/** "who", "which"; a possessive pronoun belongs to the noun behind it. */
function isRelative({ pos, relation }: Token): boolean {
  return pos === "PRON" && relation !== "nmod" && relation !== "det";
}

/** A hyphen inside a word, or an apostrophe. */
function isInside(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return isPossessive(token) || (isHyphen(token) && isGlued(tokens[at - 1], token) && isGlued(token, tokens[at + 1]));
}

function startOfTitle(end: number, context: RoleContext): number {
  const { tokens } = context;
  const sentence = tokens[end - 1]?.sentence;
  let start = end;
  while (start > 0 && end - start < LONGEST && tokens[start - 1]?.sentence === sentence) {
    const token = tokens[start - 1] as Token;
    const goesOn = start < end && opens(token, context) && isRoleNoun(start - 2, context);
    if (!IN_TITLE.has(token.pos) && !isInside(tokens, start - 1) && !goesOn) break;
    start--;
  }
  // A hyphen or an apostrophe belongs to a word that is no part of the title.
  while (start < end && tokens[start]?.pos === "PUNCT") start++;
  // "Bank of Orvik governor": a name is part of it whole or not at all.
  while (start > 0 && isOneName(start - 1, start, context)) start--;
  return start;
}

function isOneName(left: number, right: number, { keyAt, tokens }: RoleContext): boolean {
  return (
    keyAt(right) !== undefined && keyAt(left) === keyAt(right) && tokens[left]?.sentence === tokens[right]?.sentence
  );
}

function isRoleNoun(at: number, { tokens, tables }: RoleContext): boolean {
  return tables.persons.has(tokens[at]?.text.toLowerCase() ?? "");
}

/** The office that ends at a token, in full: "minister", "governor" for "Gov.", "prime minister" where two words are one. */
export function officeAt(tokens: readonly Token[], at: number, { persons, abbreviated }: RoleTables): string {
  const written = (tokens[at] as Token).text.toLowerCase();
  const office = abbreviated.get(written.replace(/\.$/, "")) ?? written;
  const whole = `${tokens[at - 1]?.text.toLowerCase()} ${office}`;
  return persons.has(whole) ? whole : office;
}

function opens(token: Token | undefined, { openers }: RoleContext): boolean {
  return token !== undefined && openers.has(token.text);
}

function makeRole(range: TokenRange, context: RoleContext, of: readonly string[]): LocalRole {
  const { article, tokens } = context;
  const start = (tokens[range.first] as Token).start;
  const end = (tokens[range.last - 1] as Token).end;
  const heads: string[] = [];
  const named = [...of];
  for (let at = range.first; at < range.last; at++) {
    if (isRoleNoun(at, context)) heads.push(officeAt(tokens, at, context.tables));
    const key = context.keyAt(at);
    if (key && !named.includes(key)) named.push(key);
  }
  return {
    role: article.text.slice(start, end).replace(/\s+/gu, " "),
    evidence: { article: article.id, start, end },
    heads,
    of: named,
  };
}
