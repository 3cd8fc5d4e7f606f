import { type DemonymRules, placeOfDemonym } from "../names/demonym.ts";
import type { ArticleContexts } from "./article-contexts.ts";
import { addMember, type Cluster, sharedContext } from "./cluster.ts";
import { keyOfThing } from "./gather-things.ts";

/**
 * Joins to a place what an article takes for something else: a bare name without office, or an adjective made from the
 * place, where another article that shares its rare names shows the place.
 */
export function joinPlaces(
  clusters: readonly Cluster[],
  contexts: ArticleContexts,
  demonyms: DemonymRules,
): readonly Cluster[] {
  const places = new Map<string, Cluster>();
  for (const cluster of clusters) if (isUnknownPlace(cluster)) places.set(cluster.key, cluster);
  if (places.size === 0) return clusters;
  const find = (small: string) => places.get(keyOfThing("place", small));
  return clusters.filter((cluster) => {
    const word = bareWord(cluster);
    if (word === null) return true;
    const base = placeOfDemonym(word, (small) => find(small) !== undefined, demonyms);
    const place = find(word) ?? (base === null ? undefined : find(base));
    if (!place || place === cluster) return true;
    if (!cluster.members.every(({ article }) => sharedContext(place, article, contexts) > 0)) return true;
    for (const member of cluster.members) addMember(place, member);
    return false;
  });
}

function isUnknownPlace({ members }: Cluster): boolean {
  const { known, type } = members[0]?.entity ?? {};
  return known === false && (type === "place" || type === "country");
}

/** The only word by which a cluster is named, small; null if it has more, an office, or is known. */
function bareWord({ members }: Cluster): string | null {
  const { entity } = members[0] ?? {};
  if (!entity || entity.known || entity.name.includes(" ") || entity.owner !== null) return null;
  return members.some(({ entity: { roles } }) => roles.length > 0) ? null : entity.name.toLowerCase();
}
