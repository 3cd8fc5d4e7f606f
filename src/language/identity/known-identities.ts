import { memoizeByObject } from "../../kit/memoize.ts";
import type { EntityType } from "../../model/entity.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import { foldLetters } from "./name-key.ts";

/** Someone or something the gazetteer knows. */
export interface KnownIdentity {
  /** The same for all its names. */
  readonly key: string;
  readonly type: EntityType;
  readonly name: string;
  /** A part of the world that is neither a country nor a town. */
  readonly isRegion: boolean;
  /** For a capital: the country that is governed from it. */
  readonly governs: KnownIdentity | null;
  /** For a capital: the bodies that news calls by its name as well as that country. */
  readonly houses: readonly KnownIdentity[];
}

const ALONE = { isRegion: false, governs: null, houses: [] } as const;

export const countryKey = (code: string): string => `country:${code}`;

/** Every name and adjective of the gazetteer, folded by {@link foldPhrase}, with whom it means. Compiled once. */
export const knownIdentities = memoizeByObject((lexicon: Lexicon): ReadonlyMap<string, KnownIdentity> => {
  const known = new Map<string, KnownIdentity>();
  const shared = findShared(
    lexicon.countries.flatMap(({ adjectives, people }) => [new Set([...adjectives, ...people])]),
  );
  const add = (phrases: readonly string[], identity: KnownIdentity) => {
    for (const phrase of phrases) if (!known.has(foldPhrase(phrase))) known.set(foldPhrase(phrase), identity);
  };
  const bodies = lexicon.organisations.map(({ names, seat = null }) => ({ names, seat, identity: bodyOf(names) }));
  for (const { code, names, adjectives, people, capitals } of lexicon.countries) {
    const key = countryKey(code);
    const own = [...adjectives, ...people].filter((phrase) => !shared.has(phrase));
    const country: KnownIdentity = { ...ALONE, key, type: "country", name: names[0] as string };
    add([...names, ...own], country);
    const capital = capitals[0];
    if (!capital) continue;
    const houses = bodies.filter(({ seat }) => seat === capital).map(({ identity }) => identity);
    add(capitals, { ...placeOf(capital), governs: country, houses });
  }
  for (const { names, identity } of bodies) add(names, identity);
  for (const { names, adjectives } of lexicon.regions) {
    const name = names[0] as string;
    add([...names, ...adjectives], { ...placeOf(name), isRegion: true });
  }
  for (const name of lexicon.cities.names) {
    add([name], placeOf(name));
  }
  return known;
});

/** The identities of the gazetteer by their keys. Compiled once. */
export const identitiesByKey = memoizeByObject(
  (lexicon: Lexicon): ReadonlyMap<string, KnownIdentity> =>
    new Map([...knownIdentities(lexicon).values()].map((identity) => [identity.key, identity] as const)),
);

function placeOf(name: string): KnownIdentity {
  return { ...ALONE, key: `place:${foldPhrase(name)}`, type: "place", name };
}

function bodyOf(names: readonly string[]): KnownIdentity {
  const name = names[0] as string;
  return { ...ALONE, key: `organisation:${foldPhrase(name)}`, type: "organisation", name };
}

/** What stands in more than one of the sets: "Congolese" does not say which country. */
function findShared(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const set of sets) {
    for (const phrase of set) (seen.has(phrase) ? shared : seen).add(phrase);
  }
  return shared;
}

/** Small letters and digits parted by single spaces: "The U.S." → "us", "Co-operation" → "cooperation". */
export function foldPhrase(phrase: string): string {
  return foldLetters(phrase)
    .replace(/^the\s+/u, "")
    .replace(/[^\p{L}\p{N}\s]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
