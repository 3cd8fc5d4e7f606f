import { childBy } from "../../kit/dependency-tree.ts";
import { type ArticleView, lowerAt, type TokenRange } from "./article-view.ts";
import type { Source } from "./attribution.ts";
import { canSpeak } from "./can-speak.ts";

// Sources found by the run of nominal words beside a verb, where the tree gives the verb no subject or only a part of it.

const RELATIVE_REACH = 30;
const COMMA = /^[,”"’']$/;

/**
 * The noun phrase right before a finite verb to which the tree gives no subject: from the last mark, verb or
 * preposition up to the verb and its auxiliaries.
 */
export function findChunkBefore(view: ArticleView, verb: number): Source | null {
  if (view.tokens[verb]?.features.form !== "finite" && childBy(view.tree, verb, "aux") === null) return null;
  let last = verb;
  while (last > 0 && (view.timeAt.has(last - 1) || ["ADV", "AUX"].includes(view.tokens[last - 1]?.pos ?? ""))) last--;
  let first = last;
  while (first > 0 && (continuesChunk(view, first - 1) || joinsNames(view, first - 1))) first--;
  return (
    findChunkWithTail(view, first, last) ??
    nounPhrase(view, first, last) ??
    findChunkBeforeRelative(view, last) ??
    findChunkBeforeComma(view, last)
  );
}

/** The run of nominal words that ends right before a token, as a source. */
export function findChunk(view: ArticleView, end: number): Source | null {
  let first = end;
  while (first > 0 && continuesChunk(view, first - 1)) first--;
  return nounPhrase(view, first, end);
}

/** "Two officials familiar with the matter said": the noun phrase with what a preposition joins to it. */
function findChunkWithTail(view: ArticleView, tail: number, last: number): Source | null {
  if (view.tokens[tail - 1]?.pos !== "ADP") return null;
  let first = tail - 1;
  while (first > 0 && (continuesChunk(view, first - 1) || isJoining(view, first - 1))) first--;
  while (first < tail && view.tokens[first]?.pos === "ADP") first++;
  const phrase = first < tail - 1 ? nounPhrase(view, first, last) : null;
  return phrase && phrase.head < tail && canSpeak(view, phrase) ? phrase : null;
}

function isJoining(view: ArticleView, at: number): boolean {
  return view.tokens[at]?.pos === "ADP" && view.tokens[at]?.sentence === view.tokens[at + 1]?.sentence;
}

/** The "and" of "Oduya and Marlow". */
function joinsNames(view: ArticleView, at: number): boolean {
  return view.tokens[at]?.pos === "CCONJ" && [at - 1, at + 1].every((near) => view.tokens[near]?.pos === "PROPN");
}

/** "Mira Oduya, who lives on the island, said": the noun phrase before a relative clause that ends at a comma. */
function findChunkBeforeRelative(view: ArticleView, end: number): Source | null {
  const { sentence } = view.tokens[end] ?? {};
  if (lowerAt(view, end - 1) !== ",") return null;
  for (let at = end - 2; at > 0 && end - at < RELATIVE_REACH && view.tokens[at]?.sentence === sentence; at--) {
    if (!view.words.relatives.has(lowerAt(view, at)) || lowerAt(view, at - 1) !== ",") continue;
    let first = at - 1;
    while (first > 0 && continuesChunk(view, first - 1)) first--;
    return nounPhrase(view, first, at - 1);
  }
  return null;
}

/** "the governor of the island, Mira Oduya, told the council": the name that stands between commas. */
function findChunkBeforeComma(view: ArticleView, end: number): Source | null {
  if (lowerAt(view, end - 1) !== ",") return null;
  let first = end - 1;
  while (first > 0 && continuesChunk(view, first - 1)) first--;
  const isName = lowerAt(view, first - 1) === "," && view.tokens[end - 2]?.pos === "PROPN";
  const name = isName ? nounPhrase(view, first, end - 1) : null;
  return name && { ...name, range: { ...name.range, first: startOfTitle(view, first) } };
}

/** Where the words begin that a comma cuts off before a name: "the governor of the island, [Mira Oduya]". */
function startOfTitle(view: ArticleView, name: number): number {
  let first = name - 1;
  while (first > 0 && (continuesChunk(view, first - 1) || view.tokens[first - 1]?.pos === "ADP")) first--;
  return first < name - 1 && lowerAt(view, first - 1) === "," ? first : name;
}

/** A subject before its verb with the modifiers before it that the tree hung elsewhere. */
export function widenChunk(view: ArticleView, source: Source, verb: number): Source {
  if (source.head > verb || source.antecedent !== null) return source;
  let { first } = source.range;
  if (!["NOUN", "PROPN", "ADJ"].includes(view.tokens[first]?.pos ?? "")) return source;
  while (first > 0 && continuesChunk(view, first - 1)) first--;
  // "In a statement Dr. Lind said": an article behind a preposition opens a phrase of its own
  const isSetting = view.tokens[first]?.pos === "DET" && view.tokens[first - 1]?.pos === "ADP";
  return isSetting ? source : { ...source, range: { ...source.range, first } };
}

/** "…, said Mira Oduya": the noun phrase behind a verb that follows a comma, up to the next mark or with its apposition. */
export function findInverted(view: ArticleView, verb: number): Source | null {
  const next = view.tokens[verb + 1];
  if (!COMMA.test(lowerAt(view, verb - 1)) || !next || !["PROPN", "DET", "NOUN", "PRON", "ADJ"].includes(next.pos))
    return null;
  if (view.timeAt.has(verb + 1) || childBy(view.tree, verb, "nsubj", "nsubj:pass", "obj", "aux") !== null) return null;
  let end = verb + 1;
  while (end < view.tokens.length && (continuesChunk(view, end) || view.tokens[end]?.pos === "ADP")) end++;
  if (view.tokens[end]?.pos !== "PUNCT") return null;
  const chunk = nounPhrase(view, verb + 1, end);
  if (!chunk) return null;
  const last = Math.max(end, (view.tree.rightmost[chunk.head] as number) + 1);
  return { ...chunk, range: trimPhrase(view, { first: verb + 1, last }) };
}

function continuesChunk(view: ArticleView, at: number): boolean {
  const token = view.tokens[at];
  if (!token || view.timeAt.has(at) || token.sentence !== view.tokens[at + 1]?.sentence) return false;
  if (["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"].includes(token.pos))
    return !view.words.relatives.has(lowerAt(view, at)) && !view.words.freeRelatives.has(lowerAt(view, at));
  return view.words.possessiveMarkers.has(lowerAt(view, at)) || lowerAt(view, at) === "-";
}

/** The noun phrase beside a verb that is cut off from a quotation, where the tree gives the verb no subject. */
export function findSourceBeside(view: ArticleView, verb: number, from: number, to: number): Source | null {
  const before = nounPhrase(view, from, verb);
  if (before) return before;
  let end = verb + 1;
  while (end < to && view.tokens[end]?.pos !== "PUNCT" && view.tokens[end]?.pos !== "VERB") end++;
  return nounPhrase(view, verb + 1, end);
}

/** The words between two places as a source, if they are nominal throughout; adverbs and auxiliaries at the end are left. */
export function nounPhrase(view: ArticleView, first: number, last: number): Source | null {
  let to = last;
  while (to > first && ["ADV", "AUX"].includes(view.tokens[to - 1]?.pos ?? "")) to--;
  let head = -1;
  let isDone = false;
  for (let at = first; at < to; at++) {
    const pos = view.tokens[at]?.pos ?? "X";
    if (pos === "VERB" || pos === "SCONJ" || (pos === "ADP" && head < 0)) return null;
    isDone ||= pos === "ADP" || pos === "PUNCT";
    if (!isDone && ["PROPN", "PRON", "NOUN"].includes(pos)) head = at;
  }
  return head < 0 ? null : { range: trimPhrase(view, { first, last: to }), head, antecedent: null, shared: false };
}

export function trimPhrase(view: ArticleView, { first, last }: TokenRange): TokenRange {
  let from = first;
  let to = last;
  while (to - from > 1 && view.tokens[to - 1]?.pos === "PUNCT" && !/[)\]”"’']/.test(lowerAt(view, to - 1))) to--;
  while (to - from > 1 && view.tokens[from]?.pos === "PUNCT" && !/[([“"‘]/.test(lowerAt(view, from))) from++;
  return { first: from, last: to };
}
