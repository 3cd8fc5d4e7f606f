import { childBy, childrenBy, type DependencyTree } from "../../kit/dependency-tree.ts";
import type { Token } from "../../model/sentence.ts";

/** Half-open range of tokens. */
export interface TokenRange {
  readonly first: number;
  readonly next: number;
}

/**
 * Finds what the sentence says the quantity of, from the token that heads it: the noun it marks ("a [fine] of $10"), the
 * subject of the verb it completes ("[Tesla] jumped 8%"), or the object of the verb it is the subject of. Nouns for which
 * `isQuantity` holds are themselves numbers or units and are passed over. Null where there is none.
 */
export function nameSubject(
  tree: DependencyTree,
  top: number,
  isQuantity: (index: number) => boolean,
): TokenRange | null {
  let at = top;
  for (let steps = 0; steps < FARTHEST; steps++) {
    const token = tree.tokens[at] as Token;
    const governor = tree.tokens[token.head];
    const own = findSubject(tree, at);
    if (own !== null && own !== top && !isQuantity(own)) return phraseOf(tree, own, isQuantity);
    if (!governor) return null;
    const named = isNoun(governor) && !isQuantity(governor.index);
    if (named && (MARKS.has(token.relation) || token.relation.startsWith("acl")))
      return phraseOf(tree, governor.index, isQuantity);
    if (SUBJECTS.includes(token.relation)) {
      const object = childBy(tree, governor.index, "obj");
      return object === null || isQuantity(object) || !isNoun(tree.tokens[object] as Token)
        ? null
        : phraseOf(tree, object, isQuantity);
    }
    at = governor.index;
  }
  return null;
}

/** The noun before "worth" ("bonds [worth] an estimated $5"), where such a word leads to the quantity at token `first`. */
export function nameWorth(
  tree: DependencyTree,
  first: number,
  words: readonly string[],
  isQuantity: (index: number) => boolean,
): TokenRange | null {
  const { tokens } = tree;
  for (let at = first - 1; at >= first - LEAD; at--) {
    if (!words.includes(tokens[at]?.text ?? "")) continue;
    const noun = tokens[at - 1];
    const leads = noun?.sentence === tokens[first]?.sentence && noun !== undefined && isNoun(noun);
    return leads && !isQuantity(noun.index) ? phraseOf(tree, noun.index, isQuantity) : null;
  }
  return null;
}

/** The last noun before the quantity in its sentence that is neither number, unit nor time: for want of a tree. */
export function nameNeighbour(
  tree: DependencyTree,
  first: number,
  isQuantity: (index: number) => boolean,
): TokenRange | null {
  const sentence = tree.tokens[first]?.sentence;
  for (let at = first - 1; at >= first - NEAR && tree.tokens[at]?.sentence === sentence; at--) {
    if (isNoun(tree.tokens[at] as Token) && !isQuantity(at)) return phraseOf(tree, at, isQuantity);
  }
  return null;
}

/** Steps up the tree beyond which nothing is said of the quantity any more. */
const FARTHEST = 6;
/** Tokens between "worth" and its quantity: "an estimated". */
const LEAD = 3;
/** Tokens before a quantity beyond which a noun is no neighbour. */
const NEAR = 12;
const SUBJECTS = ["nsubj", "nsubj:pass"];
const MARKS = new Set(["nmod", "nummod", "compound", "amod", "appos"]);
const isNoun = (token: Token) => token.pos === "NOUN" || token.pos === "PROPN";

function findSubject(tree: DependencyTree, index: number): number | null {
  const subject = childBy(tree, index, ...SUBJECTS);
  return subject !== null && isNoun(tree.tokens[subject] as Token) ? subject : null;
}

/** The noun with what stands before it and its "of" phrase, without determiners and numbers, within its own clause. */
function phraseOf(tree: DependencyTree, noun: number, isQuantity: (index: number) => boolean): TokenRange {
  const { tokens } = tree;
  let first = noun;
  const leftmost = Math.max(tree.leftmost[noun] as number, noun - LONGEST);
  while (first > leftmost && !ENDS.has(tokens[first - 1]?.pos ?? "X")) first -= 1;
  while (first < noun && (LEADERS.has(tokens[first]?.pos ?? "X") || isQuantity(first))) first += 1;
  let next = noun + 1;
  for (const child of childrenBy(tree, noun, "flat", "compound", "nmod")) {
    if (child < noun) continue;
    const last = tree.rightmost[child] as number;
    if (tree.leftmost[child] !== next || last - noun > LONGEST || hasQuantity(child, last, isQuantity)) break;
    next = last + 1;
  }
  const end = tokens.slice(noun + 1, next).findIndex(({ pos }) => ENDS.has(pos));
  return { first, next: end < 0 ? next : noun + 1 + end };
}

/** "fine [of $20 million]": what holds the quantity itself is no part of what it is said of. */
function hasQuantity(first: number, last: number, isQuantity: (index: number) => boolean): boolean {
  for (let index = first; index <= last; index++) if (isQuantity(index)) return true;
  return false;
}

/** Words of a phrase before or behind its noun that are kept. */
const LONGEST = 8;
const ENDS = new Set(["VERB", "AUX", "SCONJ"]);
const LEADERS = new Set(["DET", "PRON", "PUNCT", "ADP", "CCONJ", "ADV", "NUM"]);
