import { childrenBy, isWithin } from "../../kit/dependency-tree.ts";
import type { Token } from "../../model/sentence.ts";
import type { Time } from "../../model/time.ts";
import { findTokenAt } from "../times/token-at.ts";
import { prepositionOf } from "./clause.ts";
import { isIn, type Scene, wordOf } from "./scene.ts";

/**
 * The tokens that a meeting's time and place may hang on: the trigger and, where it is no aside ("after the talks"), the
 * verbs above it up to the edge of its clause.
 */
export function anchorsOf({ tree, tables }: Scene, trigger: number): number[] {
  const anchors = [trigger];
  let at = trigger;
  for (let steps = 0; steps < FARTHEST; steps++) {
    const token = tree.tokens[at] as Token;
    const governor = tree.tokens[token.head];
    const preposition = prepositionOf(tree, at) ?? undefined;
    if (!governor || EDGES.has(token.relation)) break;
    if (isIn(tables.sets.after, preposition) || isIn(tables.sets.before, preposition)) break;
    if (governor.pos !== "VERB" && governor.pos !== "AUX" && at === trigger && token.relation !== "appos") break;
    anchors.push(governor.index);
    at = governor.index;
  }
  return anchors;
}

const FARTHEST = 4;
const EDGES = new Set(["ccomp", "advcl", "parataxis", "acl", "acl:relcl", "conj"]);

/** The date of the meeting: the time that hangs nearest on one of its anchors; null where none does. */
export function findTime({ tree }: Scene, anchors: readonly number[], times: readonly Time[]): Time | null {
  let best: { time: Time; distance: number } | null = null;
  for (const time of times) {
    if (time.type !== "DATE" && time.type !== "TIME") continue;
    const token = findTokenAt(tree.tokens, time.span.start);
    const distance = distanceTo(tree.tokens, token, anchors);
    if (distance !== null && (!best || distance < best.distance)) best = { time, distance };
  }
  return best?.time ?? null;
}

/** How many steps up from the token an anchor stands, earlier anchors preferred; null beyond three. */
function distanceTo(tokens: readonly Token[], token: number, anchors: readonly number[]): number | null {
  let at = token;
  for (let steps = 0; steps <= STEPS && at >= 0; steps++) {
    const anchor = anchors.indexOf(at);
    if (anchor >= 0) return anchor * (STEPS + 1) + steps;
    if (steps > 0 && tokens[at]?.pos === "VERB") return null;
    at = tokens[at]?.head ?? -1;
  }
  return null;
}

const STEPS = 4;

/** The place named by an "in", "at" or "on" phrase on one of the anchors, or, for a visit, by its goal; else null. */
export function findPlace(scene: Scene, anchors: readonly number[], goal: boolean): string | null {
  const { tree, tables, mentionAt, entities, reading } = scene;
  for (const anchor of anchors) {
    for (const child of childrenBy(tree, anchor, "obl", "nmod", ...(goal ? ["obj"] : []))) {
      const preposition = wordOf(prepositionOf(tree, child) ?? undefined);
      const fits = tables.sets.at.has(preposition) || (goal && (preposition === "" || tables.sets.to.has(preposition)));
      if (!fits) continue;
      for (let index = tree.leftmost[child] as number; index <= (tree.rightmost[child] as number); index++) {
        const mention = mentionAt.get(index);
        const type = mention?.entity ? entities.get(mention.entity)?.type : mention?.type;
        if (
          mention &&
          mention.form === "name" &&
          (type === "place" || type === "country") &&
          isWithin(tree, index, child)
        ) {
          return reading.article.text.slice(mention.span.start, mention.span.end);
        }
      }
    }
  }
  return null;
}
