import type { MeetingTrigger } from "../../model/meeting-words.ts";
import type { Sentence, Token } from "../../model/sentence.ts";
import type { Time } from "../../model/time.ts";
import { findPlace, findTime, isRestricted, type Zone, zoneOf } from "./find-circumstances.ts";
import { type Parties, partiesOfNoun, partiesOfVerb, phraseStart } from "./find-parties.ts";
import type { Occasion } from "./occasion.ts";
import { isIn, type Scene, wordOf } from "./scene.ts";
import { tellStatus } from "./tell-status.ts";

/** Finds what tells of meetings in one sentence; `times` are those of the sentence. */
export function findOccasions(scene: Scene, sentence: Sentence, times: readonly Time[]): Occasion[] {
  const found: Occasion[] = [];
  for (let index = sentence.first; index < sentence.last; index++) {
    const trigger = triggerAt(scene, index);
    const occasion = trigger && describe(scene, trigger, index, sentence, times);
    if (occasion) found.push(occasion);
  }
  return found;
}

/** The trigger that a token is: a noun that is not part of another noun's name, or a verb. */
function triggerAt({ tree, tables, mentionAt }: Scene, index: number): MeetingTrigger | null {
  const token = tree.tokens[index] as Token;
  const words = [wordOf(token), token.lemma.toLowerCase()];
  const verb = words.map((word) => tables.verbs.get(word)).find((each) => each) ?? null;
  if (token.pos === "VERB" && verb) return verb;
  if (token.pos !== "NOUN" && token.pos !== "PROPN" && token.pos !== "VERB") return null;
  const follower = tree.tokens[index + 1];
  const compound = follower?.pos === "NOUN" && follower.sentence === token.sentence;
  const mention = mentionAt.get(index);
  if (compound || (mention?.form === "name" && mention.head !== index)) return null;
  return words.map((word) => tables.nouns.get(word)).find((each) => each) ?? null;
}

function describe(
  scene: Scene,
  trigger: MeetingTrigger,
  index: number,
  sentence: Sentence,
  times: readonly Time[],
): Occasion | null {
  const parties =
    trigger.pos === "noun" ? partiesOfNoun(scene, index, sentence) : partiesOfVerb(scene, index, sentence);
  const zone = zoneOf(scene, index, sentence);
  const byCall = hasCallMark(scene, index, zone);
  const place = findPlace(scene, index, zone, trigger.needs === "place");
  const definite = isDefinite(scene, index);
  if (!isMet(scene, trigger, { parties, byCall, place, definite })) return null;
  const time = findTime(scene, index, zone, times);
  const status = tellStatus(scene, index, time);
  if (!status) return null;
  const restricted = isRestricted(scene, index, time);
  const kind = byCall && trigger.kind !== "visit" ? "call" : trigger.kind;
  return { trigger, index, kind, parties, status, time, restricted, place, definite };
}

interface Signs {
  readonly parties: Parties;
  readonly byCall: boolean;
  readonly place: string | null;
  readonly definite: boolean;
}

/** Whether the clause has what the trigger needs to tell of a meeting. */
function isMet({ entities }: Scene, { needs, pos }: MeetingTrigger, signs: Signs): boolean {
  const { parties, byCall, place, definite } = signs;
  const several = parties.entities.length > 1;
  const some = parties.entities.length > 0;
  switch (needs) {
    case "parties":
      return several || (some && parties.stated) || (pos === "noun" && (some || definite || place !== null));
    case "with":
      return (some && parties.stated) || (several && byCall) || (pos === "noun" && (several || definite));
    case "call":
      return byCall && (some || definite);
    case "place":
      return some && (place !== null || parties.stated);
    case "person":
      return several && parties.entities.every((id) => entities.get(id)?.type === "person");
  }
}

/** How near behind the trigger the sign of a call must stand. */
const NEAR = 4;

/** "phone call", "spoke by telephone", "met virtually". */
function hasCallMark(scene: Scene, index: number, { next }: Zone): boolean {
  const { tree, tables } = scene;
  for (let at = phraseStart(scene, index); at < Math.min(next, index + 1 + NEAR); at++) {
    if (at !== index && isIn(tables.sets.callMarks, tree.tokens[at])) return true;
  }
  return false;
}

function isDefinite(scene: Scene, index: number): boolean {
  const { tree, tables } = scene;
  for (let at = phraseStart(scene, index); at < index; at++) {
    if (isIn(tables.sets.definite, tree.tokens[at]) || isIn(tables.sets.upcoming, tree.tokens[at])) return true;
  }
  return false;
}
