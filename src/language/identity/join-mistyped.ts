import type { ArticleContexts } from "./article-contexts.ts";
import { addMember, type Cluster, sharedContext } from "./cluster.ts";
import { foldWord } from "./name-key.ts";

/** A surname with more bearers than this says nothing. */
const MOST_BEARERS = 8;

/**
 * Joins to a person what an article takes for something else by the looks of it: a single word that is the surname of
 * the one person whom the articles it shares rare names with call so.
 */
export function joinMistyped(clusters: readonly Cluster[], contexts: ArticleContexts): readonly Cluster[] {
  const bySurname = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const words = cluster.members[0]?.entity.person?.words ?? [];
    if (words.length < 2) continue;
    const surname = foldWord(words.at(-1) as string);
    const bearers = bySurname.get(surname) ?? [];
    if (bearers.length < MOST_BEARERS) bySurname.set(surname, [...bearers, cluster]);
  }
  return clusters.filter((cluster) => {
    const entity = cluster.members[0]?.entity;
    const isGuess = cluster.members.every((member) => member.entity.isGuess);
    if (!entity || entity.person || !isGuess || entity.name.includes(" ")) return true;
    const shares = (bearer: Cluster) =>
      cluster.members.every(({ article }) => sharedContext(bearer, article, contexts) > 0);
    const [only, second] = (bySurname.get(foldWord(entity.name)) ?? []).filter(shares);
    if (!only || second) return true;
    for (const member of cluster.members) addMember(only, member);
    return false;
  });
}
