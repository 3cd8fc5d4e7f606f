import type { Entity, EntityId } from "../../model/entity.ts";
import type { Country } from "../../model/gazetteer.ts";

/** For each person whose roles tell it, the country that they act for ("Foreign Minister of Arda"). */
export type Representation = ReadonlyMap<EntityId, EntityId>;

/** Finds whom the persons represent: the country that most of their roles name by name or adjective. */
export function findRepresentation(entities: readonly Entity[], countries: readonly Country[]): Representation {
  const byName = new Map<string, EntityId>();
  for (const { id, type, name, aliases } of entities) {
    if (type === "country") for (const each of [name, ...aliases]) byName.set(each.toLowerCase(), id);
  }
  const byWord = new Map<string, EntityId>();
  for (const { names, adjectives } of countries) {
    const id = names.map((name) => byName.get(name.toLowerCase())).find((each) => each);
    if (id) for (const word of [...names, ...adjectives]) byWord.set(word.toLowerCase(), id);
  }
  const represented = new Map<EntityId, EntityId>();
  for (const entity of entities) {
    const country = entity.type === "person" ? countryOf(entity, byWord) : null;
    if (country) represented.set(entity.id, country);
  }
  return represented;
}

function countryOf({ roles }: Entity, byWord: ReadonlyMap<string, EntityId>): EntityId | null {
  const counts = new Map<EntityId, number>();
  for (const { role, evidence } of roles) {
    const words = role
      .toLowerCase()
      .replace(/['\u2019]s\b/g, "")
      .split(/[^\p{L}.]+/u);
    const pairs = words.map((word, index) => `${words[index - 1]} ${word}`);
    const id = [...pairs, ...words].map((word) => byWord.get(word)).find((each) => each);
    if (id) counts.set(id, (counts.get(id) ?? 0) + evidence.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** Whether the two are one party: the same, or one acting for the other. */
export function isSameParty(a: EntityId, b: EntityId, represented: Representation): boolean {
  return a === b || represented.get(a) === b || represented.get(b) === a;
}
