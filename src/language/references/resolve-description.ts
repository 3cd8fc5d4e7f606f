import type { EntityId, Mention } from "../../model/entity.ts";
import type { Token } from "../../model/sentence.ts";
import { officeAt } from "../identity/find-roles.ts";
import type { RoleTables } from "../identity/role-tables.ts";
import { tokensOfMention } from "../identity/tokens-of-mention.ts";
import type { TokenRange } from "../names/name.ts";
import { isPossessive } from "../names/token-shape.ts";
import type { Discourse } from "./discourse.ts";
import type { Profile } from "./profile.ts";
import { resolveGeneralNoun } from "./resolve-general-noun.ts";

/** "the president" alone reaches this many words back. */
const REACH = 120;

/** Whom a description means, where its words leave no doubt; null otherwise. */
export function resolveDescription(discourse: Discourse, index: number, roles: RoleTables): EntityId | null {
  const { head, type } = discourse.reading.mentions[index] as Mention;
  const range = tokensOfMention(discourse.reading.mentions[index] as Mention, discourse.reading.tokens);
  if (isAnother(discourse, range)) return null;
  if (type === "person") return besideName(discourse, range, head) ?? resolvePerson(discourse, range, head, roles);
  return type === null ? null : resolveGeneralNoun(discourse, range, head, type);
}

/** "a minister", "another official": somebody not spoken of before. */
function isAnother({ reading, words }: Discourse, { first }: TokenRange): boolean {
  const { pos, text } = reading.tokens[first] as Token;
  return pos === "DET" && words.generalNouns.distinguishing.has(text.toLowerCase());
}

/** "his counterpart X", "his wife, X,", "X, a friend of his,": the name that the description stands beside. */
function besideName(discourse: Discourse, { first, last }: TokenRange, head: number): EntityId | null {
  const { tokens } = discourse.reading;
  if (tokens[head]?.features.number === "plural") return null;
  const behind = tokens[last]?.text === "," ? last + 1 : last;
  const named = nameFrom(discourse, behind);
  if (named && (behind === last || endsApposition(tokens[named.last]))) return named.entity;
  if (tokens[first - 1]?.text !== "," || tokens[last]?.pos !== "PUNCT") return null;
  return nameUpTo(discourse, first - 1);
}

/** A comma, the end of the sentence, or more about the one named ("his rival, X of the …"). */
function endsApposition(token: Token | undefined): boolean {
  return token === undefined || token.pos === "PUNCT" || token.pos === "ADP";
}

const LONGEST_NAME = 5;

/** The person whose name begins at a token, or behind the title that begins there ("former minister X"). */
function nameFrom(discourse: Discourse, first: number): { readonly entity: EntityId; readonly last: number } | null {
  for (let at = first; at < first + LONGEST_NAME; at++) {
    const named = personAt(discourse, at);
    if (named) return named;
    if (!IN_TITLE.has(discourse.reading.tokens[at]?.pos ?? "")) return null;
  }
  return null;
}

const IN_TITLE: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN"]);

/** The person whose name ends right before a token. */
function nameUpTo(discourse: Discourse, last: number): EntityId | null {
  for (let at = last - 1; at >= Math.max(0, last - LONGEST_NAME); at--) {
    const named = personAt(discourse, at);
    if (named) return named.last === last ? named.entity : null;
  }
  return null;
}

function personAt(
  { reading, entities, byHead, profiles }: Discourse,
  at: number,
): (TokenRange & { readonly entity: EntityId }) | null {
  const index = byHead.get(at);
  const mention = index === undefined ? undefined : reading.mentions[index];
  const entity = index === undefined ? null : (entities[index] ?? null);
  if (mention?.form !== "name" || entity === null || profiles.get(entity)?.type !== "person") return null;
  return { ...tokensOfMention(mention, reading.tokens), entity };
}

function resolvePerson(discourse: Discourse, range: TokenRange, head: number, roles: RoleTables): EntityId | null {
  const { tokens } = discourse.reading;
  const word = officeAt(tokens, head, roles);
  const owners = ownersIn(discourse, range);
  const portfolio = portfolioOf(discourse, range, head);
  const plays = ({ heads, offices }: Profile) =>
    portfolio === null
      ? heads.has(word) || (roles.anyRuler.has(word) && [...heads].some((each) => roles.rulers.has(each)))
      : offices.some((office) => office.includes(portfolio));
  if (owners.size === 0)
    return isOwned(discourse, range, head) ? null : (lastNamed(discourse, head, plays)?.id ?? null);
  const own = [...owners].flatMap((owner) => discourse.peopleOf.get(owner) ?? []).filter(plays);
  if (own.length > 0) return only(own);
  // "the Finnish president" before "President X": no country is told of X, and nobody else holds the office.
  return only(discourse.people.filter((person) => person.of.size === 0 && plays(person)));
}

/** "foreign minister": an office with what it is for, which must agree; null where the noun stands alone. */
function portfolioOf({ reading, words }: Discourse, { first }: TokenRange, head: number): string | null {
  const { tokens } = reading;
  const before = tokens[head - 1];
  if (head - 1 < first || !words.portfolios.has(before?.text.toLowerCase() ?? "")) return null;
  return `${before?.text} ${tokens[head]?.text}`.toLowerCase();
}

/** "its leader", "Dahl's lawyer": whose it is matters, even where nobody knows who that is. */
function isOwned({ reading, referralsAt }: Discourse, { first }: TokenRange, head: number): boolean {
  for (let at = first; at < head; at++) {
    const token = reading.tokens[at] as Token;
    if (token.pos === "PRON" || isPossessive(token) || referralsAt.has(at)) return true;
  }
  return false;
}

/** The person named last before a token who plays the part. */
function lastNamed(
  { reading, byHead, entities, profiles }: Discourse,
  token: number,
  plays: (profile: Profile) => boolean,
): Profile | null {
  for (let at = token - 1; at >= Math.max(0, token - REACH); at--) {
    const index = byHead.get(at);
    if (index === undefined || reading.mentions[index]?.form !== "name") continue;
    const profile = profiles.get(entities[index] ?? "");
    if (profile?.type === "person" && plays(profile)) return profile;
  }
  return null;
}

/** The countries and organisations that a description names, or that its possessive pronoun means. */
function ownersIn({ reading, entities, profiles }: Discourse, { first, last }: TokenRange): ReadonlySet<EntityId> {
  const { tokens, mentions } = reading;
  const owners = new Set<EntityId>();
  const start = (tokens[first] as Token).start;
  const end = (tokens[last - 1] as Token).end;
  for (let index = firstFrom(mentions, start); index < mentions.length; index++) {
    const { span, form } = mentions[index] as Mention;
    if (span.start >= end) break;
    const entity = entities[index];
    const profile = entity ? profiles.get(entity) : undefined;
    if (form === "description" || !profile) continue;
    if (profile.type !== "person") owners.add(profile.id);
    else for (const id of profile.of) if (form === "pronoun") owners.add(id);
  }
  return owners;
}

/** The first mention that begins at `start` or later; mentions are in order. */
function firstFrom(mentions: readonly Mention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function only(profiles: readonly Profile[]): EntityId | null {
  const ids = new Set(profiles.map(({ id }) => id));
  return ids.size === 1 ? ([...ids][0] as EntityId) : null;
}
