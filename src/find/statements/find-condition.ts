import { childrenBy } from "../../kit/dependency-tree.ts";
import { type ArticleView, lowerAt, sentenceOf, type TokenRange, textAt } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";

const MARKS = new Set(["”", '"', "’", "'"]);

/**
 * The condition that what was said hangs on: "if …", "unless …", "in the event …", or turned round ("should they …").
 * Looked for in a range of the content and right behind it.
 */
export function findCondition(
  view: ArticleView,
  { first, last }: TokenRange,
  conditions: readonly string[],
): TokenRange | null {
  return findWithin(view, { first, last }, conditions) ?? findBehind(view, last, conditions);
}

/** "warned of “losses” should the gate fall": right behind the words in marks. */
function findBehind(view: ArticleView, last: number, conditions: readonly string[]): TokenRange | null {
  const sentence = sentenceOf(view, last);
  const at = MARKS.has(textAt(view, last)) ? last + 1 : last;
  const isQuoted = MARKS.has(textAt(view, at - 1)) || view.quotationOf[last - 1] !== -1;
  if (!sentence || last <= sentence.first || at + 2 >= sentence.last || !isQuoted) return null;
  return conditions.includes(lowerAt(view, at)) ? extentOf(view, at, sentence.last - 1) : null;
}

/**
 * "If the gate falls, she has warned of losses": the clause that opens the sentence of a cue before which nothing is said.
 */
export function findFrontedCondition(
  view: ArticleView,
  { anchor, content, source }: Attribution,
  conditions: readonly string[],
): TokenRange | null {
  const sentence = sentenceOf(view, anchor);
  const first = sentence?.first ?? anchor;
  const isBehind = content.every((range) => range.first > anchor) && (source?.range.first ?? first) > first;
  if (!sentence || !isBehind || !conditions.includes(lowerAt(view, first))) return null;
  for (let at = first + 1; at < anchor; at++) if (textAt(view, at) === ",") return { first, last: at };
  return null;
}

function findWithin(view: ArticleView, { first, last }: TokenRange, conditions: readonly string[]): TokenRange | null {
  for (let at = first; at < last; at++) {
    const before = lowerAt(view, at - 1);
    // "as if they knew", "for as long as it takes": no condition
    if (view.words.predicateMarkers.has(before) || view.words.purposeMarkers.has(before)) continue;
    const opens = conditions.find((words) =>
      words.split(" ").every((word, offset) => lowerAt(view, at + offset) === word),
    );
    if (!opens) continue;
    const range = opens.includes(" ") ? { first: at, last } : extentOf(view, at, last);
    if (range && (range.first > first || range.last < last - 1)) return range;
  }
  return null;
}

/** From the word that opens it to the end of the clause it marks. */
function extentOf(view: ArticleView, at: number, last: number): TokenRange | null {
  const token = view.tokens[at];
  if (!token || token.head < 0) return null;
  const head = token.head;
  if (token.pos === "AUX") {
    const isInverted = ["PROPN", "PRON", "DET", "NOUN", "ADJ"].includes(view.tokens[at + 1]?.pos ?? "");
    return isInverted && at > 0 ? { first: at, last } : null;
  }
  const isClause = childrenBy(view.tree, head, "nsubj", "nsubj:pass", "expl", "obj", "acl", "aux", "nmod").length > 0;
  if (!isClause && holdsVerb(view, at, last)) return { first: at, last };
  const end = Math.min(last, Math.max((view.tree.rightmost[head] as number) + 1, toComma(view, at, last)));
  return isClause && end - at > 1 ? { first: at, last: textAt(view, end - 1) === "," ? end - 1 : end } : null;
}

function holdsVerb(view: ArticleView, first: number, last: number): boolean {
  return view.tokens.slice(first, last).some(({ pos }) => pos === "VERB" || pos === "AUX");
}

/** "If the pier stays shut beyond May, …": a condition that opens a sentence goes on to the comma. */
function toComma(view: ArticleView, at: number, last: number): number {
  const before = view.tokens[at - 1];
  if (before && before.sentence === view.tokens[at]?.sentence && before.pos !== "PUNCT") return at;
  for (let end = at + 1; end < last; end++) if (textAt(view, end) === ",") return end;
  return at;
}
