import { childrenBy } from "../../kit/dependency-tree.ts";
import type { CallMedium } from "../../model/meeting.ts";
import type { MeetingTrigger } from "../../model/meeting-words.ts";
import type { Sentence, Token } from "../../model/sentence.ts";
import type { Time } from "../../model/time.ts";
import { subjectOf } from "./clause.ts";
import { findPlace, findTime, isRestricted, type Zone, zoneOf } from "./find-circumstances.ts";
import { findMovedDay } from "./find-moved-day.ts";
import { type Parties, partiesOfNoun, partiesOfVerb, phraseStart } from "./find-parties.ts";
import type { Occasion } from "./occasion.ts";
import { isIn, type Scene, wordOf } from "./scene.ts";
import { isFormerPlan, tellStatus } from "./tell-status.ts";

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
  if (token.pos !== "NOUN" && token.pos !== "PROPN") return null;
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
  const named = trigger.pos === "noun" ? partiesOfNoun(scene, index, sentence) : partiesOfVerb(scene, index, sentence);
  const zone = zoneOf(scene, index, sentence);
  const medium = findMedium(scene, index, zone, sentence);
  const byCall = medium !== null;
  const place = findPlace(scene, index, zone, trigger.needs === "place");
  const parties = trigger.kind === "visit" ? withoutPlaces(scene, named) : named;
  const definite = isDefinite(scene, index);
  const moved = findMovedDay(scene, index, sentence, times);
  const time = moved?.time ?? findTime(scene, index, zone, times);
  const shared =
    trigger.pos === "noun" ? isShared(scene, index) : named.entities.length === 0 && isBySides(scene, index);
  if (!isMet(scene, trigger, { parties, byCall, place, definite, shared, dated: time !== null })) return null;
  const told = tellStatus(scene, index, time);
  if (!told) return null;
  const restricted = isRestricted(scene, index, time);
  const kind = byCall && trigger.kind !== "visit" ? "call" : trigger.kind;
  const by = kind === "call" ? (medium ?? mediumOf(scene, index)) : null;
  return {
    trigger,
    index,
    kind,
    by,
    parties,
    ...told,
    time: !moved && isFormerPlan(scene, index) ? null : time,
    former: moved?.former ?? null,
    restricted,
    place,
    definite,
    shared,
  };
}

/** Where one travels to is no party to the journey. */
function withoutPlaces({ entities }: Scene, parties: Parties): Parties {
  const travellers = parties.entities.filter((id) => !["place", "country"].includes(entities.get(id)?.type ?? "other"));
  return { ...parties, entities: travellers, tokens: [] };
}

interface Signs {
  readonly parties: Parties;
  readonly byCall: boolean;
  readonly place: string | null;
  readonly definite: boolean;
  readonly shared: boolean;
  readonly dated: boolean;
}

/** Whether the clause has what the trigger needs to tell of a meeting. */
function isMet({ entities }: Scene, { needs, pos }: MeetingTrigger, signs: Signs): boolean {
  const { parties, byCall, place, definite, shared, dated } = signs;
  const several = parties.entities.length > 1;
  const some = parties.entities.length > 0;
  switch (needs) {
    case "parties":
      if (pos === "verb" && shared) return true;
      return several || (some && parties.stated) || (pos === "noun" && (some || definite || place !== null));
    case "with":
      return (some && parties.stated) || (several && byCall) || (pos === "noun" && (several || definite));
    case "call":
      return byCall && (some || definite);
    case "place":
      return some && (place !== null || parties.stated);
    case "venue":
      return place !== null && (several || dated);
    case "date":
      return several && dated;
    case "person":
      return several && parties.outright > 1 && parties.entities.every((id) => entities.get(id)?.type === "person");
  }
}

/** How near behind the trigger the sign of a call must stand. */
const NEAR = 5;

/** How far before an infinitive it may stand: "used the [hotline] … to talk". */
const FAR = 15;

/** "phone call", "spoke by telephone", "met virtually"; null where nothing beside the trigger makes a call of it. */
function findMedium(scene: Scene, index: number, { next }: Zone, sentence: Sentence): CallMedium | null {
  const { tree } = scene;
  const infinitive = tree.tokens[index - 1]?.pos === "PART" && tree.tokens[index]?.features.form === "infinitive";
  const verb = tree.tokens[index]?.pos === "VERB";
  const first = infinitive ? Math.max(index - FAR, sentence.first) : verb ? index : phraseStart(scene, index);
  for (let at = first; at < Math.min(next, index + 1 + NEAR); at++) {
    const medium = at === index ? null : mediumOf(scene, at);
    if (medium) return medium;
  }
  return null;
}

function mediumOf({ tree, tables: { sets } }: Scene, index: number): CallMedium | null {
  if (isIn(sets.telephoneMarks, tree.tokens[index])) return "telephone";
  return isIn(sets.videoMarks, tree.tokens[index]) ? "video" : null;
}

function isDefinite(scene: Scene, index: number): boolean {
  const { tree, tables } = scene;
  for (let at = phraseStart(scene, index); at < index; at++) {
    if (isIn(tables.sets.definite, tree.tokens[at]) || isIn(tables.sets.upcoming, tree.tokens[at])) return true;
  }
  return false;
}

/** "their meeting", "the two leaders' summit". */
function isShared(scene: Scene, index: number): boolean {
  return isIn(scene.tables.sets.shared, scene.tree.tokens[phraseStart(scene, index)]);
}

/** "[the ministers] will meet again", "[both sides] agreed to meet": all who met before, and who need no name. */
function isBySides({ tree, tables: { sets } }: Scene, verb: number): boolean {
  const subject = subjectOf(tree, verb, (token) => isIn(sets.sending, token));
  const token = tree.tokens[subject ?? -1];
  if (!token || !isIn(sets.sides, token) || token.features.number !== "plural") return false;
  return childrenBy(tree, token.index, "det", "nummod").some((child) => isIn(sets.definite, tree.tokens[child]));
}
