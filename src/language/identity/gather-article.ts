import type { Mention } from "../../model/entity.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Reading } from "../../model/reading.ts";
import { nameTables } from "../names/name-tables.ts";
import { isActing } from "./acting-capital.ts";
import { findRoles, type RoleContext } from "./find-roles.ts";
import { gatherPeople, type LocalPerson } from "./gather-people.ts";
import { gatherThings, type ThingMention } from "./gather-things.ts";
import { foldPhrase, type KnownIdentity, knownIdentities } from "./known-identities.ts";
import type { LocalEntity, LocalRole } from "./local-entity.ts";
import { lettersOf } from "./name-key.ts";
import { roleTables } from "./role-tables.ts";
import { tokensOfMention } from "./tokens-of-mention.ts";

/** Everyone and everything one article speaks of by name. */
export function gatherArticle(reading: Reading, lexicon: Lexicon): readonly LocalEntity[] {
  const { article, mentions } = reading;
  const things = gatherThings(readThings(reading, lexicon), nameTables(lexicon).openers);
  const context = roleContext(reading, things, lexicon);
  const people = gatherPeople(mentions, article.text, lexicon).map(
    (person): LocalEntity => ({
      key: `person:${lettersOf(person.name.words)}`,
      known: false,
      type: "person",
      name: person.text,
      aliases: surfacesOf(reading, person.mentions),
      person: person.name,
      mentions: person.mentions,
      roles: rolesOf(person, reading, context),
    }),
  );
  const others = things.map(
    ({ key, known, type, text, mentions: own }): LocalEntity => ({
      key,
      known,
      type,
      name: text,
      aliases: surfacesOf(reading, own),
      person: null,
      mentions: own,
      roles: [],
    }),
  );
  return [...people, ...others];
}

function readThings({ article, tokens, mentions }: Reading, lexicon: Lexicon): readonly ThingMention[] {
  const known = knownIdentities(lexicon);
  const { dealings } = nameTables(lexicon);
  const directions = shortCountries(article.text, mentions, known);
  return mentions.flatMap((mention, index): ThingMention[] => {
    if (mention.type === null || mention.type === "person" || (mention.form !== "name" && mention.form !== "adjective"))
      return [];
    const text = article.text.slice(mention.span.start, mention.span.end).replace(/\s+/gu, " ");
    const found = known.get(foldPhrase(text)) ?? regionWithoutHead(text, lexicon) ?? directions.get(text) ?? null;
    const acts = found?.governs && isActing(tokens, tokensOfMention(mention, tokens), dealings);
    return [{ index, text, type: mention.type, identity: acts ? found.governs : found }];
  });
}

/** "Crimean Peninsula" is Crimea, "New York City" is New York. */
function regionWithoutHead(text: string, lexicon: Lexicon): KnownIdentity | null {
  const words = text.split(" ");
  const head = words.pop() ?? "";
  if (words.length === 0 || !nameTables(lexicon).placeHeads.has(head)) return null;
  const found = knownIdentities(lexicon).get(foldPhrase(words.join(" ")));
  return found?.type === "place" ? found : null;
}

/** "the North" is the one country of the article whose name is "North" and one word more. */
function shortCountries(
  text: string,
  mentions: readonly Mention[],
  known: ReadonlyMap<string, KnownIdentity>,
): ReadonlyMap<string, KnownIdentity> {
  const shorts = new Map<string, KnownIdentity | null>();
  for (const { form, type, span } of mentions) {
    if (form !== "name" || type !== "country") continue;
    const words = text.slice(span.start, span.end).split(/\s+/u);
    const country = words.length === 2 ? known.get(foldPhrase(words.join(" "))) : undefined;
    const short = words[0] as string;
    if (country) shorts.set(short, shorts.has(short) && shorts.get(short) !== country ? null : country);
  }
  return new Map([...shorts].flatMap(([short, country]) => (country ? [[short, country] as const] : [])));
}

function roleContext(
  reading: Reading,
  things: readonly { readonly key: string; readonly mentions: readonly number[] }[],
  lexicon: Lexicon,
): RoleContext {
  const keys = new Map<number, string>();
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
