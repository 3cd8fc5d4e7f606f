import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Sentence, Token } from "../../model/sentence.ts";
import { governingVerb, subjectOf } from "./clause.ts";
import { type CollectedName, collectNames, entitiesOfNames } from "./collect-names.ts";
import { isIn, isNoun, type Scene, wordOf } from "./scene.ts";

/** Who takes part, and the tokens that name them. */
export interface Parties {
  readonly entities: readonly EntityId[];
  readonly tokens: readonly number[];
  /** How many of them are named outright, not by a word that marks another ("the Arda envoys"). */
  readonly outright: number;
  /** Whether a phrase says outright with whom: "with …", "between … and …". */
  readonly stated: boolean;
}

/** The parties of a meeting told by a noun: "[Arda]-[Belmar] talks", "talks between …", "[Arda] held talks with …". */
export function partiesOfNoun(scene: Scene, noun: number, sentence: Sentence): Parties {
  const before = collectNames(scene, phraseStart(scene, noun), noun);
  const partners = partnersAfter(scene, noun + 1, sentence.last);
  const hosts = before.length + partners.length > 0 ? [] : hostsAfter(scene, noun + 1, sentence.last);
  const holders = before.some(({ weak }) => !weak) ? [] : holdersOf(scene, noun, sentence, partners.length > 0);
  const named = [before, holders, partners, hosts].filter((names) => names.length > 0);
  return gather(scene, named, partners.length > 0);
}

/** The parties of a meeting told by a verb: its subject, its object, and those it is with. */
export function partiesOfVerb(scene: Scene, verb: number, sentence: Sentence): Parties {
  const subjects = subjectNames(scene, verb, sentence);
  const objects = collectNames(scene, verb + 1, sentence.last);
  const partners = partnersAfter(scene, verb + 1, sentence.last);
  const named = [subjects, objects, partners].filter((names) => names.length > 0);
  const hosts = named.length === 0 ? hostsAfter(scene, verb + 1, sentence.last) : [];
  return gather(scene, [...named, hosts], partners.length > 0 || meetsGroup(scene, verb));
}

/** "met [survivors]", "will meet with [both sides]": people who are not named. */
function meetsGroup({ tree, tables }: Scene, verb: number): boolean {
  return childrenBy(tree, verb, "obj", "obl").some((child) => {
    const marker = tree.tokens[childBy(tree, child, "case") ?? -1];
    const isWith = marker === undefined || isIn(tables.sets.with, marker);
    return isWith && tree.tokens[child]?.pos === "NOUN" && isIn(tables.sets.groups, tree.tokens[child]);
  });
}

/** The first token of the noun's own phrase: the names, adjectives and possessives right before it. */
export function phraseStart({ tree }: Scene, noun: number): number {
  const sentence = tree.tokens[noun]?.sentence;
  let first = noun;
  while (first > 0 && noun - first < LONGEST_PHRASE) {
    const before = tree.tokens[first - 1] as Token;
    const inner = ["-", "\u2013", "'s", "\u2019s", "."].includes(before.text);
    if (before.sentence !== sentence || (!LEADING.has(before.pos) && !inner)) break;
    first -= 1;
    if (before.pos === "DET" || (before.pos === "PRON" && tree.tokens[first - 1]?.text !== "of")) break;
  }
  return first;
}

const LONGEST_PHRASE = 12;
const LEADING = new Set(["NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"]);

/** Those named by a "with", "between" or "among" phrase behind the trigger, before another clause begins. */
function partnersAfter({ tree, tables, ...scene }: Scene, from: number, last: number): CollectedName[] {
  const end = Math.min(last, from + FARTHEST_PARTNER);
  for (let at = from; at < end; at++) {
    const token = tree.tokens[at] as Token;
    const word = wordOf(token);
    if (token.pos === "ADP" && (tables.sets.with.has(word) || tables.sets.between.has(word))) {
      return collectNames({ tree, tables, ...scene }, at + 1, last);
    }
    if (at > from && (token.pos === "VERB" ? tables.verbs : tables.nouns).has(token.lemma)) break;
    if (ENDS.has(token.pos) || token.text === ";" || (token.pos === "VERB" && token.features.form === "finite")) break;
  }
  return [];
}

const FARTHEST_PARTNER = 14;
const ENDS = new Set(["SCONJ", "CCONJ"]);

/** "talks at the Belmar Council", "a summit of the Belmar League": the body that hosts them takes part. */
function hostsAfter(scene: Scene, from: number, last: number): CollectedName[] {
  const { tree, entities } = scene;
  const end = Math.min(last, from + FARTHEST_PARTNER);
  for (let at = from; at < end; at++) {
    if (ENDS.has(tree.tokens[at]?.pos ?? "X")) break;
    if (wordOf(tree.tokens[at]) !== "at" && !(at === from && wordOf(tree.tokens[at]) === "of")) continue;
    const names = collectNames(scene, at + 1, last).filter(({ mention }) =>
      BODIES.has(entities.get(mention.entity ?? "")?.type ?? "place"),
    );
    if (names.length > 0) return names;
  }
  return [];
}

const BODIES = new Set(["organisation", "other"]);

