import type { Lexicon } from "../../model/lexicon.ts";
import { nameTables } from "../names/name-tables.ts";
import type { ArticleContexts } from "./article-contexts.ts";
import {
  addMember,
  type Cluster,
  type Member,
  rolesAgree,
  rolesConflict,
  sharedContext,
  sidesConflict,
  startCluster,
} from "./cluster.ts";
import { foldWord } from "./name-key.ts";
import { isSameName, keysOfPerson, LEAST_SKELETON, type PersonName } from "./person-name.ts";

/** Clusters looked at for one name; a name with more bearers is left apart. */
const MOST_BEARERS = 16;

/**
 * Joins people across articles. The same full name is the same person if the articles speak of the same rare people and
 * things, or give the same office; a name that is rare by itself is enough where nothing speaks against it. A single
 * name joins the one bearer for whom such evidence speaks, and nobody where it speaks for two.
 */
export function joinPeople(
  members: readonly Member[],
  contexts: ArticleContexts,
  lexicon: Lexicon,
): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const byName = new Map<string, Cluster[]>();
  const byShortName = new Map<string, Cluster[]>();
  for (const member of members) {
    const name = member.entity.person as PersonName;
    if (name.words.length < 2) continue;
    const keys = keysOfPerson(name, lexicon);
    const candidates = new Set(keys.flatMap((key) => byName.get(key) ?? []));
    let cluster = [...candidates].find((each) => isSamePerson(each, member, contexts, lexicon));
    if (cluster) addMember(cluster, member);
    else {
      cluster = startCluster(member.entity.key, member);
      clusters.push(cluster);
    }
    for (const key of keys) index(byName, key, cluster);
    for (const short of shortKeys(name)) index(byShortName, short, cluster);
  }
  return [...clusters, ...joinSingleNames(members, byShortName, contexts)];
}

function isSamePerson(cluster: Cluster, member: Member, contexts: ArticleContexts, lexicon: Lexicon): boolean {
  const name = member.entity.person as PersonName;
  const isSame = cluster.members
    .slice(-MOST_BEARERS)
    .every(({ entity }) => isSameName(entity.person as PersonName, name, lexicon));
  if (!isSame) return false;
  if (sharedContext(cluster, member.article, contexts) > 0 || rolesAgree(cluster, member.entity)) return true;
  if (rolesConflict(cluster, member.entity)) return false;
  const isCommon = nameTables(lexicon).firstNames.has(name.words[0] as string);
  return !isCommon || cluster.members.length >= FAMOUS;
}

/** Whoever is in so many articles is the one meant, unless something speaks against it. */
const FAMOUS = 3;

function joinSingleNames(
  members: readonly Member[],
  byShortName: ReadonlyMap<string, readonly Cluster[]>,
  contexts: ArticleContexts,
): readonly Cluster[] {
  const alone = new Map<string, Cluster[]>();
  const clusters: Cluster[] = [];
  for (const member of members) {
    const name = member.entity.person as PersonName;
    if (name.words.length !== 1) continue;
    const key = name.letters;
    const spelled = byShortName.get(spellingKey(name.skeletons[0] as string)) ?? [];
    const named = byShortName.get(key) ?? spelled;
    const isOnly = named.length === 1 && spelled.length <= 1;
    const speaks = (cluster: Cluster) => weigh(cluster, member, contexts, isOnly);
    const bearers = named.filter((cluster) => speaks(cluster) > 0);
    const [only, second] = [...bearers].sort((a, b) => speaks(b) - speaks(a));
    const loner = bearers.length === 0 ? alone.get(key)?.find((cluster) => speaks(cluster) > 0) : undefined;
    if (only && (!second || speaks(only) > 2 * speaks(second))) addMember(only, member);
    else if (loner) addMember(loner, member);
    else {
      const cluster = startCluster(member.entity.key, member);
      clusters.push(cluster);
      index(alone, key, cluster);
    }
  }
  return clusters;
}

/**
 * How much speaks for a single name being the cluster's: shared rare names, and the office; one may hold several. Of the
 * only one in all articles who bears the name, a single rare name is enough where nothing is said against it.
 */
function weigh(cluster: Cluster, member: Member, contexts: ArticleContexts, isOnly: boolean): number {
  if (sidesConflict(cluster, member.entity)) return 0;
  const shared = sharedContext(cluster, member.article, contexts);
  const isEnough = shared >= 2 || (isOnly && !rolesConflict(cluster, member.entity));
  return (isEnough ? shared : 0) + (rolesAgree(cluster, member.entity) ? 1 : 0);
}

/** Under which a name is found by the skeleton of one word; a key of nothing where that is too short. */
function spellingKey(skeleton: string): string {
  return skeleton.length < LEAST_SKELETON ? "" : `spelled ${skeleton}`;
}

function shortKeys({ words, skeletons }: PersonName): readonly string[] {
  const letters = [words[0], words.at(-1)].map((word) => foldWord(word as string));
  const spellings = [skeletons[0], skeletons.at(-1)].map((skeleton) => spellingKey(skeleton as string));
  return [...letters, ...spellings].filter((key) => key !== "");
}

function index(table: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const known = table.get(key);
  if (!known) table.set(key, [cluster]);
  else if (known.length < MOST_BEARERS && !known.includes(cluster)) known.push(cluster);
}
