import type { DependencyTree } from "../../kit/dependency-tree.ts";
import { memoizeByObject } from "../../kit/memoize.ts";
import type { Token } from "../../model/sentence.ts";
import type { Range } from "../../model/span.ts";
import type { TenseWords, TimeTense } from "../../model/time-grammar.ts";
import type { Direction } from "./occurrence.ts";
import { findTokenAt } from "./token-at.ts";

/** How many governors up the tree the verb is looked for. */
const CLIMB = 6;
/** Relations in which a time says which ruling, deadline or talks are meant, and not when something is done. */
const ATTRIBUTIVE = new Set(["nmod", "nmod:poss", "compound", "amod"]);

/** How many tokens "up from" stands before the day of the value it names. */
const FORMER_REACH = 7;

const SUBJECTS = new Set(["nsubj", "nsubj:pass"]);

const wordSets = memoizeByObject((tense: TimeTense) => {
  const set = ({ words }: TenseWords) => new Set(words);
  return {
    future: set(tense.future),
    perfect: set(tense.perfect),
    infinitive: set(tense.infinitive),
    planning: set(tense.planning),
    carriedOut: set(tense.carriedOut),
    formerValue: set(tense.formerValue),
    looksBack: set(tense.looksBack),
    looksAhead: set(tense.looksAhead),
    condition: set(tense.condition),
  };
});
type WordSets = ReturnType<typeof wordSets>;

/**
 * Which way the verb that governs a time looks: back, ahead, or neither (0) where it is in the present; null where no
 * verb says so.
 */
export function directionOf(tree: DependencyTree, phrase: Range, tense: TimeTense): Direction {
  const words = wordSets(tense);
  const first = findTokenAt(tree.tokens, phrase.start);
  if (first < 0) return null;
  const fromBefore = directionOfPreposition(tree, first, words);
  if (fromBefore !== null) return fromBefore;
  if (followsPastVerb(tree, first, words) || followsFormerValue(tree, first, words)) return -1;
  const top = topOf(tree, first, phrase);
  const governor = tree.tokens[top.head];
  const bare = !hasPreposition(tree, top);
  if (governor && bare && ATTRIBUTIVE.has(top.relation)) return looksAhead(tree, governor, words) ? 1 : null;
  // "The announcement Saturday may be …": the time belongs to the noun, not to its verb.
  if (governor && bare && SUBJECTS.has(governor.relation)) return looksAhead(tree, governor, words) ? 1 : null;
  let token: Token | undefined = governor ?? top;
  for (let step = 0; token && step < CLIMB; step++) {
    if (isOpenCondition(tree, token, words)) return 1;
    const direction = isCarriedOut(tree, token, words) ? null : directionAt(tree, token, words);
    if (direction !== null) return direction;
    token = tree.tokens[token.head];
  }
  return null;
}

/** "Since Friday" is over; "until Friday" and "as early as Friday" are still to come. */
function directionOfPreposition({ tokens }: DependencyTree, first: number, words: WordSets): Direction {
  const before = tokens[first - 1]?.lemma ?? "";
  if (words.looksBack.has(before)) return -1;
  return words.looksAhead.has(before) || words.looksAhead.has(`${tokens[first - 2]?.lemma} ${before}`) ? 1 : null;
}

/** The token of the phrase whose governor lies outside it. */
function topOf({ tokens }: DependencyTree, first: number, { start, end }: Range): Token {
  let top = tokens[first] as Token;
  for (let step = 0; step < CLIMB; step++) {
    const governor = tokens[top.head];
    if (!governor || governor.start < start || governor.start >= end) break;
    top = governor;
  }
  return top;
}

/** "Officials said Friday", whatever the tree makes of it. */
function followsPastVerb(tree: DependencyTree, first: number, words: WordSets): boolean {
  const before = tree.tokens[first - 1];
  const verb = before?.pos === "ADP" ? tree.tokens[first - 2] : before;
  const isPast = verb?.pos === "VERB" && verb.features.form === "finite" && verb.features.tense === "past";
  return isPast && !isOpenCondition(tree, verb, words);
}

/** "Up from three on Tuesday": what was counted before is over. */
function followsFormerValue({ tokens }: DependencyTree, first: number, { formerValue }: WordSets): boolean {
  for (let at = first - 1; at > first - FORMER_REACH; at--) {
    const { pos, lemma = "" } = tokens[at] ?? {};
    if (pos === "VERB" || pos === "PUNCT") return false;
    if (formerValue.has(`${tokens[at - 1]?.lemma} ${lemma}`)) return true;
  }
  return false;
}

function hasPreposition(tree: DependencyTree, top: Token): boolean {
  return (tree.children[top.index] ?? []).some((child) => {
    const token = tree.tokens[child];
    return token?.pos === "ADP" && token.index < top.index;
  });
}

function looksAhead(tree: DependencyTree, noun: Token, { planning }: WordSets): boolean {
  const dependents = tree.children[noun.index] ?? [];
  return planning.has(noun.lemma) || dependents.some((child) => planning.has(tree.tokens[child]?.lemma ?? ""));
}

/** "Began to open", "managed to leave": an infinitive that is done when its governor is takes the tense of that. */
function isCarriedOut({ tokens }: DependencyTree, { features, relation, head }: Token, words: WordSets): boolean {
  return features.form === "infinitive" && relation === "xcomp" && words.carriedOut.has(tokens[head]?.lemma ?? "");
}

/** "Would close it if the debt was not paid by Friday": in whatever tense, a condition of what is to come is to come. */
function isOpenCondition(tree: DependencyTree, { index, head }: Token, words: WordSets): boolean {
  const lemmasUnder = (at: number) => (tree.children[at] ?? []).map((child) => tree.tokens[child]?.lemma ?? "");
  return (
    lemmasUnder(index).some((lemma) => words.condition.has(lemma)) &&
    lemmasUnder(head).some((lemma) => words.future.has(lemma))
  );
}

function directionAt(tree: DependencyTree, token: Token, words: WordSets): Direction {
  const dependents = (tree.children[token.index] ?? []).map((child) => tree.tokens[child] as Token);
  if (token.pos !== "VERB" && token.pos !== "AUX") {
    if (looksAhead(tree, token, words)) return 1;
    // A predicate noun or adjective takes its tense from its copula.
    const copula = dependents.find((each) => each.relation === "cop");
    return copula ? directionOfVerb(copula, dependents, words) : null;
  }
  return directionOfVerb(token, dependents, words);
}

function directionOfVerb(verb: Token, dependents: readonly Token[], words: WordSets): Direction {
  const { features, lemma, relation } = verb;
  const has = (set: ReadonlySet<string>) => dependents.some((each) => set.has(each.lemma));
  const perfect = dependents.find((each) => each.pos === "AUX" && words.perfect.has(each.lemma));
  if (has(words.future)) return perfect ? -1 : 1;
  if (perfect?.features.tense === "past") return -1;
  if (words.planning.has(lemma) && (perfect || features.form !== "finite" || features.tense === "present")) return 1;
  if (perfect) return -1;
  if (has(words.infinitive) || features.form === "infinitive") {
    // "Met to vote on Friday" says why they met; "before a strike was to begin on Monday" what was still to come.
    const isArranged = dependents.some((each) => each.relation === "cop");
    return relation === "advcl" && !isArranged ? null : 1;
  }
  if (features.form === "participle" && features.tense !== "present") return -1;
  if (features.form === "finite") return features.tense === "past" ? -1 : features.tense === "present" ? 0 : null;
  return null;
}
