import { makeId } from "../../kit/hash.ts";
import type { ArticleId } from "../../model/span.ts";
import type { Regrouped } from "./regroup.ts";

/** A group with the id of the story that it is. */
export interface NamedGroup {
  readonly id: string;
  readonly group: Regrouped;
}

/**
 * Gives each group the id of the story that it is. An older story goes on; of several that merge, the one of most
 * articles. A group of the open window keeps the id under which most of its articles stood before; what is new is named
 * after an article of it. `isOlder` tells the ids of stories of closed windows, which only those themselves bear.
 */
export function nameGroups(
  groups: readonly Regrouped[],
  placed: ReadonlyMap<ArticleId, string>,
  isOlder: (id: string) => boolean,
): readonly NamedGroup[] {
  const taken = new Set<string>();
  const ids = new Map<Regrouped, string>();
  const take = (group: Regrouped, id: string): void => {
    if (ids.has(group) || taken.has(id)) return;
    ids.set(group, id);
    taken.add(id);
  };
  for (const group of groups) {
    const [oldest] = [...group.stories].sort((a, b) => b.bundle.articles - a.bundle.articles || (a.id < b.id ? -1 : 1));
    if (oldest) take(group, oldest.id);
  }
  const claims = groups.flatMap((group) => listClaims(group, placed)).filter(({ id }) => !isOlder(id));
  for (const { group, id } of claims.sort(byStrength)) take(group, id);
  return groups.map((group) => {
    for (const { id } of group.articles) take(group, makeId("y", id));
    take(group, makeId("y", ...group.articles.map(({ id }) => id)));
    return { id: ids.get(group) as string, group };
  });
}

interface Claim {
  readonly group: Regrouped;
  readonly id: string;
  readonly articles: number;
}

function listClaims(group: Regrouped, placed: ReadonlyMap<ArticleId, string>): Claim[] {
  const standing = group.articles.flatMap(({ id }) => placed.get(id) ?? []);
  return [...Map.groupBy(standing, (id) => id)].map(([id, articles]) => ({ group, id, articles: articles.length }));
}

function byStrength(a: Claim, b: Claim): number {
  if (a.articles !== b.articles) return b.articles - a.articles;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return (a.group.articles[0]?.id ?? "") < (b.group.articles[0]?.id ?? "") ? -1 : 1;
}
