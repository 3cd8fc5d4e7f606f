import type { ArticleContexts } from "./article-contexts.ts";
import type { LocalEntity } from "./local-entity.ts";

/** A local entity and the article it stands in. */
export interface Member {
  readonly article: number;
  readonly entity: LocalEntity;
}

/** Local entities taken for one and the same, while more are added. */
export interface Cluster {
  readonly key: string;
  readonly members: Member[];
  readonly heads: Set<string>;
  readonly of: Set<string>;
}

/** An article is compared with this many articles of a cluster at most, so that a famous name stays cheap. */
const COMPARED = 12;

export function startCluster(key: string, member: Member): Cluster {
  const cluster: Cluster = { key, members: [], heads: new Set(), of: new Set() };
  addMember(cluster, member);
  return cluster;
}

export function addMember(cluster: Cluster, member: Member): void {
  cluster.members.push(member);
  if (member.entity.owner !== null) cluster.of.add(member.entity.owner);
  for (const { heads, of } of member.entity.roles) {
    for (const head of heads) cluster.heads.add(head);
    for (const key of of) cluster.of.add(key);
  }
}

/** The most rare names that an article shares with one of the cluster's, the cluster's own name left out. */
export function sharedContext(cluster: Cluster, article: number, contexts: ArticleContexts): number {
  let most = 0;
  for (const member of cluster.members.slice(-COMPARED)) {
    most = Math.max(most, contexts.shared(member.article, article, cluster.key));
  }
  return most;
}

/** An office or a country that both give; where both name countries, one of them must be the same. */
export function rolesAgree(cluster: Cluster, { roles }: LocalEntity): boolean {
  const of = roles.flatMap((role) => role.of);
  const heads = roles.flatMap((role) => role.heads);
  const sameCountry = of.some((key) => cluster.of.has(key));
  if (of.length > 0 && cluster.of.size > 0 && !sameCountry) return false;
  return sameCountry || heads.some((head) => cluster.heads.has(head));
}

/** Both name whom they act for, and it is not the same. */
export function sidesConflict(cluster: Cluster, { roles }: LocalEntity): boolean {
  const of = roles.flatMap((role) => role.of);
  return of.length > 0 && cluster.of.size > 0 && !of.some((key) => cluster.of.has(key));
}

/** Both say who they are, and nothing of it agrees. */
export function rolesConflict(cluster: Cluster, entity: LocalEntity): boolean {
  const told = entity.roles.some(({ heads, of }) => heads.length + of.length > 0);
  return told && cluster.heads.size + cluster.of.size > 0 && !rolesAgree(cluster, entity);
}
