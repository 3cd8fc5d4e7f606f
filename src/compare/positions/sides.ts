import type { Entity } from "../../model/entity.ts";
import type { Country } from "../../model/gazetteer.ts";
import type { Lexicon } from "../../model/lexicon.ts";

/** For an entity, the entity (or the country's code) on whose side it acts: a minister acts for a country, an envoy for a body. */
export type Sides = ReadonlyMap<string, string>;

/**
 * Whose side each entity is on: a country's own, a seat's country, and for a person the country or body that a role names
 * ("Foreign Minister of Orsania"). Those without any are a side of their own. Roles that name two sides decide nothing.
 */
export function findSides(entities: readonly Entity[], { countries, seats }: Lexicon): Sides {
  const words = indexCountries(countries);
  for (const [seat, code] of Object.entries(seats.seats)) words.set(seat.toLowerCase(), code);
  const byName = new Map(
    entities
      .filter(isBody)
      .flatMap((entity) => [entity.name, ...entity.aliases].map((name) => [name.toLowerCase(), entity.id] as const)),
  );
  const sides = new Map<string, string>();
  for (const entity of entities.filter(isBody)) sides.set(entity.id, sideOfBody(entity, words) ?? entity.id);
  for (const entity of entities.filter((each) => !isBody(each))) {
    sides.set(entity.id, sideOfRoles(entity, words, byName, sides) ?? entity.id);
  }
  return sides;
}

function isBody({ type }: Entity): boolean {
  return type === "country" || type === "organisation" || type === "place";
}

/** Every word or phrase that names a country, its people or its capital, with its code. */
function indexCountries(countries: readonly Country[]): Map<string, string> {
  return new Map(
    countries.flatMap(({ code, names, adjectives, people, capitals }) =>
      [...names, ...adjectives, ...people, ...capitals].map((word) => [word.toLowerCase(), code] as const),
    ),
  );
}

function sideOfBody({ type, name, aliases }: Entity, words: ReadonlyMap<string, string>): string | null {
  const exact = [name, ...aliases].map((each) => words.get(each.toLowerCase())).find((code) => code !== undefined);
  if (exact !== undefined) return exact;
  return type === "organisation" ? onlyOne(codesIn(name, words)) : null;
}

function sideOfRoles(
  entity: Entity,
  words: ReadonlyMap<string, string>,
  bodies: ReadonlyMap<string, string>,
  sides: Sides,
): string | null {
  const named = entity.roles.flatMap(({ role }) => {
    const codes = codesIn(role, words);
    return codes.length > 0
      ? codes.slice(0, 1)
      : phrasesOf(role)
          .flatMap((phrase) => bodies.get(phrase) ?? [])
          .slice(0, 1);
  });
  const counts = Map.groupBy(
    named.map((side) => sides.get(side) ?? side),
    (side) => side,
  );
  const [first, second] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return first && first[1].length > (second?.[1].length ?? 0) ? first[0] : null;
}

function codesIn(text: string, words: ReadonlyMap<string, string>): string[] {
  return phrasesOf(text).flatMap((phrase) => words.get(phrase) ?? []);
}

/** Runs of one to three words, in order, in lower case and without possessive endings. */
function phrasesOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/[’']s?\b/g, "")
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean);
  return words.flatMap((_, start) =>
    [3, 2, 1]
      .filter((length) => start + length <= words.length)
      .map((length) => words.slice(start, start + length).join(" ")),
  );
}

function onlyOne(codes: readonly string[]): string | null {
  const different = new Set(codes);
  return different.size === 1 ? (codes[0] ?? null) : null;
}
