import type { Sentence, Token } from "../../model/sentence.ts";
import { type Discourse, profileAt } from "./discourse.ts";
import type { Profile } from "./profile.ts";

/** Who says the words of a quotation: the only subject outside it in the sentence that is someone; null if unclear. */
export function findSpeaker(discourse: Discourse, from: number): Profile | null {
  const { reading, quotes, speakers } = discourse;
  if (!quotes[from]) return null;
  const { sentence } = reading.tokens[from] as Token;
  let speaker = speakers.get(sentence);
  if (speaker === undefined) {
    speaker = onlySubject(discourse, sentence);
    speakers.set(sentence, speaker);
  }
  return speaker;
}

function onlySubject(discourse: Discourse, sentence: number): Profile | null {
  const { reading, quotes } = discourse;
  const { tokens } = reading;
  const { first, last } = reading.sentences[sentence] as Sentence;
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

/** Names right beside a verb outside the quotation, where the tree shows no subject ("…,” Dahl said"). */
function besideVerbs(
  { reading, quotes, byHead, entities, profiles }: Discourse,
  first: number,
  last: number,
): Profile[] {
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
