import type { Sentence, Token } from "../../model/sentence.ts";
import type { Time } from "../../model/time.ts";
import { findTokenAt } from "../times/token-at.ts";
import { isIn, type Scene } from "./scene.ts";

/** The day that a meeting was planned for, and the one that it is put to. */
export interface MovedDay {
  readonly former: Time;
  readonly time: Time;
}

/**
 * Finds the two days of a meeting that is put to another: "the talks, planned for March 14, will now take place on March
 * 18", "the talks were postponed from March 14 to March 18". Null where the words give no such pair.
 */
export function findMovedDay(
  scene: Scene,
  trigger: number,
  sentence: Sentence,
  times: readonly Time[],
): MovedDay | null {
  const { tokens } = scene.tree;
  const days = times
    .filter(({ type, value }) => (type === "DATE" || type === "TIME") && value !== null && !value.endsWith("_REF"))
    .filter(({ span }) => findTokenAt(tokens, span.start) > trigger);
  for (const [index, former] of days.entries()) {
    const time = days[index + 1];
    const isMoved = time && (isPlannedBefore(scene, trigger, former, time) || isFromTo(scene, sentence, former, time));
    if (isMoved) return { former, time };
  }
  return null;
}

/** Tokens between the word for the plan and its day: "planned [to begin on] March 14". */
const NEAR = 5;
/** Tokens between the verb and the new day: "take [place in the port of Tarn on] March 18". */
const REACH = 8;

/** "[talks] planned for March 14 … will now take place on March 18": the verb tells of the meeting itself. */
function isPlannedBefore({ tree, tables }: Scene, trigger: number, former: Time, time: Time): boolean {
  const { tokens } = tree;
  const [first, next] = [findTokenAt(tokens, former.span.start), findTokenAt(tokens, former.span.end - 1) + 1];
  const planned = tokens.slice(Math.max(trigger + 1, first - NEAR), first).some((token) => {
    const marks = token.relation.startsWith("acl") && token.head >= trigger;
    return marks && isIn(tables.sets.planning, token);
  });
  const until = findTokenAt(tokens, time.span.start);
  const between = tokens.slice(next, until);
  if (!planned || between.some((token) => token.pos === "SCONJ" || tables.nouns.has(token.lemma))) return false;
  const verb = between.findLast((token) => token.pos === "VERB" || token.lemma === "be");
  if (!verb || until - verb.index > REACH) return false;
  return isIn(tables.sets.moving, verb) || (isIn(tables.sets.occurring, verb) && !hasObject(tokens, verb, until));
}

/** Whether a noun that is no part of the verb ("take place") and no place stands between the verb and the day. */
function hasObject(tokens: readonly Token[], verb: Token, until: number): boolean {
  return tokens
    .slice(verb.index + 1, until)
    .some((token) => token.pos === "NOUN" && token.head === verb.index && token.index > verb.index + 1);
}

/** "postponed from March 14 to March 18" */
function isFromTo({ tree, tables }: Scene, { first }: Sentence, former: Time, time: Time): boolean {
  const { tokens } = tree;
  const [start, next] = [findTokenAt(tokens, former.span.start), findTokenAt(tokens, former.span.end - 1) + 1];
  const joins = isIn(tables.sets.to, tokens[next]) && findTokenAt(tokens, time.span.start) === next + 1;
  return joins && tokens.slice(first, start).some((token) => isIn(tables.sets.moving, token));
}
