import { type DependencyTree, growTree } from "../../kit/dependency-tree.ts";
import type { Reading } from "../../model/reading.ts";
import type { Token } from "../../model/sentence.ts";
import type { Range } from "../../model/span.ts";
import { tellClause } from "./tell-clause.ts";
import { tellSpeech } from "./tell-speech.ts";
import type { Telling } from "./telling.ts";

/** How many governors up the verb of a happening is looked for. */
const CLIMB = 5;
/** A clause is compared from its subject on, unless that stands further away than so many characters. */
const LONGEST = 160;

/** What is said to happen at a time: the verb or noun over it, and the stretch of text that tells it. */
export interface Clause extends Range {
  /** Index of the head token; -1 where the article has no trees. */
  readonly head: number;
  readonly sentence: number;
  /** Lemmas of the head and of what governs it, with what hangs on these: the words that colour what happens. */
  readonly lemmas: ReadonlySet<string>;
  /** How it is told in a line of its own; null where nothing that can stand alone fits one. */
  readonly telling: Telling | null;
}

/** Finds the clauses of one article. */
export interface ClauseFinder {
  readonly find: (at: Range) => Clause;
  /** The clause told with what is said in it. */
  readonly withSpeech: (clause: Clause, content: Range) => Clause;
}

export function clauseFinder({ tokens, sentences }: Reading): ClauseFinder {
  const tree = growTree(tokens);
  const find = (at: Range): Clause => {
    const first = firstTokenIn(tokens, at);
    const token = tokens[first];
    if (!token) return { ...at, head: -1, sentence: -1, lemmas: new Set(), telling: null };
    const head = headOver(tree, token, at);
    const { start, end } = stretchOf(tree, head, at);
    const sentence = sentences[token.sentence];
    const telling = sentence ? tellClause(tree, sentence, { head, dated: wordOf(tree, at) }, at) : null;
    return { start, end, head: head.index, sentence: token.sentence, lemmas: colouring(tree, head), telling };
  };
  const withSpeech = (clause: Clause, content: Range): Clause => {
    const sentence = sentences[clause.sentence];
    if (!sentence || clause.telling === null) return clause;
    return { ...clause, telling: tellSpeech(tree, sentence, clause.telling, content) };
  };
  return { find, withSpeech };
}

/** What stands beside another clause has nothing to do with it. */
const BESIDE: ReadonlySet<string> = new Set(["conj", "parataxis", "list"]);

function colouring({ tokens, children }: DependencyTree, head: Token): ReadonlySet<string> {
  const lemmas = new Set<string>();
  let at: Token | undefined = head;
  for (let step = 0; at && step <= CLIMB; step++) {
    lemmas.add(at.lemma);
    for (const child of children[at.index] ?? []) {
      const { lemma, relation } = tokens[child] as Token;
      if (!BESIDE.has(relation)) lemmas.add(lemma);
    }
    at = BESIDE.has(at.relation) ? undefined : tokens[at.head];
  }
  return lemmas;
}

/** Index of the first token that ends after the start of the range. */
export function firstTokenIn(tokens: readonly Token[], { start }: Range): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The nearest verb over the time, or the noun it stands with where there is none. */
function headOver({ tokens }: DependencyTree, token: Token, at: Range): Token {
  let head = token;
  let noun: Token | null = null;
  for (let step = 0; step < CLIMB; step++) {
    const governor = tokens[head.head];
    if (!governor) break;
    head = governor;
    const outside = head.start < at.start || head.start >= at.end;
    if (!outside) continue;
    if (head.pos === "VERB") return head;
    noun ??= head;
  }
  return noun ?? head;
}

/** From the subject of the head to the end of what it governs, or as near the time as the longest clause allows. */
function stretchOf(tree: DependencyTree, head: Token, at: Range): Range {
  const { tokens, leftmost, rightmost, children } = tree;
  const subject = (children[head.index] ?? []).find((child) => tokens[child]?.relation.startsWith("nsubj"));
  const from = subject === undefined ? head.start : (tokens[leftmost[subject] ?? subject]?.start ?? head.start);
  const start = Math.min(from, head.start, at.start);
  const noun = nounNamedBy(tree, at);
  const end = Math.max(head.end, at.end, noun?.end ?? 0);
  const whole = Math.max(end, tokens[rightmost[head.index] ?? head.index]?.end ?? 0);
  const near = { start: Math.min(head.start, at.start), end };
  const stretches = [
    { start, end: whole },
    { start, end },
    near,
    { start: at.start, end: Math.max(at.end, noun?.end ?? 0) },
  ];
  return stretches.find((stretch) => stretch.end - stretch.start <= LONGEST) ?? at;
}

/** The common noun that the time is a word of: "overnight talks". */
function wordOf(tree: DependencyTree, at: Range): Token | null {
  const noun = nounNamedBy(tree, at);
  return noun?.pos === "NOUN" ? noun : null;
}

/** The noun that the time says which one it is: "the 1962 flood", "Friday's ruling". */
function nounNamedBy({ tokens }: DependencyTree, at: Range): Token | null {
  for (let index = firstTokenIn(tokens, at); (tokens[index]?.start ?? at.end) < at.end; index++) {
    const governor = tokens[tokens[index]?.head ?? -1];
    if (governor?.pos !== "NOUN" && governor?.pos !== "PROPN") continue;
    if (governor.start >= at.end && governor.end - at.end <= LONGEST / 2) return governor;
  }
  return null;
}
