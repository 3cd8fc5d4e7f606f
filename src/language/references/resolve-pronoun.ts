import type { EntityId, Mention } from "../../model/entity.ts";
import type { PronounClass } from "../../model/gazetteer.ts";
import type { Token } from "../../model/sentence.ts";
import { type Discourse, profileAt } from "./discourse.ts";
import { findSpeaker } from "./find-speaker.ts";
import type { Profile } from "./profile.ts";
import { chooseAntecedent } from "./rank-antecedents.ts";
import { searchForPronoun } from "./search-for-pronoun.ts";

/** Whom a pronoun means, where the sentence or the one before leaves no doubt; null otherwise. */
export function resolvePronoun(discourse: Discourse, index: number, pronoun: PronounClass): EntityId | null {
  const { head } = discourse.reading.mentions[index] as Mention;
  switch (pronoun.stands) {
    case "noun":
      return (
        antecedentOfClause(discourse, head)?.id ?? (pronoun.possessive ? nameBefore(discourse, head)?.id : null) ?? null
      );
    case "someone":
      return [antecedentOfClause(discourse, head), nameBefore(discourse, head)].find(isPerson)?.id ?? null;
    case "speaker":
    case "side":
      return resolveFirstPerson(discourse, head, pronoun.stands === "side");
    default:
      return isExpletive(discourse, head) ? null : resolveThirdPerson(discourse, head, pronoun);
  }
}

/** The noun that a relative clause describes. */
function antecedentOfClause(discourse: Discourse, from: number): Profile | null {
  const { tokens } = discourse.reading;
  let at = from;
  for (let depth = 0; depth < 12 && at >= 0; depth++) {
    const token = tokens[at] as Token;
    if (token.relation === "acl") return token.head < from ? profileAt(discourse, token.head) : null;
    at = token.head;
  }
  return null;
}

/** Whoever is named right before a token, with at most a mark between. */
function nameBefore({ reading, byHead, entities, profiles }: Discourse, from: number): Profile | null {
  const { tokens, mentions } = reading;
  const last = tokens[from - 1]?.pos === "PUNCT" ? from - 2 : from - 1;
  for (let at = last; at > last - LONGEST_NAME && at >= 0; at--) {
    const index = byHead.get(at);
    const mention = index === undefined ? undefined : mentions[index];
    if (!mention || mention.form === "pronoun" || mention.span.end !== tokens[last]?.end) continue;
    return profiles.get(entities[index as number] ?? "") ?? null;
  }
  return null;
}

const LONGEST_NAME = 4;

function isPerson(profile: Profile | null): boolean {
  return profile?.type === "person";
}

function resolveFirstPerson(discourse: Discourse, from: number, side: boolean): EntityId | null {
  const speaker = findSpeaker(discourse, from);
  if (!speaker) return null;
  if (speaker.type !== "person") return side ? speaker.id : null;
  if (!side) return speaker.id;
  const countries = [...speaker.of].filter((id) => discourse.profiles.get(id)?.type === "country");
  const [only, other] = countries.length > 0 ? countries : [...speaker.of];
  return only !== undefined && other === undefined ? only : null;
}

/** "It was clear that …": the pronoun holds a place and means nothing. */
function isExpletive({ reading }: Discourse, at: number): boolean {
  const { tokens } = reading;
  const { relation, head, sentence } = tokens[at] as Token;
  if (relation === "expl") return true;
  if (relation !== "nsubj" && relation !== "nsubj:pass") return false;
  const predicate = tokens[head];
  if (!predicate) return false;
  const isState =
    relation === "nsubj:pass" || predicate.pos === "ADJ" || predicate.pos === "NOUN" || predicate.lemma === "be";
  for (let next = head + 1; isState && tokens[next]?.sentence === sentence; next++) {
    const token = tokens[next] as Token;
    if (token.head === head && (token.relation === "csubj" || token.relation === "ccomp")) return true;
  }
  return false;
}

function resolveThirdPerson(discourse: Discourse, from: number, pronoun: PronounClass): EntityId | null {
  const speaker = discourse.quotes[from] ? findSpeaker(discourse, from) : null;
  const entity = chooseAntecedent(discourse, searchForPronoun(discourse, from, pronoun, speaker?.id ?? null));
  if (entity && pronoun.stands === "man") discourse.genders.set(entity, "male");
  if (entity && pronoun.stands === "woman") discourse.genders.set(entity, "female");
  return entity;
}
