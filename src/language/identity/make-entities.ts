import { makeId } from "../../kit/hash.ts";
import type { Entity, EntityType, Role } from "../../model/entity.ts";
import type { ArticleId } from "../../model/span.ts";
import type { Cluster } from "./cluster.ts";

/** The entity that a cluster is. `articles` are the ids by position; `namesakes` the clusters under the same key before it. */
export function makeEntity({ key, members }: Cluster, articles: readonly ArticleId[], hasNamesakes: boolean): Entity {
  const first = members.map(({ article }) => articles[article] as string).sort()[0] as string;
  // "Orvik's foreign ministry" describes what "Orvikan Foreign Ministry" names.
  const named = members.some(({ entity }) => entity.aliases.length > 0)
    ? members.filter(({ entity }) => entity.aliases.length > 0)
    : members;
  const aliases = [...new Set(members.flatMap(({ entity }) => entity.aliases))].sort();
  return {
    id: makeId("e", key, hasNamesakes ? first : ""),
    type: (members[0] as { entity: { type: EntityType } }).entity.type,
    name: fullestName(named.map(({ entity }) => entity.name)),
    aliases,
    roles: collectRoles(members.flatMap(({ entity }) => entity.roles)),
  };
}

/** The name with most words, then the one most articles use, then the one that keeps its own letters ("ø" for "oe"). */
function fullestName(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const words = (name: string) => name.split(" ").length;
  const own = (name: string) => name.match(OWN_LETTER)?.length ?? 0;
  const compare = ([a, m]: readonly [string, number], [b, n]: readonly [string, number]) =>
    words(b) - words(a) || n - m || own(b) - own(a) || (a < b ? -1 : 1);
  return [...counts].sort(compare)[0]?.[0] ?? "";
}

/** A letter that a text in plain letters spells otherwise. */
const OWN_LETTER = /(?![a-z])\p{L}/giu;

/** One role for each wording, with every place that gives it. */
function collectRoles(
  roles: readonly { readonly role: string; readonly evidence: Role["evidence"][number] }[],
): readonly Role[] {
  const byWords = new Map<string, Role & { evidence: Role["evidence"][number][] }>();
  for (const { role, evidence } of roles) {
    const known = byWords.get(role) ?? { role, evidence: [] };
    known.evidence.push(evidence);
    byWords.set(role, known);
  }
  return [...byWords.values()];
}
