import type { ArticleContexts } from "./article-contexts.ts";
import { addMember, type Cluster, sharedContext } from "./cluster.ts";
import { foldWord } from "./name-key.ts";

/**
 * Joins to an organisation what an article takes by its looks for a place, a person or anything else: a single word by
 * which another article that shares its rare names calls the only organisation, and no full name of a person holds.
 */
export function joinBrands(clusters: readonly Cluster[], contexts: ArticleContexts): readonly Cluster[] {
  const bodies = new Map<string, Cluster | null>();
  for (const cluster of clusters) {
    for (const brand of brandsOf(cluster)) bodies.set(brand, bodies.has(brand) ? null : cluster);
  }
  if (bodies.size === 0) return clusters;
  const people = new Set<string>();
  for (const { members } of clusters) {
    for (const { entity } of members) {
      const words = entity.person?.words ?? [];
      if (words.length > 1) for (const word of words) people.add(foldWord(word));
    }
  }
  return clusters.filter((cluster) => {
    const word = guessedWord(cluster);
    const body = word === null || people.has(foldWord(word)) ? null : bodies.get(word);
    if (!body || body === cluster) return true;
    if (!cluster.members.every(({ article }) => sharedContext(body, article, contexts) > 0)) return true;
    for (const member of cluster.members) addMember(body, member);
    return false;
  });
}

/** The single words by which articles call an organisation that they show to be one. */
function brandsOf({ members }: Cluster): ReadonlySet<string> {
  return new Set(
    members.flatMap(({ entity: { type, known, isGuess, aliases } }) =>
      type === "organisation" && !known && !isGuess ? aliases.filter((alias) => !alias.includes(" ")) : [],
    ),
  );
}

/** The only word by which a cluster is named, if nothing but its looks says what it is. */
function guessedWord({ members }: Cluster): string | null {
  const name = members[0]?.entity.name ?? "";
  if (name.includes(" ")) return null;
  return members.every(({ entity }) => entity.isGuess && entity.name === name) ? name : null;
}
