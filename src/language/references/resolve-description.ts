import type { EntityId, Mention } from "../../model/entity.ts";
import type { Token } from "../../model/sentence.ts";
import type { RoleTables } from "../identity/role-tables.ts";
import { tokensOfMention } from "../identity/tokens-of-mention.ts";
import type { TokenRange } from "../names/name.ts";
import { type Discourse, profileAt } from "./discourse.ts";
import type { Profile } from "./profile.ts";

/** "the president" alone reaches this many words back. */
const REACH = 120;

/** Whom a description means, where its words leave no doubt; null otherwise. */
export function resolveDescription(discourse: Discourse, index: number, roles: RoleTables): EntityId | null {
  const mention = discourse.reading.mentions[index] as Mention;
  const range = tokensOfMention(mention, discourse.reading.tokens);
  if (isIndefinite(discourse, range)) return null;
  if (mention.type === "person")
    return besideName(discourse, range) ?? resolvePerson(discourse, range, mention.head, roles);
  if (mention.type === "country") return resolveCountry(discourse, range);
  return resolveBody(discourse, range, mention.head);
}

function isIndefinite({ reading }: Discourse, { first }: TokenRange): boolean {
  const { pos, lemma, text } = reading.tokens[first] as Token;
  return pos === "DET" && (lemma === "a" || /^an?$/i.test(text));
}

/** "his counterpart X": the name right behind it. */
function besideName({ reading, entities, byHead, profiles }: Discourse, { last }: TokenRange): EntityId | null {
  for (let at = last; at < last + 3; at++) {
    const index = byHead.get(at);
    const mention = index === undefined ? undefined : reading.mentions[index];
    if (!mention) continue;
    const { first } = tokensOfMention(mention, reading.tokens);
    const entity = entities[index as number] ?? null;
    return first === last && entity && profiles.get(entity)?.type === "person" ? entity : null;
  }
  return null;
}

function resolvePerson(discourse: Discourse, range: TokenRange, head: number, roles: RoleTables): EntityId | null {
  const word = (discourse.reading.tokens[head] as Token).text.toLowerCase();
  const owners = ownersIn(discourse, range);
  const plays = ({ heads }: Profile) =>
    heads.has(word) ||
    (roles.rulers.has(word) && word !== "president" && [...heads].some((each) => roles.rulers.has(each)));
  if (owners.size === 0) return lastNamed(discourse, head, plays)?.id ?? null;
  const own = [...owners].flatMap((owner) => discourse.peopleOf.get(owner) ?? []).filter(plays);
  if (own.length > 0) return only(own);
  // "the Finnish president" before "President X": no country is told of X, and nobody else holds the office.
  return only((discourse.peopleOf.get(word) ?? []).filter(({ of }) => of.size === 0));
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

/** "his country": the one its owner's offices name. "the country": the only one of the sentence so far. */
function resolveCountry(discourse: Discourse, range: TokenRange): EntityId | null {
  const { reading, profiles } = discourse;
  const opens = reading.tokens[range.first] as Token;
  const isCountry = (id: EntityId) => profiles.get(id)?.type === "country";
  if (opens.pos === "PRON") {
    const owner = profileAt(discourse, opens.index);
    const countries = owner?.type === "person" ? [...owner.of].filter(isCountry) : [];
    return countries.length === 1 ? (countries[0] as EntityId) : null;
  }
  if (range.last - range.first > 2) return null;
  return only(before(discourse, range.first, (profile) => profile.type === "country"));
}

/** "the alliance", "the agency": the only organisation of the sentence so far whose name ends in that word. */
function resolveBody(discourse: Discourse, { first, last }: TokenRange, head: number): EntityId | null {
  const word = (discourse.reading.tokens[head] as Token).text.toLowerCase();
  if (last - first > 2) return null;
  return only(before(discourse, first, ({ type, kinds }) => type === "organisation" && kinds.has(word)));
}

function before(discourse: Discourse, token: number, fits: (profile: Profile) => boolean): readonly Profile[] {
  const { reading, byHead, entities, profiles } = discourse;
  const { sentence } = reading.tokens[token] as Token;
  const first = Math.max(reading.sentences[Math.max(0, sentence - 1)]?.first ?? 0, token - REACH);
  const found: Profile[] = [];
  for (let at = first; at < token; at++) {
    const index = byHead.get(at);
    const profile = index === undefined ? undefined : profiles.get(entities[index] ?? "");
    if (profile && fits(profile)) found.push(profile);
  }
  return found;
}

function only(profiles: readonly Profile[]): EntityId | null {
  const ids = new Set(profiles.map(({ id }) => id));
  return ids.size === 1 ? ([...ids][0] as EntityId) : null;
}
