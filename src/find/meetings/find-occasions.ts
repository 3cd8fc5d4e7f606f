import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import type { MeetingTrigger } from "../../model/meeting-words.ts";
import type { Sentence, Token } from "../../model/sentence.ts";
import type { Time } from "../../model/time.ts";
import { anchorsOf, findPlace, findTime } from "./find-circumstances.ts";
import { type Parties, partiesOfNoun, partiesOfVerb } from "./find-parties.ts";
import type { Occasion } from "./occasion.ts";
import { isIn, type Scene, wordOf } from "./scene.ts";
import { tellStatus } from "./tell-status.ts";

/** Finds what tells of meetings in one sentence; `times` are those of the sentence. */
export function findOccasions(scene: Scene, sentence: Sentence, times: readonly Time[]): Occasion[] {
  const found: Occasion[] = [];
  for (let index = sentence.first; index < sentence.last; index++) {
    const trigger = triggerAt(scene, index);
    const occasion = trigger && describe(scene, trigger, index, times);
    if (occasion) found.push(occasion);
  }
  return found;
}

/** The trigger that a token is: a noun that is not part of another noun's name, or a verb. */
function triggerAt({ tree, tables, mentionAt }: Scene, index: number): MeetingTrigger | null {
  const token = tree.tokens[index] as Token;
  const words = [wordOf(token), token.lemma.toLowerCase()];
  if (token.pos === "VERB") return words.map((word) => tables.verbs.get(word)).find((each) => each) ?? null;
  if (token.pos !== "NOUN" && token.pos !== "PROPN") return null;
  const head = tree.tokens[token.head];
  if (token.relation === "compound" && head && head.index > index) return null;
  if (mentionAt.get(index)?.form === "name" && mentionAt.get(index)?.head !== index) return null;
  return words.map((word) => tables.nouns.get(word)).find((each) => each) ?? null;
}

function describe(scene: Scene, trigger: MeetingTrigger, index: number, times: readonly Time[]): Occasion | null {
  const { tree, tables } = scene;
  const parties = trigger.pos === "noun" ? partiesOfNoun(scene, index) : partiesOfVerb(scene, index);
  const anchors = anchorsOf(scene, index);
  const byCall = anchors.slice(0, 2).some((anchor) => hasCallMark(scene, anchor));
  const place = findPlace(scene, anchors, trigger.needs === "place");
  const definite = isDefinite(scene, index);
  if (!isMet(scene, trigger, index, { parties, byCall, place, definite })) return null;
  const time = findTime(scene, anchors, times);
  const status = tellStatus(scene, index, time);
  if (!status) return null;
  const phrase = tree.tokens[tree.leftmost[index] as number]?.start ?? 0;
  const restricted =
    time !== null && time.span.start >= phrase && time.span.start < (tree.tokens[index] as Token).start;
  const kind = byCall && tables.sets.callMarks.size > 0 ? "call" : trigger.kind;
  return { trigger, index, kind, parties, status, time, restricted, place, definite };
}

interface Signs {
  readonly parties: Parties;
  readonly byCall: boolean;
  readonly place: string | null;
  readonly definite: boolean;
}

/** Whether the clause has what the trigger needs to tell of a meeting. */
function isMet(scene: Scene, { needs, pos }: MeetingTrigger, index: number, signs: Signs): boolean {
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
      return (
        several && parties.entities.every((id) => scene.entities.get(id)?.type === "person") && !byMedium(scene, index)
      );
  }
}

/** Whether the object of the verb is a mere crowd or medium ("told reporters"): it then names no entity of its own. */
function byMedium({ tree, mentionAt }: Scene, index: number): boolean {
  const object = childBy(tree, index, "obj", "iobj");
  return object === null || !tree.tokens[object] || (!mentionAt.has(object) && tree.tokens[object]?.pos !== "PROPN");
}

/** "phone call", "spoke by telephone", "met virtually". */
function hasCallMark({ tree, tables }: Scene, anchor: number): boolean {
  return childrenBy(tree, anchor, "compound", "amod", "obl", "nmod", "advmod").some((child) =>
    isIn(tables.sets.callMarks, tree.tokens[child]),
  );
}

function isDefinite({ tree, tables }: Scene, index: number): boolean {
  return childrenBy(tree, index, "det", "nmod", "amod").some((child) => {
    const token = tree.tokens[child] as Token;
    return child < index && (isIn(tables.sets.definite, token) || isIn(tables.sets.upcoming, token));
  });
}
