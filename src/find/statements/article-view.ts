import { type DependencyTree, growTree } from "../../kit/dependency-tree.ts";
import { memoizeByObject } from "../../kit/memoize.ts";
import { type Quotation, scanQuotations } from "../../kit/scan-quotations.ts";
import type { BlockKind } from "../../model/article.ts";
import type { SpeechWords } from "../../model/cue-words.ts";
import type { Mention } from "../../model/entity.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Reading } from "../../model/reading.ts";
import type { Sentence, Token } from "../../model/sentence.ts";
import type { ArticleId, Range } from "../../model/span.ts";

/** Tokens `first` (inclusive) to `last` (exclusive) of an article's list. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** The small words of the language, as sets. */
export type WordSets = Readonly<Record<keyof SpeechWords | "formerValues" | "encounters", ReadonlySet<string>>>;

const compileWords = memoizeByObject(({ speechWords, roles, timeTense, meetingWords }: Lexicon): WordSets => {
  const { offices, people, institutions, countries, places } = roles;
  const lists = {
    ...speechWords,
    formerValues: timeTense.formerValue.words,
    encounters: meetingWords.triggers.map(({ word }) => word),
    speakers: [...speechWords.speakers, ...offices, ...people, ...institutions, ...countries, ...places],
  };
  const sets = Object.entries(lists).map(([name, list]: [string, readonly string[]]) => [name, new Set(list)]);
  return Object.fromEntries(sets) as WordSets;
});

/** An article laid out for the finders of statements: its tree, its quotations, and who is named where. */
export interface ArticleView {
  readonly id: ArticleId;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly tree: DependencyTree;
  /** Outermost quotations, in order. */
  readonly quotations: readonly Quotation[];
  /** For each token the number of the outermost quotation it stands in, or -1. */
  readonly quotationOf: Int32Array;
  /** The mention headed by a token. */
  readonly mentionAt: ReadonlyMap<number, Mention>;
  /** Tokens of temporal expressions. */
  readonly timeAt: ReadonlySet<number>;
  readonly words: WordSets;
}

const SPEAKING: ReadonlySet<BlockKind> = new Set(["title", "deck", "paragraph", "subhead", "caption", "highlights"]);
const EDGES = /^[\s,;:.!?—–-]+$/u;

export function viewArticle({ article, tokens, sentences, mentions, times }: Reading, lexicon: Lexicon): ArticleView {
  const blocks = article.blocks.filter(({ kind }) => SPEAKING.has(kind));
  const quotations = scanQuotations(article.text, blocks).filter(({ depth }) => depth === 0);
  return {
    id: article.id,
    text: article.text,
    tokens,
    sentences: sentences.filter(({ kind }) => SPEAKING.has(kind)),
    tree: growTree(tokens),
    quotations,
    quotationOf: markQuotations(tokens, quotations),
    timeAt: new Set(times.flatMap(({ span }) => listTokens(tokens, span))),
    words: compileWords(lexicon),
    mentionAt: new Map(mentions.map((mention) => [mention.head, mention])),
  };
}

function markQuotations(tokens: readonly Token[], quotations: readonly Quotation[]): Int32Array {
  const marked = new Int32Array(tokens.length).fill(-1);
  let next = 0;
  for (const { index, start } of tokens) {
    while (next < quotations.length && (quotations[next] as Quotation).end <= start) next++;
    const quotation = quotations[next];
    if (quotation && start >= quotation.start) marked[index] = next;
  }
  return marked;
}

function listTokens(tokens: readonly Token[], { start, end }: Range): number[] {
  const found: number[] = [];
  for (let at = findToken(tokens, start); at < tokens.length && (tokens[at] as Token).start < end; at++) found.push(at);
  return found;
}

/** The words of a range, punctuation at its ends left out; null where nothing is left. */
export function toText(view: ArticleView, { first, last }: TokenRange): Range | null {
  let from = first;
  let to = last;
  while (from < to && EDGES.test(textAt(view, from))) from++;
  while (to > from && EDGES.test(textAt(view, to - 1))) to--;
  if (from >= to) return null;
  return { start: (view.tokens[from] as Token).start, end: (view.tokens[to - 1] as Token).end };
}

/** The tokens that touch a stretch of the text. */
export function toTokens(view: ArticleView, { start, end }: Range): TokenRange {
  return { first: findToken(view.tokens, start), last: findToken(view.tokens, end) };
}

/** The index of the first token that ends after `offset`. */
export function findToken(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function textAt(view: ArticleView, index: number): string {
  return view.tokens[index]?.text ?? "";
}

export function lowerAt(view: ArticleView, index: number): string {
  return textAt(view, index).toLowerCase();
}

/** The sentence that holds a token; undefined where it stands outside what is read for statements. */
export function sentenceOf(view: ArticleView, index: number): Sentence | undefined {
  const { sentences, tokens } = view;
  const wanted = tokens[index]?.sentence ?? -1;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).index < wanted) low = middle + 1;
    else high = middle;
  }
  return sentences[low]?.index === wanted ? sentences[low] : undefined;
}
