import type { Mention } from "../../model/entity.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Reading } from "../../model/reading.ts";
import { isByLooks } from "../names/name.ts";
import { nameTables } from "../names/name-tables.ts";
import { bracketedAcronyms } from "./acronyms.ts";
import { findBodies } from "./find-bodies.ts";
import { findRoles, type RoleContext } from "./find-roles.ts";
import { gatherBodies, type LocalBody } from "./gather-bodies.ts";
import { gatherGroups, type LocalGroup } from "./gather-groups.ts";
import { gatherPeople, type LocalPerson } from "./gather-people.ts";
import { gatherThings, type LocalThing } from "./gather-things.ts";
import { identitiesByKey } from "./known-identities.ts";
import type { LocalEntity, LocalRole } from "./local-entity.ts";
import { lettersOf } from "./name-key.ts";
import { readThings } from "./read-things.ts";
import { roleTables } from "./role-tables.ts";
import { bodyTables } from "./state-bodies.ts";
import { findStateWords } from "./state-words.ts";
import { tokensOfMention } from "./tokens-of-mention.ts";

/** Everyone and everything one article speaks of by name, and the bodies of states by the state. */
export function gatherArticle(reading: Reading, lexicon: Lexicon): readonly LocalEntity[] {
  const read = readThings(reading, lexicon);
  const states = findStateWords(reading, read, lexicon);
  const found = findBodies({ reading, tables: bodyTables(lexicon), stateAt: (token) => states.get(token) ?? null });
  const isBody = new Set(found.map(({ index }) => index));
  const named = read.filter(({ index }) => !isBody.has(index));
  const bracketed = bracketedAcronyms(reading, named, lexicon.newsAgencies);
  const things = gatherThings(named, bracketed, nameTables(lexicon));
  const context = roleContext(reading, things, states, lexicon);
  const people = gatherPeople(reading, lexicon).map((person) => entityOfPerson(person, reading, context));
  const { bodies, acting } = gatherBodies(found, people);
  return [
    ...people,
    ...withStates(things, acting, lexicon).map((thing) => entityOfThing(thing, reading)),
    ...bodies.map((body) => entityOfBody(body, reading)),
    ...gatherGroups(reading, context.tables, context.keyAt).map(entityOfGroup),
  ];
}

function entityOfPerson(person: LocalPerson, reading: Reading, context: RoleContext): LocalEntity {
  const roles = rolesOf(person, reading, context);
  return {
    key: `person:${lettersOf(person.name.words)}`,
    known: false,
    type: "person",
    isGuess: person.name.words.length === 1 && roles.length === 0 && hasOnlyLooks(person.mentions, reading),
    name: person.text,
    aliases: surfacesOf(reading, person.mentions),
    person: person.name,
    mentions: person.mentions,
    roles,
    owner: null,
  };
}

function entityOfThing({ key, known, type, text, mentions }: LocalThing, reading: Reading): LocalEntity {
  const isGuess = !known && hasOnlyLooks(mentions, reading);
  const aliases = surfacesOf(reading, mentions);
  return { key, known, type, isGuess, name: text, aliases, person: null, mentions, roles: [], owner: null };
}

function hasOnlyLooks(own: readonly number[], { mentions }: Reading): boolean {
  return own.every((index) => isByLooks(mentions[index]?.rule ?? ""));
}

function entityOfBody({ key, owner, text, mentions }: LocalBody, reading: Reading): LocalEntity {
  return {
    key,
    known: owner !== null,
    type: "organisation",
    isGuess: false,
    name: text,
    aliases: surfacesOf(reading, mentions),
    person: null,
    mentions,
    roles: [],
    owner,
  };
}

function entityOfGroup({ key, owner, text, mentions }: LocalGroup): LocalEntity {
  return {
    key,
    known: true,
    type: "other",
    isGuess: false,
    name: text,
    aliases: [],
    person: null,
    mentions,
    roles: [],
    owner,
  };
}

/** The things with the mentions that mean a state by what acts for it ("the Orvikan government"). */
function withStates(
  things: readonly LocalThing[],
  acting: ReadonlyMap<string, readonly number[]>,
  lexicon: Lexicon,
): readonly LocalThing[] {
  const named = new Set(things.map(({ key }) => key));
  const joined = things.map((thing): LocalThing => {
    const mentions = acting.get(thing.key);
    return mentions ? { ...thing, mentions: [...thing.mentions, ...mentions] } : thing;
  });
  const known = identitiesByKey(lexicon);
  const others = [...acting].flatMap(([key, mentions]): LocalThing[] => {
    const identity = named.has(key) ? undefined : known.get(key);
    return identity ? [{ key, known: true, type: identity.type, text: identity.name, mentions }] : [];
  });
  return [...joined, ...others];
}

function roleContext(
  reading: Reading,
  things: readonly LocalThing[],
  states: ReadonlyMap<number, string>,
  lexicon: Lexicon,
): RoleContext {
  const keys = new Map<number, string>(states);
  for (const { key, mentions } of things) {
    for (const index of mentions) {
      const { first, last } = tokensOfMention(reading.mentions[index] as Mention, reading.tokens);
      for (let at = first; at < last; at++) keys.set(at, key);
    }
  }
  const { honorifics, openers } = nameTables(lexicon);
  return {
    article: reading.article,
    tokens: reading.tokens,
    tables: roleTables(lexicon),
    honorifics: new Set(honorifics.keys()),
    openers,
    keyAt: (token) => keys.get(token),
  };
}

function rolesOf({ mentions }: LocalPerson, reading: Reading, context: RoleContext): readonly LocalRole[] {
  return mentions.flatMap((index) =>
    findRoles(tokensOfMention(reading.mentions[index] as Mention, reading.tokens), context),
  );
}

function surfacesOf({ article, mentions }: Reading, own: readonly number[]): readonly string[] {
  const surfaces = own.flatMap((index) => {
    const { form, span } = mentions[index] as Mention;
    return form === "name" ? [article.text.slice(span.start, span.end).replace(/\s+/gu, " ")] : [];
  });
  return [...new Set(surfaces)];
}
