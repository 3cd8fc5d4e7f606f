import type { NameTables } from "../names/name-tables.ts";
import { acronymOf, readAcronym } from "./acronyms.ts";
import type { ArticleContexts } from "./article-contexts.ts";
import { addMember, type Cluster, type Member, sharedContext, startCluster } from "./cluster.ts";
import { isBody, kindOfBody } from "./gather-bodies.ts";
import { isBrand, keyOfThing } from "./gather-things.ts";
import { foldPhrase } from "./known-identities.ts";
import type { LocalEntity } from "./local-entity.ts";

/**
 * Joins countries, places, organisations, products and events across articles by their key. An acronym the gazetteer
 * does not know joins the one name it may stand for if the articles share their rare names, so does a name cut before
 * "of", and a name made of common words only ("Supreme Court", `isCommon`) is the same only within such articles.
 */
export function joinThings(
  members: readonly Member[],
  contexts: ArticleContexts,
  isCommon: (name: string) => boolean,
  { openers, brandHeads, outletHeads }: Pick<NameTables, "openers" | "brandHeads" | "outletHeads">,
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
  const settled = joinStateless(clusters, contexts);
  // A short form that is used as a place somewhere in the account is the place.
  const used = settled.filter(({ members: own }) => own.some(({ entity }) => !entity.isGuess));
  const places = new Set(used.map(({ key }) => key).filter((key) => key.startsWith("place:")));
  const readOpening = (name: string) => (name.includes(" ") || places.has(keyOfThing("place", name)) ? null : name);
  const byAcronym = joinShort(settled, contexts, acronymsOf, readAcronym);
  const byOpening = joinShort(byAcronym, contexts, byName(openingOf(brandHeads)), readOpening);
  const byHead = joinShort(byOpening, contexts, byName(headOf(outletHeads)), readOpening);
  return joinShort(byHead, contexts, byName(shortenedBy(openers)), readName);
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

/**
 * Joins a cluster known by a short form to the only one whose full name it may be short for, if every article that uses
 * it shares rare names with one that gives the name in full.
 */
function joinShort(
  clusters: readonly Cluster[],
  contexts: ArticleContexts,
  shorten: (entity: LocalEntity) => readonly string[],
  readShort: (name: string) => string | null,
): readonly Cluster[] {
  const byShort = new Map<string, Cluster | null>();
  for (const cluster of clusters) {
    const { type } = cluster.members[0]?.entity ?? {};
    if (type === "place" || type === "country") continue;
    const shorts = new Set(cluster.members.flatMap(({ entity }) => shorten(entity)));
    for (const short of shorts) byShort.set(short, byShort.has(short) ? null : cluster);
  }
  return clusters.filter((cluster) => {
    const entity = cluster.members[0]?.entity;
    const short = !entity || entity.known || entity.type !== "organisation" ? null : readShort(entity.name);
    const full = short === null ? null : byShort.get(short);
    if (!full || full === cluster) return true;
    // An article that gives both has been read by itself, and kept them apart.
    const own = new Set(full.members.map(({ article }) => article));
    if (cluster.members.some(({ article }) => own.has(article))) return true;
    if (!cluster.members.every(({ article }) => sharedContext(full, article, contexts) > 0)) return true;
    for (const member of cluster.members) addMember(full, member);
    return false;
  });
}

function byName(shorten: (name: string) => string | null): (entity: LocalEntity) => readonly string[] {
  return ({ name }) => {
    const short = shorten(name);
    return short === null ? [] : [short];
  };
}

/** The capitals of its name, and what an article calls it in brackets. */
function acronymsOf({ name, aliases }: LocalEntity): readonly string[] {
  const initials = acronymOf(name);
  return initials === null ? [] : [initials, ...aliases.flatMap((alias) => readAcronym(alias) ?? [])];
}

/** "Orvo" for "Orvo Group". */
function openingOf(brandHeads: ReadonlySet<string>): (name: string) => string | null {
  return (name) => {
    const words = name.split(" ");
    return isBrand(words, brandHeads) ? (words[0] as string) : null;
  };
}

/** "Courier" for "Orvik Courier". */
function headOf(outletHeads: ReadonlySet<string>): (name: string) => string | null {
  return (name) => {
    const head = name.slice(name.lastIndexOf(" ") + 1);
    return head !== name && outletHeads.has(head) ? head : null;
  };
}

/** "Farmers' Party" for "Farmers' Party of Orvik"; one word alone is short for too much. */
function shortenedBy(openers: ReadonlySet<string>): (name: string) => string | null {
  return (name) => {
    const words = name.split(" ");
    const open = words.findIndex((word, index) => index > 1 && openers.has(word));
    return open < 0 ? null : foldPhrase(words.slice(0, open).join(" "));
  };
}

function readName(name: string): string | null {
  return name.includes(" ") ? foldPhrase(name) : null;
}
