import type { EntityId } from "../../model/entity.ts";
import type { Token } from "../../model/sentence.ts";
import { type Discourse, distanceBack } from "./discourse.ts";
import type { Referral } from "./referrals.ts";

/** What is looked for, and how sure one must be. */
export interface Search {
  /** The token that stands for it. */
  readonly from: number;
  /** It stands for one, not for several. */
  readonly isOne: boolean;
  /** How many sentences back it may stand. */
  readonly reach: number;
  /** How well what is spoken of suits, from 0 to 1. */
  suits(referral: Referral): number;
  /** What it cannot be, by key. */
  readonly barred: ReadonlySet<string>;
  /** What referents gain, by key, from their place in the clauses around. */
  readonly bonuses: ReadonlyMap<string, number>;
  /** The best must be so many times better than the next, and not worse than `least`. */
  readonly margin: number;
  readonly least: number;
}

/** Weights of what speaks for an antecedent besides its own prominence. */
export const RANKING = {
  /** Of what was said one sentence earlier. */
  decay: 0.6,
  /** For standing in the same sentence. */
  here: 1,
  /** For its share of the article's mentions of its kind. */
  topic: 10,
  /** The first of several that are joined, for a word that means one: no better than the second. */
  joined: 0.55,
  /** Inside a quotation, seen from outside it. */
  quoted: 0.4,
};

/** Pronouns inside quotations are resolved after those outside, to which they say nothing. */
function isUnheard({ reading, quotes, entities }: Discourse, { mention, token }: Referral, from: number): boolean {
  if (mention === null || quotes[from] !== 0 || quotes[token] === 0) return false;
  return entities[mention] === null && reading.mentions[mention]?.form === "pronoun";
}

/** So many times better than the next is beyond question. */
const CLEAR = 3;

/** Texts without full stops stay cheap. */
const LONGEST = 400;

interface Candidate {
  readonly entity: EntityId | null;
  score: number;
  /** The sentence it was last seen in, and its most prominent place there. */
  sentence: number;
  best: number;
}

/**
 * Whom or what a word most likely means, by how prominent each referent is in the sentences before; null where that is
 * nothing with a name, or not clear (salience after Lappin & Leass 1994).
 */
export function chooseAntecedent(discourse: Discourse, search: Search): EntityId | null {
  let best: Candidate | null = null;
  let second = 0;
  for (const candidate of gatherCandidates(discourse, search).values()) {
    if (best && candidate.score <= best.score) second = Math.max(second, candidate.score);
    else {
      second = best?.score ?? 0;
      best = candidate;
    }
  }
  // With hardly a rival, less is enough.
  const least = second * CLEAR < (best?.score ?? 0) ? search.least / CLEAR : search.least;
  if (!best || best.score < least || best.score < search.margin * second) return null;
  return best.entity;
}

function gatherCandidates(discourse: Discourse, search: Search): ReadonlyMap<string, Candidate> {
  const { reading, referrals, quotes, joined } = discourse;
  const { from, reach, barred, bonuses } = search;
  const { sentence } = reading.tokens[from] as Token;
  const first = reading.sentences[Math.max(0, sentence - reach)]?.first ?? 0;
  const candidates = new Map<string, Candidate>();
  for (let at = firstReferral(referrals, Math.max(first, from - LONGEST)); at < referrals.length; at++) {
    const referral = referrals[at] as Referral;
    if (referral.token >= from) break;
    const isJoined = search.isOne && joined.has(referral.token);
    const suits = search.suits(referral) * (isJoined ? RANKING.joined : 1);
    const key = keyOf(discourse, referral);
    if (suits === 0 || barred.has(key) || isUnheard(discourse, referral, from)) continue;
    const own = (reading.tokens[referral.token] as Token).sentence;
    const isOther = quotes[referral.token] !== 0 && quotes[referral.token] !== quotes[from];
    const weight =
      referral.prominence * RANKING.decay ** distanceBack(discourse, from, own) * (isOther ? RANKING.quoted : 1);
    add(candidates, key, entityOf(discourse, referral), own, suits * weight);
  }
  for (const [key, candidate] of candidates) {
    const here = candidate.sentence === sentence ? RANKING.here : 0;
    candidate.score += here + (bonuses.get(key) ?? 0) + RANKING.topic * (discourse.shares.get(key) ?? 0);
  }
  return candidates;
}

function add(
  candidates: Map<string, Candidate>,
  key: string,
  entity: EntityId | null,
  sentence: number,
  weight: number,
): void {
  const known = candidates.get(key);
  if (!known) candidates.set(key, { entity, score: weight, sentence, best: weight });
  else if (known.sentence !== sentence) Object.assign(known, { score: known.score + weight, sentence, best: weight });
  else if (weight > known.best) Object.assign(known, { score: known.score + weight - known.best, best: weight });
}

export function entityOf({ entities }: Discourse, { mention }: Referral): EntityId | null {
  return mention === null ? null : (entities[mention] ?? null);
}

/** What two places share if they speak of the same. */
export function keyOf(discourse: Discourse, referral: Referral): string {
  return entityOf(discourse, referral) ?? referral.noun;
}

/** The first referral at a token or behind it. */
function firstReferral(referrals: readonly Referral[], token: number): number {
  let low = 0;
  let high = referrals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((referrals[middle] as Referral).token < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
