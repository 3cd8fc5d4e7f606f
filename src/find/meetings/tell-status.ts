import { childrenBy } from "../../kit/dependency-tree.ts";
import type { MeetingStatus } from "../../model/meeting.ts";
import type { Token } from "../../model/sentence.ts";
import type { Time } from "../../model/time.ts";
import { phraseStart } from "./find-parties.ts";
import { isIn, type Scene } from "./scene.ts";

export interface ToldStatus {
  readonly status: MeetingStatus;
  /** False where nothing says so and the meeting is only taken to have been held. */
  readonly sure: boolean;
}

/**
 * Whether the meeting was held, goes on, is arranged or only asked for; null where the words leave it no more than
 * thinkable ("any talks", "if they meet", "could call").
 */
export function tellStatus(scene: Scene, trigger: number, time: Time | null): ToldStatus | null {
  const { tree, tables } = scene;
  const { sets } = tables;
  const own = tree.tokens[trigger] as Token;
  const opening = tree.tokens[phraseStart(scene, trigger) - 1];
  const told = own.pos === "VERB" && own.features.form === "finite" && own.features.tense === "past";
  const chain = told || isIn(sets.within, opening) ? [trigger] : chainOf(scene, trigger);
  const marks = chain.flatMap((index) => childrenBy(tree, index, ...MARKS).map((child) => tree.tokens[child] as Token));
  const above = chain.map((index) => tree.tokens[index] as Token);
  const governing = above.slice(1);
  if (isNegated(marks) || [...marks, ...above].some((token) => isIn(sets.hypothetical, token))) return null;
  if ([...marks, ...governing].some((token) => isIn(sets.cancelling, token))) return null;
  const clauses = childrenBy(tree, trigger, "acl").map((child) => tree.tokens[child] as Token);
  const governors = [...governing, ...clauses, ...chain.flatMap((index) => verbBefore(scene, index) ?? [])];
  if (governors.some((token) => isIn(sets.demanding, token))) return { status: "demanded", sure: true };
  const phrase = tree.tokens.slice(phraseStart(scene, trigger), trigger);
  const comes =
    [...marks, ...phrase].some((mark) => isIn(sets.upcoming, mark)) ||
    marks.some((mark) => isIn(sets.futureAuxiliaries, mark)) ||
    isIn(sets.before, opening) ||
    isIn(sets.before, tree.tokens[(opening?.index ?? 0) - 1]) ||
    governors.some((token) => isIn(sets.planning, token) || isIn(sets.moving, token)) ||
    time?.relation === "future";
  if (comes) return { status: "scheduled", sure: true };
  const goesOn = [...marks, ...phrase].some((mark) => isIn(sets.ongoing, mark)) || isProgressive(own, marks);
  if (goesOn) return { status: "under way", sure: true };
  const sent = tree.tokens[own.head];
  const isSent = isIn(sets.sent, sent) && sent?.features.tense === "past";
  if (isSent && own.features.form === "infinitive") return { status: "held", sure: true };
  if (own.features.form === "infinitive" && time?.relation !== "past") return { status: "scheduled", sure: true };
  const past = own.pos === "VERB" || time?.relation === "past" || isIn(sets.after, opening);
  return { status: "held", sure: past };
}

/**
 * "had been due to begin on Friday", "was originally planned for Friday": what is told of the day is that it was another
 * one, or none.
 */
export function isFormerPlan(scene: Scene, trigger: number): boolean {
  const { tree, tables } = scene;
  return chainOf(scene, trigger).some((index) => {
    if (!isIn(tables.sets.planning, tree.tokens[index])) return false;
    const marks = childrenBy(tree, index, "aux", "advmod").map((child) => tree.tokens[child] as Token);
    return marks.some(
      (mark) => isIn(tables.sets.formerly, mark) || (isIn(tables.sets.perfect, mark) && mark.features.tense === "past"),
    );
  });
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
    if (!governor || token.relation === "parataxis" || token.relation === "conj") break;
    if (token.relation === "advcl" || token.relation.startsWith("acl")) break;
    chain.push(governor.index);
    at = governor.index;
  }
  return chain;
}

/** The verb right before the "to" of an infinitive, which it governs though a mark in between may hide that from the tree. */
function verbBefore({ tree }: Scene, infinitive: number): Token | null {
  const { tokens } = tree;
  if (tokens[infinitive]?.features.form !== "infinitive") return null;
  const [mark] = childrenBy(tree, infinitive, "mark");
  if (mark === undefined) return null;
  let before = mark - 1;
  while (tokens[before]?.pos === "PUNCT") before--;
  const verb = tokens[before];
  return verb?.pos === "VERB" ? verb : null;
}

function isNegated(marks: readonly Token[]): boolean {
  return marks.some((mark) => mark.lemma === "not" || mark.text === "n't" || mark.text === "n\u2019t");
}

function isProgressive(trigger: Token, marks: readonly Token[]): boolean {
  return trigger.features.form === "gerund" && marks.some((mark) => mark.relation === "aux" && mark.lemma === "be");
}
