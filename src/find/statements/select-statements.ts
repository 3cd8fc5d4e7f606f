import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import type { CueFrame } from "../../model/cue-words.ts";
import { type ArticleView, lowerAt, sentenceOf } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";
import { findMade } from "./find-source.ts";
import { nestAttributions } from "./nest-attributions.ts";
import { isNegated } from "./settle-content.ts";

const WORDED: ReadonlySet<CueFrame> = new Set(["clause", "quotation", "speech"]);

/** Leaves out what is no statement: attitudes, what was not or not yet said, and what a speaker says of himself. */
export function selectStatements(view: ArticleView, attributions: readonly Attribution[]): readonly Attribution[] {
  const byAnchor = new Map(attributions.map((attribution) => [attribution.anchor, attribution]));
  const told = attributions.filter(
    (attribution) =>
      attribution.cue.kind !== "attitude" &&
      wasSaid(view, attribution) &&
      !isEmpty(view, attribution) &&
      !isToldByVerb(attribution, byAnchor) &&
      !isAboutTelling(view, attribution),
  );
  const outer = nestAttributions(told, view.tokens.length);
  return told.filter((attribution, index) => outer[index] === null || standsAlone(view, attribution));
}

/** "rejected charges that the dam was opened": the noun under the verb of a statement tells the same once more. */
function isToldByVerb({ anchor, cueRange, content }: Attribution, byAnchor: ReadonlyMap<number, Attribution>): boolean {
  for (let at = cueRange.first; at < Math.min(anchor, cueRange.last); at++) {
    const other = byAnchor.get(at);
    if (other?.content.some((range) => content.some(({ first, last }) => range.first === first && range.last === last)))
      return true;
  }
  return false;
}

/** Whether the cue tells of words that were said: not "must say", "to say", "did not say". */
function wasSaid(view: ArticleView, attribution: Attribution): boolean {
  const { anchor, cueRange, cue, frame } = attribution;
  const isVerb = view.tokens[anchor]?.pos === "VERB";
  if (!isVerb) return cue.gives === "other" || !isNegated(view, { first: cueRange.first, last: anchor + 1 });
  if (frame === "quotation") return true;
  if (isNegated(view, cueRange) || isNobody(view, attribution)) return !cue.open && cue.gives !== "announcement";
  const marks = childrenBy(view.tree, anchor, "mark").map((mark) => lowerAt(view, mark));
  if (marks.some((mark) => view.words.conditionMarks.has(mark))) return false;
  const isPending = marks.some((mark) => view.words.pendingMarks.has(mark));
  if (isPending && view.tokens[anchor]?.features.tense !== "past") return false;
  const auxiliaries = childrenBy(view.tree, anchor, "aux");
  if (auxiliaries.some((child) => view.words.hypotheticals.has(lowerAt(view, child)))) return false;
  if (cueRange.first < anchor - 1 || auxiliaries.length > 0) return true;
  const isPlain = view.tokens[anchor]?.features.form !== "infinitive";
  return isPlain || headsSentence(view, anchor) || findMade(view, anchor) !== null;
}

/** "Officers now say": the plain form with a subject is a present where it heads its sentence, and a wish elsewhere. */
function headsSentence(view: ArticleView, anchor: number): boolean {
  const isRoot = view.tokens[anchor]?.relation === "root" && childBy(view.tree, anchor, "mark") === null;
  return isRoot && childBy(view.tree, anchor, "nsubj") !== null;
}

/** "Neither side has confirmed this". */
function isNobody(view: ArticleView, { source }: Attribution): boolean {
  return source !== null && view.words.negations.has(lowerAt(view, source.range.first));
}

/** "the toll, which he refused", "agreed on Friday": a relative pronoun or a time by itself tells nothing. */
function isEmpty(view: ArticleView, { content, quotations }: Attribution): boolean {
  if (quotations.length > 0) return false;
  return content.every(({ first, last }) => {
    if (last === first + 1 && view.words.relatives.has(lowerAt(view, first))) return true;
    for (let at = first; at < last; at++) {
      if (!view.timeAt.has(at) || view.tokens[at]?.pos === "NUM") return false;
    }
    return true;
  });
}

/** "Asked whether she would resign, …" and "who asked not to be named": how words came about, and not words themselves. */
function isAboutTelling(view: ArticleView, { anchor, content, cue }: Attribution): boolean {
  if (cue.gives !== "demand") return false;
  const { features } = view.tokens[anchor] ?? {};
  const opens = sentenceOf(view, anchor)?.first === anchor;
  if (opens && features?.tense === "past" && childBy(view.tree, anchor, "nsubj") === null) return true;
  const { first = 0, last = 0 } = content.at(-1) ?? {};
  return (
    view.words.namingVerbs.has(view.tokens[last - 1]?.lemma ?? "") && view.words.negations.has(lowerAt(view, first))
  );
}

/** Whether words inside other words are somebody else's. */
function standsAlone(view: ArticleView, { source, cue, frame, anchor, relayedBy }: Attribution): boolean {
  if (relayedBy !== null) return true;
  if (!source || view.words.firstPersons.has(lowerAt(view, source.head))) return false;
  if (!WORDED.has(frame) && isForeseen(view, anchor)) return false;
  if (cue.kind === "thought") return view.tokens[source.head]?.pos !== "PRON";
  if (view.tokens[anchor]?.pos === "NOUN") return frame === "clause";
  return view.quotationOf[anchor] === -1 || frame === "clause";
}

/** "the ministry would not allow delays": what somebody will or would do is no deed of speech inside other words. */
function isForeseen(view: ArticleView, anchor: number): boolean {
  return childrenBy(view.tree, anchor, "aux").some((child) => view.words.futureAuxiliaries.has(lowerAt(view, child)));
}
