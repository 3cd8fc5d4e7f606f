import type { EntityId, EntityType } from "../../model/entity.ts";
import type { PronounClass } from "../../model/gazetteer.ts";
import type { Discourse } from "./discourse.ts";
import { favourPlaces } from "./favour-places.ts";
import { findBarred } from "./find-barred.ts";
import { entityOf, type Search } from "./rank-antecedents.ts";
import type { Referral } from "./referrals.ts";

/** How far and how sure a pronoun looks. */
export const PRONOUNS = {
  /** A pronoun looks no further back than so many sentences. */
  reach: 6,
  margin: 1.25,
  least: 3,
  /** How well each kind of thing suits "it" and "they". */
  itPlace: 0.8,
  itThing: 1,
  theyBody: 0.5,
  unsureGender: 0.45,
};

/** How to look for whom or what a third-person pronoun means; never for the `speaker` of the quotation it stands in. */
export function searchForPronoun(
  discourse: Discourse,
  from: number,
  pronoun: PronounClass,
  speaker: EntityId | null,
): Search {
  const barred = new Set(findBarred(discourse, from, pronoun));
  if (speaker !== null) barred.add(speaker);
  const isObject = !pronoun.possessive && !discourse.reading.tokens[from]?.relation.startsWith("nsubj");
  const suits = (referral: Referral) => suitability(discourse, referral, pronoun, isObject);
  const { bonuses, isTorn } = favourPlaces(discourse, from, pronoun, suits);
  return {
    from,
    isOne: pronoun.stands !== "several",
    reach: PRONOUNS.reach,
    suits,
    barred,
    bonuses,
    margin: isTorn ? Number.POSITIVE_INFINITY : PRONOUNS.margin,
    least: PRONOUNS.least,
  };
}

/** How well what is spoken of suits the pronoun, from 0 to 1. */
function suitability(discourse: Discourse, referral: Referral, { stands }: PronounClass, isObject: boolean): number {
  const profile = discourse.profiles.get(entityOf(discourse, referral) ?? "");
  const isBody = profile ? BODIES.has(profile.type) : referral.kind === "body";
  const isPerson = profile ? profile.type === "person" : referral.kind === "person";
  if (stands === "several") {
    if (referral.isPlural) return 1;
    // A body does things as "they"; things are done to "it".
    return isBody && profile?.type !== "country" && !isObject ? PRONOUNS.theyBody : 0;
  }
  if (referral.isPlural) return 0;
  if (stands === "thing") {
    if (isPerson) return 0;
    return isBody ? 1 : profile?.type === "place" ? PRONOUNS.itPlace : PRONOUNS.itThing;
  }
  if (!isPerson) return 0;
  const told = profile && profile.gender !== "either" ? profile.gender : referral.gender;
  const gender = told === "either" ? (discourse.genders.get(profile?.id ?? "") ?? told) : told;
  if (gender === "either") return PRONOUNS.unsureGender;
  return gender === (stands === "man" ? "male" : "female") ? 1 : 0;
}

const BODIES: ReadonlySet<EntityType> = new Set(["country", "organisation"]);