/**
 * Those who hold the meeting: the subject of the verb it is the object of ("Arda held talks"), or of the sentence in
 * which it is the occasion ("In a call with Belmar, Arda said"), or its own ("Arda is in talks").
 */
function holdersOf(scene: Scene, noun: number, sentence: Sentence, partnered: boolean): CollectedName[] {
  const { tree, tables } = scene;
  const copula = childBy(tree, noun, "cop");
  const own = copula === null ? [] : namesBefore(scene, copula, sentence);
  if (own.length > 0) return own;
  const verb = governingVerb(tree, noun);
  const relation = tree.tokens[noun]?.relation ?? "";
  const preposition = tree.tokens[phraseStart(scene, noun) - 1];
  const isJoined = preposition?.pos !== "ADP" || isIn(tables.sets.joining, preposition);
  const isObject = isJoined && !relation.startsWith("nsubj");
  if (verb !== null && isObject && isIn(tables.sets.holding, tree.tokens[verb])) {
    return subjectNames(scene, verb, sentence);
  }
  if (wordOf(preposition) === "on" && isJourney(scene, noun)) return travellerBefore(scene, noun, sentence);
  const purpose =
    verb !== null && isIn(tables.sets.purpose, preposition) && !isIn(tables.sets.demanding, tree.tokens[verb]);
  if (!partnered || !(purpose || isIn(tables.sets.within, preposition))) return [];
  const main = verb ?? noun;
  const names = subjectNames(scene, main, sentence);
  if (names.length > 0 && main !== noun) return names;
  const root = rootOf(tree.tokens, sentence);
  return root === null ? [] : subjectNames(scene, root, sentence);
}

const isJourney = ({ tree, tables }: Scene, noun: number) =>
  tables.nouns.get(tree.tokens[noun]?.lemma ?? "")?.kind === "visit";

/** "sent [its envoy Arda] on a trip": the person named last before the journey. */
function travellerBefore(scene: Scene, noun: number, { first }: Sentence): CollectedName[] {
  for (let at = noun - 1; at >= first; at--) {
    const mention = scene.mentionAt.get(at);
    if (mention?.entity && scene.entities.get(mention.entity)?.type === "person") return [{ mention, weak: false }];
  }
  return [];
}

function rootOf(tokens: readonly Token[], { first, last }: Sentence): number | null {
  for (let index = first; index < last; index++) if (tokens[index]?.head === -1) return index;
  return null;
}

/** The names of a verb's subject: those right before the verb, and where there are none those the tree gives. */
function subjectNames(scene: Scene, verb: number, sentence: Sentence): CollectedName[] {
  const { tree, tables } = scene;
  const before = namesBefore(scene, verb, sentence);
  if (before.length > 0) return before;
  const subject = subjectOf(tree, verb, (token) => isIn(tables.sets.sending, token));
  if (subject === null || subject > verb) return [];
  const names = collectNames(scene, phraseStart(scene, subject), verb);
  if (names.length > 0) return names;
  const name = childBy(tree, subject, "appos", "flat");
  return name === null ? [] : collectNames(scene, name, verb);
}

const GROUP = new Set(["AUX", "ADV", "PART", "VERB"]);

/**
 * The names that end right before the verb's group: "[Arda] is due to [meet]", "[Arda], who [met]"; where commas cut off
 * the last, with those before it ("[Arda] and her counterpart, [Belmar], [spoke]").
 */
function namesBefore(scene: Scene, verb: number, sentence: Sentence): CollectedName[] {
  const { tree } = scene;
  let end = verb;
  while (end > sentence.first && GROUP.has((tree.tokens[end - 1] as Token).pos)) end -= 1;
  if (wordOf(tree.tokens[end - 1]) === "who") end -= 1;
  if (wordOf(tree.tokens[end - 1]) === ",") end -= 1;
  if (end <= sentence.first || !isNoun(tree.tokens[end - 1])) return [];
  const start = startOfNames(tree.tokens, end - 1, sentence.first);
  const isApposed =
    wordOf(tree.tokens[end]) === "," &&
    wordOf(tree.tokens[start - 1]) === "," &&
    tree.tokens[start - 2]?.pos === "NOUN";
  return collectNames(scene, isApposed ? startOfNames(tree.tokens, start - 1, sentence.first) : start, end);
}

function startOfNames(tokens: readonly Token[], from: number, first: number): number {
  let start = from;
  while (start > first && continuesLeft(tokens[start - 1] as Token)) start -= 1;
  return start;
}

function continuesLeft(token: Token): boolean {
  return LEADING.has(token.pos) || token.pos === "CCONJ" || ["-", "'s", "\u2019s", ".", "of"].includes(token.text);
}

function gather(scene: Scene, groups: readonly (readonly CollectedName[])[], stated: boolean): Parties {
  const entities = new Set<EntityId>();
  const tokens: number[] = [];
  for (const names of groups) {
    for (const entity of entitiesOfNames(scene, names)) entities.add(entity);
    tokens.push(...names.map(({ mention }) => mention.head));
  }
  const outright = groups.flat().filter(({ weak }) => !weak).length;
  return { entities: [...entities], tokens, outright, stated };
}
