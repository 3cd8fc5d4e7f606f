import { childrenBy } from "../../kit/dependency-tree.ts";
import type { SourcePhrase } from "../../model/cue-words.ts";
import { type ArticleView, lowerAt, sentenceOf, type TokenRange, textAt } from "./article-view.ts";
import type { Source } from "./attribution.ts";
import { canSpeak } from "./can-speak.ts";

const MODIFIERS = new Set(["det", "amod", "compound", "nummod", "nmod", "case", "flat", "advmod", "punct", "dep"]);

export interface PhraseMatch {
  readonly cueRange: TokenRange;
  readonly source: Source;
  readonly content: readonly TokenRange[];
}

/** "According to X, …" and "…, according to X": the phrase names the source of the rest of its sentence. */
export function matchPhrase(view: ArticleView, at: number, { phrase }: SourcePhrase): PhraseMatch | null {
  const words = phrase.split(" ");
  if (!words.every((word, offset) => lowerAt(view, at + offset) === word)) return null;
  const sentence = sentenceOf(view, at);
  if (!sentence) return null;
  const named = findNamed(view, at + words.length, sentence.last);
  if (!named) return null;
  const source = at <= sentence.first + 1 ? cutSource(view, named, sentence) : named;
  if (textAt(view, at - 1) !== "," && at > sentence.first + 1 && !canSpeak(view, source)) return null;
  const content =
    at <= sentence.first + 1 ? contentBehind(view, source, sentence) : contentBefore(view, at, source, sentence);
  return content.length === 0 ? null : { cueRange: { first: at, last: at + words.length }, source, content };
}

/** The noun phrase behind the phrase: what the tree hangs there, else what stands up to the next mark. */
function findNamed(view: ArticleView, first: number, end: number): Source | null {
  const head = findHead(view, first, end);
  if (first >= end || view.tokens[head]?.pos === "VERB" || view.tokens[first]?.pos === "PUNCT") return null;
  const isNamed = ["PROPN", "NOUN", "PRON", "NUM", "ADJ", "X", "SYM", "DET"].includes(view.tokens[head]?.pos ?? "");
  if (!isNamed) return null;
  const last = Math.min(end, (view.tree.rightmost[head] as number) + 1);
  const clause = childrenBy(view.tree, head, "parataxis", "conj").find((child) => view.tokens[child]?.pos === "VERB");
  const cut = clause === undefined ? last : (view.tree.leftmost[clause] as number);
  return { range: trimEnd(view, { first, last: Math.max(first + 1, cut) }), head, antecedent: null, shared: false };
}

/** The token that heads the noun phrase beginning at `first`: the last of its chain that still modifies nominals. */
function findHead(view: ArticleView, first: number, end: number): number {
  let head = first;
  while (MODIFIERS.has(view.tokens[head]?.relation ?? "")) {
    const next = view.tokens[head]?.head ?? -1;
    if (next < first || next >= end) break;
    head = next;
  }
  return head;
}

function contentBehind(view: ArticleView, source: Source, sentence: TokenRange): TokenRange[] {
  const first = findText(view, ",", source.range.last, sentence.last);
  return first !== null && first + 1 < sentence.last ? [{ first: first + 1, last: sentence.last }] : [];
}

/** "According to a plan of the ministry, Oduya has asked …": where no verb is left behind it, the source ends sooner. */
function cutSource(view: ArticleView, source: Source, sentence: TokenRange): Source {
  const comma = findText(view, ",", source.range.last, sentence.last) ?? sentence.last;
  const overran = view.tokens.slice(source.range.last, comma).some(({ features }) => features.form === "finite");
  const end = overran ? findText(view, ",", source.head + 1, source.range.last) : null;
  return end === null ? source : { ...source, range: { first: source.range.first, last: end } };
}

function findText(view: ArticleView, text: string, first: number, last: number): number | null {
  for (let at = first; at < last; at++) if (textAt(view, at) === text) return at;
  return null;
}

function contentBefore(view: ArticleView, at: number, source: Source, sentence: TokenRange): TokenRange[] {
  const hasComma = textAt(view, at - 1) === ",";
  const before = { first: sentence.first, last: hasComma ? at - 1 : at };
  const behind = source.range.last;
  const isParenthesis = hasComma && textAt(view, behind) === "," && behind + 3 < sentence.last;
  const goesOn = isParenthesis && view.tokens[source.head] !== undefined && !isAddition(view, behind + 1);
  return goesOn ? [before, { first: behind + 1, last: sentence.last }] : [before];
}

/** Whether what follows the comma is a remark of its own ("…, according to X, which …") and not the sentence going on. */
function isAddition(view: ArticleView, at: number): boolean {
  return view.words.relatives.has(lowerAt(view, at)) || ["DET", "CCONJ"].includes(view.tokens[at]?.pos ?? "");
}

function trimEnd(view: ArticleView, { first, last }: TokenRange): TokenRange {
  let to = last;
  while (to - first > 1 && view.tokens[to - 1]?.pos === "PUNCT" && !/[)\]”"]/.test(lowerAt(view, to - 1))) to--;
  return { first, last: to };
}
