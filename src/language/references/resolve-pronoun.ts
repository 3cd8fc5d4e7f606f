import type { EntityId, Mention } from "../../model/entity.ts";
import type { PronounClass } from "../../model/gazetteer.ts";
import type { Sentence, Token } from "../../model/sentence.ts";
import { type Discourse, isJoined, profileAt, subjectsAround } from "./discourse.ts";
import { findSpeaker } from "./find-speaker.ts";
import type { Profile } from "./profile.ts";

/** How many sentences back a pronoun may reach. */
const REACH = 2;

/** Whom a pronoun means, where the sentence or the one before leaves no doubt; null otherwise. */
export function resolvePronoun(discourse: Discourse, index: number, pronoun: PronounClass): EntityId | null {
  const { head } = discourse.reading.mentions[index] as Mention;
  switch (pronoun.stands) {
    case "noun":
      return antecedentOfClause(discourse, head)?.id ?? null;
    case "someone": {
      const antecedent = antecedentOfClause(discourse, head);
      return antecedent?.type === "person" ? antecedent.id : null;
    }
    case "speaker":
    case "side":
      return resolveFirstPerson(discourse, head, pronoun.stands === "side");
    case "several":
      return null;
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

function resolveFirstPerson(discourse: Discourse, from: number, side: boolean): EntityId | null {
  const speaker = findSpeaker(discourse, from);
  if (!speaker) return null;
  if (speaker.type !== "person") return side ? speaker.id : null;
  if (!side) return speaker.id;
  const countries = [...speaker.of].filter((id) => discourse.profiles.get(id)?.type === "country");
  return countries.length === 1 ? (countries[0] as EntityId) : null;
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
  const { reading, quotes } = discourse;
  const token = reading.tokens[from] as Token;
  const speaker = quotes[from] ? findSpeaker(discourse, from) : null;
  const fits = (profile: Profile) => isFit(profile, pronoun) && profile.id !== speaker?.id;
  const isSubject = token.relation.startsWith("nsubj");
  let isOwnClause = !isSubject && !pronoun.possessive;
  for (const subject of subjectsAround(discourse, from)) {
    const isSkipped = isOwnClause;
    isOwnClause = false;
    const profile = profileAt(discourse, subject);
    if (isSkipped || !profile || !fits(profile)) continue;
    return isJoined(discourse, subject, fits) ? null : profile.id;
  }
  const here = distinct(fitting(discourse, sentenceOf(discourse, token.sentence)?.first ?? 0, from, fits));
  if (here.length === 1) return here[0] as EntityId;
  return here.length > 1 ? null : lookBack(discourse, token.sentence, fits);
}

/** The subject of an earlier sentence, or the only one there that fits. */
function lookBack(discourse: Discourse, sentence: number, fits: (profile: Profile) => boolean): EntityId | null {
  for (let back = 1; back <= REACH; back++) {
    const before = sentenceOf(discourse, sentence - back);
    if (!before) return null;
    const all = distinct(fitting(discourse, before.first, before.last, fits));
    if (all.length === 1) return all[0] as EntityId;
    if (all.length > 1) return mainSubject(discourse, before, fits);
  }
  return null;
}

/** Of several that fit, the subject of the main clause. */
function mainSubject(discourse: Discourse, sentence: Sentence, fits: (profile: Profile) => boolean): EntityId | null {
  const { reading, subjects } = discourse;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (reading.tokens[at]?.head !== -1) continue;
    const subject = subjects.get(at);
    const profile = subject === undefined ? null : profileAt(discourse, subject);
    return profile && fits(profile) && !isJoined(discourse, subject as number, fits) ? profile.id : null;
  }
  return null;
}

/** Sentences longer than this are lists or worse; only their end is looked at. */
const LONGEST = 150;

function fitting(
  { byHead, entities, profiles }: Discourse,
  first: number,
  last: number,
  fits: (profile: Profile) => boolean,
): EntityId[] {
  const found: EntityId[] = [];
  for (let at = Math.max(first, last - LONGEST); at < last; at++) {
    const mention = byHead.get(at);
    const profile = mention === undefined ? undefined : profiles.get(entities[mention] ?? "");
    if (profile && fits(profile)) found.push(profile.id);
  }
  return found;
}

function isFit({ type, gender }: Profile, { stands }: PronounClass): boolean {
  if (stands === "thing") return type === "country" || type === "organisation";
  return type === "person" && gender !== (stands === "man" ? "female" : "male");
}

function sentenceOf({ reading }: Discourse, index: number): Sentence | undefined {
  return reading.sentences[index];
}

function distinct(ids: readonly EntityId[]): readonly EntityId[] {
  return [...new Set(ids)];
}
