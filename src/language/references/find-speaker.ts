import type { Sentence, Token } from "../../model/sentence.ts";
import type { TokenRange } from "../names/name.ts";
import { type Discourse, profileAt } from "./discourse.ts";
import type { Profile } from "./profile.ts";

/** A quotation is looked at this far; the words that say whose it is stand near its ends. */
const REACH = 200;
const DEEPEST = 30;

/**
 * Who says the words of the quotation that a token stands in: the subject of the clause on which it hangs, or of the
 * verb of speech beside it; where none is beside it, whoever says the quotation before it in the paragraph, or the
 * sentence before that ends in a colon. Null where that is not clear.
 */
export function findSpeaker(discourse: Discourse, from: number): Profile | null {
  const quote = discourse.quotes[from] as number;
  return quote === 0 ? null : speakerOf(discourse, quote, from);
}

function speakerOf(discourse: Discourse, quote: number, from: number): Profile | null {
  const known = discourse.speakers.get(quote);
  if (known !== undefined) return known;
  const { first, last } = rangeOf(discourse, from);
  const around = sentencesAround(discourse, first, last);
  const verbs = speechVerbs(discourse, around);
  const speaker =
    governingSubject(discourse, from) ??
    (verbs.length > 0 ? nearestSpeaker(discourse, verbs, { first, last }) : speakerBefore(discourse, around));
  discourse.speakers.set(quote, speaker);
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

/** The verbs of speech outside every quotation; for want of any, the other verbs there. */
function speechVerbs({ reading, quotes, words }: Discourse, { first, last }: TokenRange): readonly number[] {
  const speech: number[] = [];
  const others: number[] = [];
  for (let at = first; at < last; at++) {
    const { pos, lemma } = reading.tokens[at] as Token;
    if (!quotes[at] && pos === "VERB") (words.speechVerbs.has(lemma) ? speech : others).push(at);
  }
  return speech.length > 0 ? speech : others;
}

/** The subject of the verb of speech that stands nearest to the quotation. */
function nearestSpeaker(discourse: Discourse, verbs: readonly number[], { first, last }: TokenRange): Profile | null {
  const distance = (at: number) => (at < first ? first - at : at - last);
  const [nearest] = [...verbs].sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return null;
  const subject = discourse.subjects.get(nearest);
  if (subject !== undefined) return discourse.quotes[subject] ? null : profileAt(discourse, subject);
  return nameBeside(discourse, nearest);
}

/** A person's name right beside a verb, where the tree shows no subject ("…,” Dahl said"). */
function nameBeside({ reading, byHead, entities, profiles, quotes }: Discourse, verb: number): Profile | null {
  for (const at of [verb - 1, verb + 1, verb + 2]) {
    const index = quotes[at] ? undefined : byHead.get(at);
    if (index === undefined || reading.mentions[index]?.form !== "name") continue;
    const profile = profiles.get(entities[index] ?? "");
    if (profile?.type === "person") return profile;
  }
  return null;
}

/** Who speaks on: the speaker of the quotation before in the same paragraph, or of a sentence that ends in a colon. */
function speakerBefore(discourse: Discourse, { first }: TokenRange): Profile | null {
  const { reading, quotes } = discourse;
  const { tokens, sentences } = reading;
  const own = sentences[tokens[first]?.sentence ?? -1];
  const before = own && sentences[own.index - 1];
  if (!before) return null;
  if (tokens[before.last - 1]?.text === ":") {
    const [verb] = speechVerbs(discourse, before).slice(-1);
    return verb === undefined ? null : nearestSpeaker(discourse, [verb], { first, last: first });
  }
  if (before.block !== own.block) return null;
  for (let at = before.last - 1; at >= Math.max(before.first, before.last - REACH); at--) {
    if (quotes[at]) return speakerOf(discourse, quotes[at] as number, at);
  }
  return null;
}

/** The tokens of the quotation, as far as it is looked at. */
function rangeOf({ reading, quotes }: Discourse, from: number): TokenRange {
  const quote = quotes[from];
  let first = from;
  while (first > 0 && from - first < REACH && quotes[first - 1] === quote) first--;
  let last = from + 1;
  while (last < reading.tokens.length && last - from < REACH && quotes[last] === quote) last++;
  return { first, last };
}

/** The tokens of all sentences that the quotation touches, as far as they are looked at. */
function sentencesAround({ reading }: Discourse, first: number, last: number): TokenRange {
  const { tokens, sentences } = reading;
  const begin = sentences[(tokens[first] as Token).sentence] as Sentence;
  const end = sentences[(tokens[last - 1] as Token).sentence] as Sentence;
  return { first: Math.max(begin.first, first - REACH), last: Math.min(end.last, last + REACH) };
}
