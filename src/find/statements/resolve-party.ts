import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import type { Entity, Mention } from "../../model/entity.ts";
import type { Party } from "../../model/statement.ts";
import { type ArticleView, findToken, lowerAt, type TokenRange, toText } from "./article-view.ts";
import { toSpan } from "./to-span.ts";

const APPOSED: ReadonlySet<string> = new Set(["flat", "appos"]);
const TITLED: ReadonlySet<string> = new Set(["flat", "appos", "compound", "nmod"]);
const COMPOUNDED: ReadonlySet<string> = new Set(["flat", "compound"]);
const MAX_STEPS = 6;

/** The entities of an account by their id. */
export type Entities = ReadonlyMap<string, Entity>;

export const NOBODY: Party = { entity: null, name: null, surface: null };

/** Whom a noun phrase means: its entity, and its name; a pronoun without an entity has no name. */
export function resolveParty(view: ArticleView, head: number, range: TokenRange, entities: Entities): Party {
  const words = toText(view, withoutClauses(view, head, range));
  if (!words) return NOBODY;
  const surface = toSpan(view, words);
  if (isJoined(view, head, range)) return { entity: null, name: view.text.slice(words.start, words.end), surface };
  const author = findAuthor(view, head);
  const mention = (author === null ? undefined : findNamedBy(view, author)) ?? findMention(view, head, range);
  const entity = mention?.entity ? entities.get(mention.entity) : undefined;
  if (entity) return { entity: entity.id, name: entity.name, surface };
  const isPronoun = view.tokens[head]?.pos === "PRON" || mention?.form === "pronoun";
  return { entity: null, name: isPronoun && !isIndefinite(view, head) ? null : nameOf(view, words), surface };
}

/** The mention that a token heads, or that runs over it. */
function findNamedBy(view: ArticleView, index: number): Mention | undefined {
  return view.mentionAt.get(index) ?? coveringMentions(view, index, index - MAX_STEPS).next().value ?? undefined;
}

/**
 * The mention that a noun phrase is about: the person or body named in it ("the mayor, Mira Oduya"), else what stands
 * at its head. Names that only modify the head ("South Korean officials", "a friend of Oduya") are passed over.
 */
function findMention(view: ArticleView, head: number, { first, last: end }: TokenRange): Mention | undefined {
  const [around] = coveringMentions(view, head, first);
  const names = findNames(view, first, end);
  if (around) return names.find((name) => isHolder(view, name, head, around)) ?? around;
  const named =
    names.find(({ head: at }) => namesHead(view, at, head, APPOSED)) ??
    names.find(({ head: at, type }) => type === "person" && namesHead(view, at, head, TITLED)) ??
    names.find(({ head: at, type }) => type === "organisation" && isCalledBy(view, head, at));
  if (named) return named;
  const last = names.at(-1);
  if (last && view.tokens[head]?.pos === "NOUN" && closesApposition(view, last, head, end)) return last;
  const own = view.mentionAt.get(head);
  return own?.form === "adjective" ? undefined : own;
}

/** "Orben MP [Mira Oduya]": the person behind the words for an office that open with the name of a town or body. */
function isHolder(view: ArticleView, { type, head: at, span }: Mention, head: number, around: Mention): boolean {
  if (type !== "person" || around.type === "person" || !namesHead(view, at, head, APPOSED)) return false;
  const title = view.tokens.slice(findToken(view.tokens, around.span.end), findToken(view.tokens, span.start));
  return title.length > 0 && title.every(({ pos }) => pos === "PROPN" || pos === "NOUN" || pos === "ADJ");
}

/** "the [Orvik Post] newspaper", "an [AP] count": the outlet that the noun is, or whose it is. */
function isCalledBy(view: ArticleView, head: number, name: number): boolean {
  const { documents, outlets } = view.words;
  const lemma = view.tokens[head]?.lemma ?? "";
  return name < head && (documents.has(lemma) || outlets.has(lemma)) && namesHead(view, name, head, COMPOUNDED);
}

/** "Counsel for the island, [Mira Oduya]": the name behind the comma is of whom the noun speaks, whatever the tree says. */
function closesApposition(view: ArticleView, { type, span }: Mention, head: number, end: number): boolean {
  const first = findToken(view.tokens, span.start);
  const isLast = findToken(view.tokens, span.end) >= end;
  return type === "person" && isLast && lowerAt(view, first - 1) === "," && first - 1 > head && !isPlural(view, head);
}

function isPlural(view: ArticleView, index: number): boolean {
  return view.tokens[index]?.features.number === "plural";
}

function findNames(view: ArticleView, first: number, last: number): Mention[] {
  const names: Mention[] = [];
  for (let at = first; at < last; at++) {
    const mention = view.mentionAt.get(at);
    if (mention?.form === "name") names.push(mention);
  }
  return names;
}

