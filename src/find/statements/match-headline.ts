import type { Sentence } from "../../model/sentence.ts";
import { type ArticleView, lowerAt, type TokenRange, textAt } from "./article-view.ts";
import type { PhraseMatch } from "./match-phrase.ts";

const MAX_SPEAKER = 6;

/** "Oduya: Pier to close" and "Pier to close: harbour master", in headlines only. */
export function matchHeadline(view: ArticleView, sentence: Sentence): PhraseMatch | null {
  if (!["title", "deck", "subhead"].includes(sentence.kind)) return null;
  const colon = findColon(view, sentence);
  if (colon === null) return null;
  const before = { first: sentence.first, last: colon };
  const behind = { first: colon + 1, last: findStop(view, colon + 1, sentence.last) };
  const cueRange = { first: colon, last: colon + 1 };
  if (isSpeaker(view, before) && hasVerb(view, behind))
    return { cueRange, source: sourceOf(view, before), content: [behind] };
  const closing = { first: behind.first, last: textAt(view, behind.last - 1) === "." ? behind.last - 1 : behind.last };
  if (isSpeaker(view, closing) && hasVerb(view, before))
    return { cueRange, source: sourceOf(view, closing), content: [before] };
  return null;
}

/** "Minister: No toll; islanders say ‘too late’": a semicolon opens other news. */
function findStop(view: ArticleView, first: number, last: number): number {
  for (let at = first; at < last; at++) if (textAt(view, at) === ";") return at;
  return last;
}

function findColon(view: ArticleView, { first, last }: Sentence): number | null {
  for (let at = first + 1; at < last - 1; at++) if (textAt(view, at) === ":") return at;
  return null;
}

/** A short stretch of nouns that holds a person, a body or a word for who tells. */
function isSpeaker(view: ArticleView, { first, last }: TokenRange): boolean {
  if (last - first > MAX_SPEAKER || first >= last) return false;
  let named = false;
  for (let at = first; at < last; at++) {
    const token = view.tokens[at];
    if (!token || token.pos === "VERB" || token.pos === "AUX" || token.pos === "PUNCT") return false;
    const type = view.mentionAt.get(at)?.type;
    if (type === "person" || type === "organisation" || view.words.tellers.has(lowerAt(view, at))) named = true;
  }
  return named;
}

function hasVerb(view: ArticleView, { first, last }: TokenRange): boolean {
  for (let at = first; at < last; at++) if (["VERB", "AUX"].includes(view.tokens[at]?.pos ?? "")) return true;
  return false;
}

function sourceOf(view: ArticleView, range: TokenRange) {
  let head = range.last - 1;
  for (let at = range.last - 1; at >= range.first; at--) if (view.mentionAt.get(at)?.type === "person") head = at;
  return { range, head, antecedent: null, shared: false };
}
