import { childrenBy, type DependencyTree } from "../../kit/dependency-tree.ts";
import type { Token } from "../../model/sentence.ts";

/** What a number counts: its noun, and the words from the first that marks it out to the noun or its complement. */
export interface Counted {
  /** Index of the noun's token. */
  readonly noun: number;
  /** Index of the first token of the phrase, and of the token after the noun. */
  readonly first: number;
  readonly next: number;
  /** Whether "of" leads to it: the number tells a part of it. */
  readonly partitive: boolean;
  /** Index of the token after the complement: `next` where there is none. */
  readonly end: number;
}

/**
 * Finds the noun that stands behind the number's last token, over "of", adjectives and compounds: "13,000 [weavers]",
 * "tens of thousands of [Chilean trawlers off Peru]". The words decide how far the phrase goes, the tree which of
 * them heads it; null where nothing is counted. A token in `stops` begins a date and ends the phrase.
 */
export function nameCounted(tree: DependencyTree, last: number, stops: ReadonlySet<number>): Counted | null {
  const { tokens } = tree;
  const sentence = tokens[last]?.sentence;
  const inSentence = (index: number) => tokens[index]?.sentence === sentence;
  const isOpen = (index: number) => inSentence(index) && !stops.has(index);
  const partitive = tokens[last + 1]?.lemma === "of" && inSentence(last + 1);
  const first = partitive ? skip(tokens, last + 2, isDeterminer) : last + 1;
  let next = first;
  while (next - first < LONGEST_PHRASE && isOpen(next) && continuesPhrase(tokens, next)) next += 1;
  while (next > first && !isNoun(tokens[next - 1] as Token)) next -= 1;
  if (next === first) return null;
  const noun = next - 1;
  return { noun, first, next, partitive, end: findComplement(tree, noun) };
}

/** No noun is marked out by more words than these. */
const LONGEST_PHRASE = 16;
const PHRASE = new Set(["ADJ", "NOUN", "PROPN", "NUM", "SYM"]);

function continuesPhrase(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  const before = tokens[index - 1];
  if (PHRASE.has(token.pos)) return true;
  const after = tokens[index + 1];
  if (!after) return false;
  const joins = token.text === "-" || token.text === "'s" || token.text === "\u2019s" || token.text === ".";
  if (joins)
    return token.start === before?.end && PHRASE.has(after.pos) && (token.text !== "." || token.end === after.start);
  const links = token.pos === "CCONJ" && before?.pos === "ADJ" && after.pos === "ADJ";
  const grades = token.pos === "ADV" && after.pos === "ADJ" && before?.pos !== "NOUN";
  const marks =
    token.pos === "VERB" && token.features.form === "participle" && token.head > index && before?.pos !== "NOUN";
  return links || grades || marks;
}

const isNoun = (token: Token) => token.pos === "NOUN" || token.pos === "PROPN";
const isDeterminer = (token: Token) => token.pos === "DET" || token.pos === "PRON";

function skip(tokens: readonly Token[], from: number, holds: (token: Token) => boolean): number {
  let at = from;
  while (tokens[at] && holds(tokens[at] as Token)) at += 1;
  return at;
}

/** A complement that ends further from its noun than this marks nothing out. */
const LONGEST_COMPLEMENT = 8;

/** Where the prepositional phrase or participle right behind the noun ends: "trawlers [off Peru]". */
function findComplement(tree: DependencyTree, noun: number): number {
  const complement = childrenBy(tree, noun, "nmod", "acl").find((child) => tree.leftmost[child] === noun + 1);
  if (complement === undefined || tree.tokens[noun + 1]?.pos === "PUNCT") return noun + 1;
  const end = endOfPhrase(tree, complement, noun + LONGEST_COMPLEMENT);
  const bare = complement === noun + 1 && end === complement + 1;
  return bare || complement - noun > LONGEST_COMPLEMENT ? noun + 1 : end;
}

/** The end of a word with the phrases that hang on it right behind, as far as `limit`. */
function endOfPhrase(tree: DependencyTree, index: number, limit: number): number {
  let end = index + 1;
  for (const child of childrenBy(tree, index, "flat", "compound", "nmod", "obl", "conj")) {
    if (child > index && child <= limit && tree.leftmost[child] === end) end = endOfPhrase(tree, child, limit);
  }
  return end;
}
