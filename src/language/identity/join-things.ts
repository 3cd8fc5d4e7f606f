import type { ArticleContexts } from "./article-contexts.ts";
import { addMember, type Cluster, type Member, sharedContext, startCluster } from "./cluster.ts";
import { isBody, kindOfBody } from "./gather-bodies.ts";
import { initialsOf, wordsOfName } from "./name-key.ts";

const ACRONYM = /^(?:\p{Lu}\.?){2,8}$/u;

/**
 * Joins countries, places, organisations, products and events across articles by their key. An acronym the gazetteer
 * does not know joins the one name it may stand for if the articles share their rare names, and a name made of common
 * words only ("Supreme Court", `isCommon`) is the same only within such articles.
 */
export function joinThings(
  members: readonly Member[],
  contexts: ArticleContexts,
  isCommon: (name: string) => boolean,
): readonly Cluster[] {
  const byKey = new Map<string, Cluster[]>();
  const clusters: Cluster[] = [];
  for (const member of members) {
    const { key, known, name } = member.entity;
    const same = byKey.get(key) ?? [];
    const found =
      known || !isCommon(name) ? same[0] : same.find((cluster) => sharedContext(cluster, member.article, contexts) > 0);
    if (found) addMember(found, member);
    else {
      const cluster = startCluster(key, member);
      clusters.push(cluster);
      byKey.set(key, [...same, cluster].slice(-MOST_CLUSTERS));
    }
  }
  return joinAcronyms(joinStateless(clusters, contexts), contexts);
}

const MOST_CLUSTERS = 16;

/** A body whose state its articles leave open is that of the one state whose body of the kind they share their names with. */
function joinStateless(clusters: readonly Cluster[], contexts: ArticleContexts): readonly Cluster[] {
  const byKind = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const { key, of } = cluster;
    if (!isBody(key) || of.size === 0) continue;
    const kind = kindOfBody(key);
    byKind.set(kind, [...(byKind.get(kind) ?? []), cluster].slice(-MOST_CLUSTERS));
  }
  return clusters.filter((open) => {
    if (!isBody(open.key) || open.of.size > 0) return true;
    const shares = (cluster: Cluster) =>
      open.members.every(({ article }) => sharedContext(cluster, article, contexts) > 0);
    const [only, second] = (byKind.get(kindOfBody(open.key)) ?? []).filter(shares);
    if (!only || second) return true;
    for (const member of open.members) addMember(only, member);
    return false;
  });
}

function joinAcronyms(clusters: readonly Cluster[], contexts: ArticleContexts): readonly Cluster[] {
  const byInitials = new Map<string, Cluster | null>();
  for (const cluster of clusters) {
    const words = wordsOfName(cluster.members[0]?.entity.name ?? "");
    if (words.length < 2) continue;
    const initials = initialsOf(words);
    byInitials.set(initials, byInitials.has(initials) ? null : cluster);
  }
  return clusters.filter((short) => {
    const entity = short.members[0]?.entity;
    if (!entity || entity.known || !ACRONYM.test(entity.name)) return true;
    const full = byInitials.get(entity.name.replaceAll(".", ""));
    if (!full || !short.members.every(({ article }) => sharedContext(full, article, contexts) > 0)) return true;
    for (const member of short.members) addMember(full, member);
    return false;
  });
}
