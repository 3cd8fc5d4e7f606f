import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import type { EntityId, Mention } from "../../model/entity.ts";
import type { Token } from "../../model/sentence.ts";
import { governingVerb, prepositionOf, subjectOf, withConjuncts } from "./clause.ts";
import { isIn, isNoun, type Scene, wordOf } from "./scene.ts";

/** Who takes part, and the tokens that name them. */
export interface Parties {
  readonly entities: readonly EntityId[];
  readonly tokens: readonly number[];
  /** Whether a phrase says outright with whom: "with …", "between … and …". */
  readonly stated: boolean;
}

/** The parties of a meeting told by a noun: "[Arda]-[Belmar] talks", "talks between …", "[Arda] held talks with …". */
export function partiesOfNoun(scene: Scene, noun: number): Parties {
  const { tree, tables } = scene;
  const verb = governingVerb(tree, noun);
  const holders = verb !== null && isIn(tables.sets.holding, tree.tokens[verb]) ? holderOf(scene, noun, verb) : [];
  const partners = [noun, ...(holders.length > 0 || isSubject(tree.tokens[noun]) ? [verb as number] : [])].flatMap(
    (index) => partnersOf(scene, index),
  );
  return gather(scene, [...modifiersOf(scene, noun), ...holders, ...partners], partners.length > 0);
}

/** The parties of a meeting told by a verb: its subject, its object, and those it is with. */
export function partiesOfVerb(scene: Scene, verb: number): Parties {
  const { tree } = scene;
  const subject = subjectOf(tree, verb, (token) => isIn(scene.tables.sets.sending, token));
  const objects = childrenBy(tree, verb, "obj", "iobj").flatMap((index) => withConjuncts(tree, index));
  const partners = partnersOf(scene, verb);
  const subjects = subject === null ? [] : withConjuncts(tree, subject);
  return gather(scene, [...subjects, ...objects, ...partners], partners.length > 0);
}

const isSubject = (token: Token | undefined) => token?.relation.startsWith("nsubj") ?? false;

/** The subject of "hold" in "Arda held talks", where the talks are what it holds. */
function holderOf({ tree, tables }: Scene, noun: number, verb: number): number[] {
  const { relation } = tree.tokens[noun] as Token;
  if (relation !== "obj" && relation !== "obl" && relation !== "xcomp") return [];
  const subject = subjectOf(tree, verb, (token) => isIn(tables.sets.sending, token));
  return subject === null ? [] : withConjuncts(tree, subject);
}

/** Names before the noun in its own phrase, and its possessor: "the Arda-Belmar talks", "Arda's meeting". */
function modifiersOf({ tree }: Scene, noun: number): number[] {
  const first = Math.max(tree.leftmost[noun] as number, noun - LONGEST_PHRASE);
  const before: number[] = [];
  for (let index = noun - 1; index >= first; index--) {
    const token = tree.tokens[index] as Token;
    if (STOPS.has(token.pos)) break;
    if (isNoun(token) || token.pos === "PRON") before.push(index);
  }
  return before.reverse();
}

const LONGEST_PHRASE = 10;
const STOPS = new Set(["VERB", "AUX", "ADP", "SCONJ"]);

/** Those in a "with", "between" or "among" phrase that hangs on the token. */
function partnersOf({ tree, tables }: Scene, index: number): number[] {
  return childrenBy(tree, index, "nmod", "obl").flatMap((child) => {
    const word = wordOf(prepositionOf(tree, child) ?? undefined);
    return tables.sets.with.has(word) || tables.sets.between.has(word) ? withConjuncts(tree, child) : [];
  });
}

/** Turns tokens into the entities named by the phrases they head, each once. */
function gather(scene: Scene, tokens: readonly number[], stated: boolean): Parties {
  const entities = new Set<EntityId>();
  const used: number[] = [];
  for (const token of tokens) {
    const mention = scene.mentionAt.get(token) ?? mentionUnder(scene, token);
    if (!mention) continue;
    const named = entitiesOf(scene, mention);
    if (named.length > 0) used.push(token);
    for (const entity of named) entities.add(entity);
  }
  return { entities: [...entities], tokens: used, stated };
}

/** "President Arda", "his counterpart Belmar": the name in apposition to, or joined with, the noun that heads it. */
function mentionUnder({ tree, mentionAt }: Scene, index: number): Mention | undefined {
  const name = childBy(tree, index, "appos", "flat", "compound");
  return name === null ? undefined : mentionAt.get(name);
}

/** The entity of a mention; for a body named after its members ("Arda-Belmar Council") these. */
function entitiesOf({ reading, byName, entities }: Scene, { entity, span }: Mention): EntityId[] {
  const [first = "", rest = ""] = reading.article.text.slice(span.start, span.end).split(/[-\u2013]/, 2);
  const one = byName.get(first.toLowerCase());
  const words = rest.split(" ");
  for (let length = words.length; one && length > 0; length--) {
    const two = byName.get(words.slice(0, length).join(" ").toLowerCase());
    if (two && two !== one) return [one, two];
  }
  return entity !== null && entities.has(entity) ? [entity] : [];
}
