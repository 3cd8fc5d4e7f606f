import type { EntityId, EntityType } from "../../model/entity.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Reading } from "../../model/reading.ts";
import type { Cluster } from "../identity/cluster.ts";
import { roleTables } from "../identity/role-tables.ts";
import { tokensOfMention } from "../identity/tokens-of-mention.ts";
import { type Gender, nameTables } from "../names/name-tables.ts";
import { generalNouns, kindsOfNames } from "./general-nouns.ts";

/** What a description or a pronoun can tell an entity by. */
export interface Profile {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly gender: Gender;
  /** Small nouns of office. */
  readonly heads: ReadonlySet<string>;
  /** The roles as they stand, small. */
  readonly offices: readonly string[];
  /** Countries and organisations that the roles name. */
  readonly of: ReadonlySet<EntityId>;
  /** The last words of its names, small: "agency", "union". */
  readonly lastWords: ReadonlySet<string>;
  /** What kinds of organisation the names show it to be. */
  readonly kinds: ReadonlySet<string>;
}

/** The profile of a cluster; `idOf` finds the entity under a key. */
export function makeProfile(
  id: EntityId,
  { members, heads, of }: Cluster,
  readings: readonly Reading[],
  idOf: (key: string) => EntityId | undefined,
  lexicon: Lexicon,
): Profile {
  const [first] = members;
  const names = new Set(members.flatMap(({ entity }) => [entity.name, ...entity.aliases]));
  return {
    id,
    type: first?.entity.type ?? "other",
    gender: first?.entity.person ? genderOf({ members, heads } as Cluster, readings, lexicon) : "either",
    heads,
    offices: [...new Set(members.flatMap(({ entity }) => entity.roles.map(({ role }) => role.toLowerCase())))],
    of: new Set([...of].map(idOf).filter((each) => each !== undefined)),
    lastWords: new Set([...names].map((name) => name.slice(name.lastIndexOf(" ") + 1).toLowerCase())),
    kinds: kindsOfNames(names, generalNouns(lexicon)),
  };
}

/** By form of address, then by role noun, then by given name. */
function genderOf({ members, heads }: Cluster, readings: readonly Reading[], lexicon: Lexicon): Gender {
  const { honorifics, firstNames } = nameTables(lexicon);
  for (const { article, entity } of members) {
    const { tokens, mentions } = readings[article] as Reading;
    for (const index of entity.mentions) {
      const mention = mentions[index];
      const before = mention && tokens[tokensOfMention(mention, tokens).first - 1];
      const gender = honorifics.get(before?.text ?? "");
      if (gender && gender !== "either") return gender;
    }
  }
  const { male, female } = roleTables(lexicon);
  const isMale = [...heads].some((head) => male.has(head));
  const isFemale = [...heads].some((head) => female.has(head));
  if (isMale !== isFemale) return isMale ? "male" : "female";
  const given = members.map(({ entity }) => entity.person?.words ?? []).find((words) => words.length > 1)?.[0];
  return firstNames.get(given ?? "") ?? "either";
}