/** Who stands behind a document that speaks: "a poll published by X", "the announcement from X". */
function findAuthor(view: ArticleView, head: number): number | null {
  if (!view.words.documents.has(view.tokens[head]?.lemma ?? "")) return null;
  for (const clause of childrenBy(view.tree, head, "acl")) {
    for (const agent of childrenBy(view.tree, clause, "obl")) {
      const marker = childBy(view.tree, agent, "case");
      if (marker !== null && view.words.agentMarkers.has(lowerAt(view, marker))) return agent;
    }
  }
  const holder = childrenBy(view.tree, head, "nmod").find((child) => {
    const marker = childBy(view.tree, child, "case");
    return marker !== null && child > head && view.words.holderMarkers.has(lowerAt(view, marker));
  });
  return holder ?? null;
}

/** Names that run over the head and are headed by an earlier token ("Mira Oduya", headed by "Mira"). */
function* coveringMentions(view: ArticleView, head: number, first: number): Generator<Mention> {
  const end = view.tokens[head]?.end ?? 0;
  for (let at = head; at >= first && at > head - MAX_STEPS; at--) {
    const mention = view.mentionAt.get(at);
    if (mention?.form === "name" && mention.span.end >= end) yield mention;
  }
}

/** Whether a name hangs on the head as its name or apposition, with no preposition or possessive between. */
function namesHead(view: ArticleView, index: number, head: number, links: ReadonlySet<string>): boolean {
  for (let at = index, step = 0; step < MAX_STEPS; step++) {
    if (at === head) return true;
    const token = view.tokens[at];
    if (!token || !links.has(token.relation) || childBy(view.tree, at, "case") !== null) return false;
    at = token.head;
  }
  return false;
}

/** The noun phrase without a relative clause or remark that a comma cuts off from it. */
function withoutClauses(view: ArticleView, head: number, { first, last }: TokenRange): TokenRange {
  for (const child of childrenBy(view.tree, head, "acl", "advcl", "parataxis")) {
    const begin = view.tree.leftmost[child] as number;
    if (begin > head && begin - 1 > first && view.tokens[begin - 1]?.pos === "PUNCT") return { first, last: begin - 1 };
  }
  for (let at = Math.max(first, head) + 1; at < last - 1; at++) {
    if (lowerAt(view, at) === "," && opensClause(view, at + 1)) return { first, last: at };
  }
  return { first, last };
}

/** ", who asked …", ", reached by telephone". */
function opensClause(view: ArticleView, at: number): boolean {
  const { pos, features } = view.tokens[at] ?? {};
  return view.words.relatives.has(lowerAt(view, at)) || (pos === "VERB" && features?.form === "participle");
}

function isJoined(view: ArticleView, head: number, range: TokenRange): boolean {
  for (let at = range.first; at < head; at++)
    if (view.tokens[at]?.pos === "CCONJ" && joinsToHead(view, at, head)) return true;
  return childrenBy(view.tree, head, "conj").some(
    (child) => view.tokens[child]?.pos !== "VERB" && !isOffice(view, head, child, range),
  );
}

/**
 * "Mira Oduya, the mayor and the island's [envoy]", "Mira Oduya, professor of law and former [judge], said": what is
 * joined behind the comma after a name is said of its bearer, where an article opens it or a comma closes it.
 */
function isOffice(view: ArticleView, head: number, joined: number, { last }: TokenRange): boolean {
  const [name] = findNames(view, head, Math.min(joined, head + MAX_STEPS));
  if (name?.type !== "person" || name.span.start > (view.tokens[head]?.start ?? 0)) return false;
  const comma = findToken(view.tokens, name.span.end);
  if (lowerAt(view, comma) !== "," || comma >= joined || isPersonsName(view, joined)) return false;
  const isClosed = joined < last && lowerAt(view, last) === ",";
  return (
    view.words.articles.has(lowerAt(view, comma + 1)) ||
    (isClosed && ["NOUN", "ADJ"].includes(view.tokens[comma + 1]?.pos ?? ""))
  );
}

function isPersonsName(view: ArticleView, first: number): boolean {
  const { start = 0 } = view.tokens[first] ?? {};
  return findNames(view, first, first + MAX_STEPS).some(({ type, span }) => type === "person" && span.start <= start);
}

/** Whether only parts of one name stand between an "and" and the head. */
function joinsToHead(view: ArticleView, conjunction: number, head: number): boolean {
  for (let at = conjunction + 1; at <= head; at++) if (view.tokens[at]?.pos !== "PROPN") return false;
  return view.tokens[conjunction - 1]?.pos === "PROPN" && view.mentionAt.get(head)?.type === "person";
}

/** "some", "others", "many": pronouns that name somebody nevertheless. */
function isIndefinite(view: ArticleView, head: number): boolean {
  return view.words.indefinites.has(lowerAt(view, head));
}

function nameOf(view: ArticleView, { start, end }: { start: number; end: number }): string {
  const name = view.text.slice(start, end);
  const space = name.indexOf(" ");
  return view.words.articles.has(name.slice(0, Math.max(space, 0)).toLowerCase()) ? name.slice(space + 1) : name;
}
