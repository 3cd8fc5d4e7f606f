import { childBy } from "../../kit/dependency-tree.ts";
import type { CueFrame } from "../../model/cue-words.ts";
import { type ArticleView, lowerAt, sentenceOf, type TokenRange, textAt } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";
import { cutAsides } from "./cut-asides.ts";

const NOMINAL = new Set(["NOUN", "PROPN", "DET", "ADJ", "PRON", "NUM"]);
const HEARER_REACH = 14;
const MARK = /^[,;:.!?—–]$/;
const LEADS = new Set([",", "—", "–", ";", ":"]);

/**
 * Content with its ends where the clause has them: without what only joins it to the text before ("However, …", "But …"),
 * and with what the tree cut off though the clause goes on ("would close the gate | and would sell it").
 */
export function settleEnds(
  view: ArticleView,
  range: TokenRange,
  attribution: Attribution,
  anchors: ReadonlySet<number>,
): TokenRange {
  const settled = settleEnd(view, settleStart(view, range, attribution), attribution, anchors);
  return settled.first > attribution.anchor ? cutAsides(view, settled, attribution.frame) : settled;
}

function settleStart(view: ArticleView, { first, last }: TokenRange, { anchor, frame }: Attribution): TokenRange {
  let from = first;
  while (from < last - 1 && LEADS.has(textAt(view, from))) from++;
  if (frame === "clause" && from > anchor) from = findThat(view, from, last) ?? behindTime(view, from, last);
  if (frame === "speech" && from < anchor && view.quotationOf[from] === -1)
    from = behindConnective(view, behindStamp(view, from, last), last);
  return { first: from, last };
}

/** "said Sunday | that …", "told the leaders of the island | that …": the "that" of a clause behind who was told and when. */
function findThat(view: ArticleView, first: number, last: number): number | null {
  for (let at = first; at < Math.min(last, first + HEARER_REACH); at++) {
    const { relation, features } = view.tokens[at] ?? {};
    if (features?.form === "finite" || view.quotationOf[at] !== -1) return null;
    if (relation === "mark" && view.words.complementizers.has(lowerAt(view, at))) return at;
  }
  return null;
}

/** "said Wednesday | he would …": the day on which it was said. */
function behindTime(view: ArticleView, first: number, last: number): number {
  let from = first;
  while (from < last && view.timeAt.has(from)) from++;
  const { pos } = view.tokens[from] ?? {};
  return from < last && (pos === "PRON" || pos === "DET") ? from : first;
}

/** Past a stamp that only says when the line was added: "18:40 Rescuers have …". */
function behindStamp(view: ArticleView, first: number, last: number): number {
  const isStamp = view.timeAt.has(first) && /^\d/.test(textAt(view, first)) && sentenceOf(view, first)?.first === first;
  return isStamp && first + 1 < last && view.tokens[first + 1]?.pos !== "PUNCT" ? first + 1 : first;
}

/** Past "But", "And" and "However," at the head of a sentence. */
function behindConnective(view: ArticleView, first: number, last: number): number {
  let from = first;
  if (view.tokens[from]?.pos === "CCONJ" && from < last - 1) from++;
  if (textAt(view, from) === ",") from++;
  const comma = [1, 2].map((step) => from + step).find((at) => textAt(view, at) === ",");
  if (comma === undefined || comma >= last - 1) return from;
  const words = view.text.slice(view.tokens[from]?.start, view.tokens[comma - 1]?.end).toLowerCase();
  return view.words.connectives.has(words) ? comma + 1 : from;
}

function settleEnd(
  view: ArticleView,
  { first, last }: TokenRange,
  attribution: Attribution,
  anchors: ReadonlySet<number>,
): TokenRange {
  const { anchor, frame } = attribution;
  const end = sentenceOf(view, first)?.last ?? last;
  if (first < anchor || frame === "speech" || last >= end) return { first, last };
  const isVerb = view.tokens[anchor]?.pos === "VERB";
  if (isGlued(view, last) || (isVerb && isTorn(view, last, frame)))
    return settleEnd(view, { first, last: toMark(view, last + 1, end, anchor) }, attribution, anchors);
  if (joinsOn(view, first, last)) return { first, last: toMark(view, last + 1, end, anchor) };
  if (frame === "clause" && isVerb && goesOn(view, last, end, anchors)) return { first, last: end };
  return { first, last };
}

/** Whether the words are cut in their middle, with no mark or joining word between; phrases also end before a preposition. */
function isTorn(view: ArticleView, last: number, frame: CueFrame): boolean {
  const { pos = "PUNCT" } = view.tokens[last] ?? {};
  if (view.timeAt.has(last)) return false;
  return frame === "clause" ? !["PUNCT", "CCONJ", "SCONJ"].includes(pos) : frame === "infinitive" && NOMINAL.has(pos);
}

/** "said the gate was old, and that …", "…, but the owner would not pay": what is joined on with a subject of its own. */
function goesOn(view: ArticleView, last: number, end: number, anchors: ReadonlySet<number>): boolean {
  const joint = textAt(view, last) === "," ? last + 1 : last;
  if (view.tokens[joint]?.pos !== "CCONJ") return false;
  const next = view.tokens[joint + 1];
  if (!next || (next.pos === "VERB" && next.features.tense === "past") || anchors.has(joint + 1)) return false;
  if (view.words.firstPersons.has(lowerAt(view, joint + 1))) return false;
  if (view.words.complementizers.has(lowerAt(view, joint + 1))) return true;
  for (let at = joint + 1; at < end; at++) {
    const isOther = anchors.has(at) && childBy(view.tree, at, "nsubj") !== null;
    if (isOther || view.quotationOf[at] !== -1) return false;
  }
  return true;
}

/** "jump|-start": no space stands between the last word and the next. */
function isGlued(view: ArticleView, last: number): boolean {
  const [before, next] = [view.tokens[last - 1], view.tokens[last]];
  if (!before || !next || before.end !== next.start) return false;
  return next.text === "-" || before.text === "-";
}

/** "would close the gate | and would sell it": an auxiliary behind the joining word goes back to the clause within. */
function joinsOn(view: ArticleView, first: number, last: number): boolean {
  if (view.tokens[last]?.pos !== "CCONJ") return false;
  const { pos, features } = view.tokens[last + 1] ?? {};
  if (pos === "AUX") return view.words.futureAuxiliaries.has(lowerAt(view, last + 1));
  if (pos !== "VERB" || features?.form !== "infinitive") return false;
  for (let at = first; at < last; at++) {
    if (view.words.futureAuxiliaries.has(lowerAt(view, at)) || view.words.infinitiveMarkers.has(lowerAt(view, at)))
      return true;
  }
  return false;
}

/**
 * From a token on to the next mark that ends a clause; what a noun or an adjective tells of ends before the verb of the
 * sentence at the latest ("the news that it would close and be sold | came late").
 */
function toMark(view: ArticleView, from: number, end: number, anchor: number): number {
  const isVerb = view.tokens[anchor]?.pos === "VERB";
  let to = from;
  while (to < end && !MARK.test(textAt(view, to))) {
    if (!isVerb && to > from && view.tokens[to]?.features.form === "finite") break;
    to++;
  }
  return to;
}
