import type { Sentence, Token } from "../../model/sentence.ts";
import type { Time } from "../../model/time.ts";
import { findTokenAt } from "../times/token-at.ts";
import { phraseStart } from "./find-parties.ts";
import { isIn, type Scene, wordOf } from "./scene.ts";

/** The tokens around a trigger that are still about it: half-open. */
export interface Zone {
  readonly first: number;
  readonly next: number;
}

/**
 * How far a trigger's clause reaches by the words: to the right over its own verb but no further one, to the left to the
 * verb before it; subordinators, semicolons, dashes and quotation marks end it.
 */
export function zoneOf(scene: Scene, trigger: number, sentence: Sentence): Zone {
  const { tokens } = scene.tree;
  const own = tokens[trigger] as Token;
  let verbs = own.pos === "VERB" ? 0 : 1;
  const fronted = isFronted(scene, trigger, sentence);
  let next = trigger + 1;
  for (; next < sentence.last; next++) {
    const token = tokens[next] as Token;
    if (isEdge(token) || isIn(scene.tables.sets.spanning, token)) break;
    if ((token.text === "," && fronted) || opensOther(scene, trigger, next) || opensPair(scene, trigger, next)) break;
    const finite = token.pos === "AUX" || (token.pos === "VERB" && token.features.form === "finite");
    if (finite && tokens[next - 1]?.pos !== "AUX" && tokens[next - 1]?.pos !== "ADV") verbs -= 1;
    if (verbs < 0) break;
  }
  let first = trigger;
  while (first > sentence.first && tokens[first - 1]?.pos !== "VERB" && !isEdge(tokens[first - 1] as Token)) first -= 1;
  return { first, next };
}

/** "…, [ahead of] talks in Tarn": the words that set another meeting before or behind this one. */
function opensOther({ tree, tables }: Scene, trigger: number, at: number): boolean {
  if (!isIn(tables.sets.apart, tree.tokens[at])) return false;
  const ahead = tree.tokens.slice(at + 1, at + 1 + LOOK_AHEAD);
  return at > trigger + 1 && ahead.some((token) => tables.nouns.has(token.lemma) || tables.nouns.has(wordOf(token)));
}

/** "Arda and Belmar will meet on Monday, [and] Arda and Corvia in Tarn": others meet too, and the verb is not said again. */
function opensPair({ tree, mentionAt }: Scene, trigger: number, at: number): boolean {
  if (tree.tokens[at]?.pos !== "CCONJ" || wordOf(tree.tokens[at - 1]) !== ",") return false;
  const party = tree.tokens[at + 1];
  const head = tree.tokens[party?.head ?? -1];
  if (party?.relation !== "conj" || mentionAt.get(at + 1)?.form !== "name" || head?.pos !== "VERB") return false;
  return head.index === trigger || tree.tokens[trigger]?.head === head.index;
}

const LOOK_AHEAD = 14;

/** "After the talks, …": the phrase opens the sentence, and the comma closes it. */
function isFronted(scene: Scene, trigger: number, { first }: Sentence): boolean {
  const opening = phraseStart(scene, trigger) - 1;
  return opening <= first + 1 && opening >= first && scene.tree.tokens[trigger]?.pos !== "VERB";
}

const EDGE_MARKS = new Set([";", "\u2014", "\u2013", '"', "\u201c", "\u201d"]);

function isEdge(token: Token): boolean {
  return token.pos === "SCONJ" || EDGE_MARKS.has(token.text) || (token.pos !== "DET" && RELATIVE.has(wordOf(token)));
}

const RELATIVE = new Set(["who", "which", "that", "where", "when", "while"]);

/** The date that stands nearest the trigger in its zone, one behind it before one in front; null where there is none. */
export function findTime(scene: Scene, trigger: number, zone: Zone, times: readonly Time[]): Time | null {
  const { tree } = scene;
  const own = phraseStart(scene, trigger);
  let best: { time: Time; distance: number } | null = null;
  for (const time of times) {
    if (time.type !== "DATE" && time.type !== "TIME") continue;
    const at = findTokenAt(tree.tokens, time.span.start);
    if (at < zone.first || at >= zone.next) continue;
    const isFar = at > trigger ? isAside(scene, trigger, at, zone) : at < own;
    const isVague = time.value?.endsWith("_REF") ?? false;
    const distance = Math.abs(at - trigger) + (isFar ? BEHIND : 0) + (isVague ? 2 * BEHIND : 0);
    if (!best || distance < best.distance) best = { time, distance };
  }
  return best?.time ?? null;
}

/**
 * A time in front counts as this many tokens further off, unless it is part of the trigger's own phrase; so does one in an
 * aside, behind which the sentence goes on ("The talks, planned for May 3, will now be on [May 9]"), and further still one that gives no day ("now").
 */
const BEHIND = 20;

/** Whether a time stands in a remark between commas that opens right behind the trigger. */
function isAside({ tree }: Scene, trigger: number, at: number, { next }: Zone): boolean {
  if (tree.tokens[trigger]?.pos === "VERB" || wordOf(tree.tokens[trigger + 1]) !== ",") return false;
  for (let comma = trigger + 2; comma < next; comma++) if (wordOf(tree.tokens[comma]) === ",") return at < comma;
  return false;
}

/** The place in an "in", "at" or "on" phrase behind the trigger in its zone, or, for a visit, its goal; else null. */
export function findPlace(scene: Scene, trigger: number, zone: Zone, goal: boolean): string | null {
  const { tree, tables } = scene;
  for (let at = trigger + 1; at < zone.next; at++) {
    if (scene.mentionAt.get(at)?.form === "name" && !(goal && at === trigger + 1)) continue;
    const preposition = isIn(tables.sets.at, tree.tokens[at]) || (goal && isIn(tables.sets.to, tree.tokens[at]));
    const direct = goal && at === trigger + 1 && tree.tokens[trigger]?.pos === "VERB";
    const place = preposition || direct ? placeFrom(scene, preposition ? at + 1 : at, zone.next) : null;
    if (place) return place;
  }
  return null;
}

/** A name of unknown kind behind "in" is taken for a place. */
const PLACES = new Set(["place", "country", "other"]);
const PLACE_WORDS = new Set(["DET", "ADJ", "NOUN", "PROPN"]);

/** The name of a place in the phrase from `from` on: "the border town of [Tarn]", "the capital, [Tarn]", not "[Tarn]'s market". */
function placeFrom({ tree, mentionAt, entities, reading }: Scene, from: number, end: number): string | null {
  for (let at = from; at < end; at++) {
    const mention = mentionAt.get(at);
    const type = mention && ((mention.entity ? entities.get(mention.entity)?.type : null) ?? mention.type);
    if (mention && mention.form === "name" && PLACES.has(type ?? "other")) {
      const follower = tree.tokens[findTokenAt(tree.tokens, mention.span.end - 1) + 1];
      const owns = follower?.relation === "case" && follower.pos === "PART";
      return owns ? null : reading.article.text.slice(mention.span.start, mention.span.end);
    }
    const isApposed = at > from && wordOf(tree.tokens[at]) === "," && mentionAt.has(at + 1);
    if (!isApposed && !PLACE_WORDS.has(tree.tokens[at]?.pos ?? "X") && wordOf(tree.tokens[at]) !== "of") return null;
  }
  return null;
}

/** Whether the time stands in the trigger's own phrase: "Thursday's talks". */
export function isRestricted(scene: Scene, trigger: number, time: Time | null): boolean {
  if (!time) return false;
  const at = findTokenAt(scene.tree.tokens, time.span.start);
  return at < trigger && at >= phraseStart(scene, trigger);
}
