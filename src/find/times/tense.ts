import { memoizeByObject } from "../../kit/memoize.ts";
import type { Token } from "../../model/sentence.ts";
import type { TenseWords, TimeTense } from "../../model/time-grammar.ts";
import type { Direction } from "./occurrence.ts";

/** How many governors up the tree the verb is looked for. */
const CLIMB = 6;
/** How far away, in tokens, a dependent is looked for: it bounds the work on a sentence that never ends. */
const WINDOW = 40;

const wordSets = memoizeByObject((tense: TimeTense) => {
  const set = ({ words }: TenseWords) => new Set(words);
  return {
    future: set(tense.future),
    perfect: set(tense.perfect),
    infinitive: set(tense.infinitive),
    planning: set(tense.planning),
    looksBack: set(tense.looksBack),
    looksAhead: set(tense.looksAhead),
  };
});
type WordSets = ReturnType<typeof wordSets>;

/** Which way the verb that governs the token looks: back, ahead, or null where no verb says so. */
export function directionOf(tokens: readonly Token[], at: number, tense: TimeTense): Direction {
  const words = wordSets(tense);
  let token = tokens[at];
  for (let step = 0; token && step < CLIMB; step++) {
    const direction = directionAt(tokens, token, words);
    if (direction !== null) return direction;
    token = tokens[token.head];
  }
  return null;
}

function directionAt(tokens: readonly Token[], token: Token, words: WordSets): Direction {
  const dependents = dependentsOf(tokens, token);
  const lemmas = dependents.map((each) => each.lemma);
  if (token.pos !== "VERB" && token.pos !== "AUX") {
    if (lemmas.some((lemma) => words.looksBack.has(lemma))) return -1;
    if (words.planning.has(token.lemma) || lemmas.some((lemma) => words.planning.has(lemma))) return 1;
    // A predicate noun or adjective takes its tense from its copula.
    const copula = dependents.find((each) => each.relation === "cop");
    return copula ? directionOfVerb(copula, lemmas, words) : null;
  }
  return directionOfVerb(token, lemmas, words);
}

function directionOfVerb({ features, lemma }: Token, lemmas: readonly string[], words: WordSets): Direction {
  if (lemmas.some((each) => words.future.has(each))) return lemmas.some((each) => words.perfect.has(each)) ? -1 : 1;
  if (words.planning.has(lemma) && features.form !== "finite") return 1;
  if (lemmas.some((each) => words.perfect.has(each))) return -1;
  if (lemmas.some((each) => words.infinitive.has(each)) || features.form === "infinitive") return 1;
  if (features.form === "participle" && features.tense !== "present") return -1;
  if (features.form === "finite") return features.tense === "past" ? -1 : features.tense === "present" ? 1 : null;
  return null;
}

function dependentsOf(tokens: readonly Token[], { index, sentence }: Token): readonly Token[] {
  const dependents: Token[] = [];
  const near = tokens.slice(Math.max(0, index - WINDOW), index + WINDOW);
  for (const token of near) if (token.head === index && token.sentence === sentence) dependents.push(token);
  return dependents;
}
