import type { EntityId, EntityType } from "../../model/entity.ts";
import type { Token } from "../../model/sentence.ts";
import { tokensOfMention } from "../identity/tokens-of-mention.ts";
import type { TokenRange } from "../names/name.ts";
import { type Discourse, profileAt } from "./discourse.ts";
import { doerOf } from "./find-barred.ts";
import { suitsNoun } from "./general-nouns.ts";
import type { Profile } from "./profile.ts";
import { chooseAntecedent, entityOf, keyOf } from "./rank-antecedents.ts";

/** How far a general noun looks, and how much better the best must be. */
const REACH = { body: 8, place: 3 };
const MARGIN = { body: 1.25, place: 1.6 };
/** "the Western security alliance": more words than this say of it what its name should say. */
const LONGEST = 5;

/** The organisation, country or town that a definite general noun takes up ("the bloc", "the country", "the city"). */
export function resolveGeneralNoun(
  discourse: Discourse,
  range: TokenRange,
  head: number,
  type: EntityType,
): EntityId | null {
  const opens = discourse.reading.tokens[range.first] as Token;
  if (opens.pos === "PRON") return type === "country" ? countryOfOwner(discourse, opens.index) : null;
  if (!isDefinite(discourse, range, head)) return null;
  const noun = (discourse.reading.tokens[head] as Token).text.toLowerCase();
  const suits = (profile: Profile) => suitability(discourse, profile, noun, type);
  const beside = nameBeside(discourse, head);
  if (beside) return beside;
  if (isSaidOf(discourse, head)) return nameBehind(discourse, head, suits);
  const named = nameInside(discourse, range, head);
  if (named) return suits(named) > 0 ? named.id : null;
  const kind = type === "organisation" ? "body" : "place";
  // "the former state" says more than "the state": only of a body may adjectives be mere ornament.
  if (kind === "place" && head - range.first > 1) return null;
  return chooseAntecedent(discourse, {
    from: range.first,
    isOne: true,
    reach: REACH[kind],
    suits: (referral) => {
      const profile = discourse.profiles.get(entityOf(discourse, referral) ?? "");
      return profile ? suits(profile) : 0;
    },
    barred: barredAt(discourse, doerOf(discourse, head, range.first)),
    bonuses: new Map(),
    margin: MARGIN[kind],
    least: 0,
  });
}

function barredAt(discourse: Discourse, token: number | undefined): ReadonlySet<string> {
  return new Set((discourse.referralsAt.get(token ?? -1) ?? []).map((referral) => keyOf(discourse, referral)));
}

function suitability({ words }: Discourse, profile: Profile, noun: string, type: EntityType): number {
  if (type === "country") return profile.type === "country" ? 1 : 0;
  if (type === "place") return profile.type === "place" ? 1 : 0;
  return profile.type === "organisation" ? suitsNoun(noun, profile, words.generalNouns) : 0;
}

/** "the", "this", and nothing that makes it another than the one before. */
function isDefinite({ reading, words }: Discourse, { first, last }: TokenRange, head: number): boolean {
  if (reading.tokens[first]?.pos !== "DET" || last > head + 1 || head - first >= LONGEST) return false;
  for (let at = first; at < head; at++) {
    const { text, pos } = reading.tokens[at] as Token;
    if (pos === "NUM" || words.generalNouns.distinguishing.has(text.toLowerCase())) return false;
  }
  return reading.tokens[head]?.features.number !== "plural";
}

/** "the NATO alliance", "the Orvikan state": the name or nationality in front of the noun says which one, or whose it is. */
function nameInside(
  { referralsAt, reading, entities, profiles }: Discourse,
  { first }: TokenRange,
  head: number,
): Profile | null {
  for (let at = head - 1; at > first; at--) {
    for (const { mention } of referralsAt.get(at) ?? []) {
      const profile = mention === null ? undefined : profiles.get(entities[mention] ?? "");
      // "the Western alliance": a part of the world may be mere ornament.
      const isOrnament = profile?.type === "place" && reading.mentions[mention ?? -1]?.form === "adjective";
      if (profile && !isOrnament) return profile;
    }
  }
  return null;
}

/** "the airline Orvo", "the village Orvik": the name right behind the noun. */
function nameBeside({ reading, byHead, entities, profiles }: Discourse, head: number): EntityId | null {
  const { tokens, mentions } = reading;
  for (let at = head + 1; at <= head + LONGEST; at++) {
    const index = byHead.get(at);
    const mention = index === undefined ? undefined : mentions[index];
    if (!mention) continue;
    const isBeside = mention.form === "name" && tokensOfMention(mention, tokens).first === head + 1;
    const profile = isBeside ? profiles.get(entities[index as number] ?? "") : undefined;
    return profile && profile.type !== "person" ? profile.id : null;
  }
  return null;
}

/** "the village of …", "the party in …": what follows says which one. */
function isSaidOf({ reading }: Discourse, head: number): boolean {
  const next = reading.tokens[head + 1];
  return next?.pos === "ADP" && reading.tokens[next.head]?.head === head;
}

/** "the village of Orvik" is Orvik. */
function nameBehind(discourse: Discourse, head: number, suits: (profile: Profile) => number): EntityId | null {
  if (!discourse.words.nameOpeners.has(discourse.reading.tokens[head + 1]?.text ?? "")) return null;
  const profile = profileAt(discourse, head + 2);
  return profile?.type === "place" && suits(profile) > 0 ? profile.id : null;
}

/** "his country": the only one that its owner's offices name. */
function countryOfOwner(discourse: Discourse, token: number): EntityId | null {
  const owner = profileAt(discourse, token);
  const isCountry = (id: EntityId) => discourse.profiles.get(id)?.type === "country";
  const [only, other] = owner?.type === "person" ? [...owner.of].filter(isCountry) : [];
  return only !== undefined && other === undefined ? only : null;
}
