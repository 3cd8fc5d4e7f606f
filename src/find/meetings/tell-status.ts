import { childrenBy } from "../../kit/dependency-tree.ts";
import type { MeetingStatus } from "../../model/meeting.ts";
import type { Token } from "../../model/sentence.ts";
import type { Time } from "../../model/time.ts";
import { prepositionOf } from "./clause.ts";
import { isIn, type Scene } from "./scene.ts";

/**
 * Whether the meeting was held, goes on, is arranged or only asked for; null where the words leave it no more than
 * thinkable ("any talks", "if they meet", "could call").
 */
export function tellStatus(scene: Scene, trigger: number, time: Time | null): MeetingStatus | null {
  const { tree, tables } = scene;
  const { sets } = tables;
  const chain = chainOf(scene, trigger);
  const marks = chain.flatMap((index) => childrenBy(tree, index, ...MARKS).map((child) => tree.tokens[child] as Token));
  if (isNegated(marks) || marks.some((mark) => isIn(sets.hypothetical, mark))) return null;
  const above = chain.map((index) => tree.tokens[index] as Token);
  const told = childrenBy(tree, trigger, "acl").map((child) => tree.tokens[child] as Token);
  if (above.some((token) => isIn(sets.hypothetical, token))) return null;
  if ([...above.slice(1), ...told].some((token) => isIn(sets.demanding, token))) return "demanded";
  if (marks.some((mark) => isIn(sets.upcoming, mark) || isIn(sets.futureAuxiliaries, mark))) return "scheduled";
  const preposition = prepositionOf(tree, trigger) ?? undefined;
  if (isIn(sets.before, preposition)) return "scheduled";
  if ([...above.slice(1), ...told].some((token) => isIn(sets.planning, token))) return "scheduled";
  if (time?.relation === "future") return "scheduled";
  if (marks.some((mark) => isIn(sets.ongoing, mark))) return "under way";
  if (isProgressive(tree.tokens[trigger] as Token, marks)) return "under way";
  if (isInfinitive(above) && time?.relation !== "past") return "scheduled";
  return "held";
}

const MARKS = ["aux", "amod", "det", "mark", "advmod", "case", "compound", "cop"];

/** The trigger and what governs it up to the sentence's main verb, at most this far. */
const FARTHEST = 4;

function chainOf({ tree }: Scene, trigger: number): number[] {
  const chain = [trigger];
  let at = trigger;
  for (let steps = 0; steps < FARTHEST; steps++) {
    const token = tree.tokens[at] as Token;
    const governor = tree.tokens[token.head];
    if (!governor || token.relation === "parataxis" || token.relation === "conj" || token.relation === "advcl") break;
    chain.push(governor.index);
    at = governor.index;
  }
  return chain;
}

function isNegated(marks: readonly Token[]): boolean {
  return marks.some((mark) => mark.lemma === "not" || mark.text === "n't" || mark.text === "n\u2019t");
}

function isProgressive(trigger: Token, marks: readonly Token[]): boolean {
  return trigger.features.form === "gerund" && marks.some((mark) => mark.relation === "aux" && mark.lemma === "be");
}

function isInfinitive(chain: readonly Token[]): boolean {
  return chain[0]?.features.form === "infinitive";
}
