import type { Sentence, Token } from "../../model/sentence.ts";
import { type Discourse, profileAt } from "./discourse.ts";
import type { Profile } from "./profile.ts";

/** A quotation is looked at this far; the words that say whose it is stand near its ends. */
const REACH = 200;
const DEEPEST = 30;

/**
 * Who says the words of the quotation that a token stands in: the subject of the clause on which it hangs, else the only
 * one outside it in its sentences; null where that is not clear.
 */
export function findSpeaker(discourse: Discourse, from: number): Profile | null {
  const { quotes, speakers } = discourse;
  const quote = quotes[from] as number;
  if (quote === 0) return null;
  const known = speakers.get(quote);
  if (known) return known;
  const speaker = governingSubject(discourse, from) ?? onlySubject(discourse, from);
  speakers.set(quote, speaker);
  return speaker;
}

/** The subject of the nearest clause outside the quotation on which the token hangs. */
function governingSubject(discourse: Discourse, from: number): Profile | null {
  const { reading, quotes, subjects } = discourse;
  let at = from;
  for (let depth = 0; at >= 0 && depth < DEEPEST; depth++) {
    const subject = quotes[at] === 0 ? subjects.get(at) : undefined;
    if (subject !== undefined && quotes[subject] === 0) return profileAt(discourse, subject);
    at = (reading.tokens[at] as Token).head;
  }
  return null;
}

function onlySubject(discourse: Discourse, from: number): Profile | null {
  const { reading, quotes } = discourse;
  const { tokens } = reading;
  const { first, last } = sentencesOf(discourse, from);
  const found = new Map<string, Profile>();
  for (let at = first; at < last; at++) {
    const { relation, head } = tokens[at] as Token;
    if (quotes[at] || !relation.startsWith("nsubj") || quotes[head] || tokens[head]?.pos !== "VERB") continue;
    const profile = profileAt(discourse, at);
    if (profile) found.set(profile.id, profile);
  }
  if (found.size === 0) for (const profile of besideVerbs(discourse, first, last)) found.set(profile.id, profile);
  return found.size === 1 ? ([...found.values()][0] as Profile) : null;
}

/** The tokens of all sentences that the quotation touches, as far as it is looked at. */
function sentencesOf({ reading, quotes }: Discourse, from: number): { readonly first: number; readonly last: number } {
  const { tokens, sentences } = reading;
  const quote = quotes[from];
  let first = from;
  while (first > 0 && from - first < REACH && quotes[first - 1] === quote) first--;
  let last = from;
  while (last + 1 < tokens.length && last - from < REACH && quotes[last + 1] === quote) last++;
  const begin = sentences[(tokens[first] as Token).sentence] as Sentence;
  const end = sentences[(tokens[last] as Token).sentence] as Sentence;
  return { first: Math.max(begin.first, from - REACH), last: Math.min(end.last, from + REACH) };
}

/** Names right beside a verb outside the quotation, where the tree shows no subject ("…,” Dahl said"). */
function besideVerbs(
  { reading, quotes, byHead, entities, profiles }: Discourse,
  first: number,
  last: number,
): readonly Profile[] {
  const { tokens, mentions } = reading;
  const found: Profile[] = [];
  for (let at = first; at < last; at++) {
    const index = quotes[at] ? undefined : byHead.get(at);
    if (index === undefined || mentions[index]?.form !== "name") continue;
    const isBeside = tokens[at + 1]?.pos === "VERB" || tokens[at - 1]?.pos === "VERB";
    const profile = isBeside ? profiles.get(entities[index] ?? "") : undefined;
    if (profile?.type === "person") found.push(profile);
  }
  return found;
}
