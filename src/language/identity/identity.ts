import type { Entity, EntityId, Mention } from "../../model/entity.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Reading } from "../../model/reading.ts";
import type { AccountStage } from "../../model/stage.ts";
import { nameTables } from "../names/name-tables.ts";
import { makeProfile, type Profile } from "../references/profile.ts";
import { resolveReferences } from "../references/resolve-references.ts";
import { compareContexts } from "./article-contexts.ts";
import type { Cluster, Member } from "./cluster.ts";
import { gatherArticle } from "./gather-article.ts";
import { joinBrands } from "./join-brands.ts";
import { joinMistyped } from "./join-mistyped.ts";
import { joinPeople } from "./join-people.ts";
import { joinPlaces } from "./join-places.ts";
import { joinThings } from "./join-things.ts";
import { makeEntity } from "./make-entities.ts";

/** Finds who is who, within and across articles. */
export const identity: AccountStage = {
  scope: "account",
  name: "identity",
  summary: "Says which mentions mean the same person, place or organisation, within and across articles.",
  reads: ["article", "sentences", "tokens", "mentions"],
  writes: ["entities", "mentions"],
  run({ readings }, { lexicon }) {
    const clusters = joinArticles(readings, lexicon);
    const articles = readings.map(({ article }) => article.id);
    const counts = countKeys(clusters);
    const entities = clusters.map((cluster) => makeEntity(cluster, articles, (counts.get(cluster.key) ?? 0) > 1));
    const assigned = readings.map(() => new Map<number, EntityId>());
    clusters.forEach(({ members }, index) => {
      const { id } = entities[index] as Entity;
      for (const { article, entity } of members)
        for (const mention of entity.mentions) assigned[article]?.set(mention, id);
    });
    const named = readings.map((reading, index) => assign(reading, assigned[index] as ReadonlyMap<number, EntityId>));
    const profiles = makeProfiles(clusters, entities, readings, lexicon);
    return {
      entities: [...entities].sort((a, b) => (a.id < b.id ? -1 : 1)),
      readings: named.map((reading) => ({ ...reading, mentions: resolveReferences(reading, profiles, lexicon) })),
    };
  },
};

function countKeys(clusters: readonly Cluster[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of clusters) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function makeProfiles(
  clusters: readonly Cluster[],
  entities: readonly Entity[],
  readings: readonly Reading[],
  lexicon: Lexicon,
): ReadonlyMap<EntityId, Profile> {
  const byKey = new Map(clusters.map(({ key }, index) => [key, (entities[index] as Entity).id]));
  const idOf = (key: string) => byKey.get(key);
  return new Map(
    clusters.map((cluster, index) => {
      const { id } = entities[index] as Entity;
      return [id, makeProfile(id, cluster, readings, idOf, lexicon)];
    }),
  );
}

function joinArticles(readings: readonly Reading[], lexicon: Lexicon): readonly Cluster[] {
  const articles = readings.map((reading) => gatherArticle(reading, lexicon));
  const members = articles.flatMap((entities, article) => entities.map((entity): Member => ({ article, entity })));
  const contexts = compareContexts(articles);
  const people = members.filter(({ entity }) => entity.type === "person" && entity.person);
  const things = members.filter(({ entity }) => !entity.person);
  const tables = nameTables(lexicon);
  const clusters = [
    ...joinPeople(people, contexts, lexicon),
    ...joinThings(things, contexts, commonNames(lexicon), tables),
  ];
  const branded = joinBrands(clusters, contexts);
  return joinMistyped(joinPlaces(branded, contexts, tables.demonyms), contexts);
}

/** Whether a name has none but common words: heads of organisations, words of office and what holds them together. */
function commonNames(lexicon: Lexicon): (name: string) => boolean {
  const { organisationHeads, outletHeads, titleModifiers, openers, joiners } = nameTables(lexicon);
  const common = [organisationHeads, outletHeads, titleModifiers, openers, joiners];
  return (name) => name.split(" ").every((word) => common.some((words) => words.has(word)));
}

function assign(reading: Reading, assigned: ReadonlyMap<number, EntityId>): Reading {
  const mentions = reading.mentions.map((mention, index): Mention => {
    const entity = assigned.get(index);
    return entity === undefined ? mention : { ...mention, entity };
  });
  return { ...reading, mentions };
}
