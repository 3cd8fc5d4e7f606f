import { childrenBy } from "../../kit/dependency-tree.ts";
import type { CueFrame } from "../../model/cue-words.ts";
import { type ArticleView, lowerAt } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";
import { nestAttributions } from "./nest-attributions.ts";
import { isNegated } from "./settle-content.ts";

const WORDED: ReadonlySet<CueFrame> = new Set(["clause", "quotation", "speech"]);

/** Leaves out what is no statement: attitudes, what was not or not yet said, and what a speaker says of himself. */
export function selectStatements(view: ArticleView, attributions: readonly Attribution[]): readonly Attribution[] {
  const told = attributions.filter(
    (attribution) =>
      attribution.cue.kind !== "attitude" && wasSaid(view, attribution) && !isBareRelative(view, attribution),
  );
  const outer = nestAttributions(told, view.tokens.length);
  return told.filter((attribution, index) => outer[index] === null || standsAlone(view, attribution));
}

/** Whether the cue tells of words that were said: not "must say", "to say", "did not say". */
function wasSaid(view: ArticleView, { anchor, cueRange, cue, frame }: Attribution): boolean {
  const isVerb = view.tokens[anchor]?.pos === "VERB";
  if (!isVerb) return cue.gives === "other" || !isNegated(view, { first: cueRange.first, last: anchor + 1 });
  if (frame === "quotation") return true;
  if (isNegated(view, cueRange)) return !cue.open && cue.gives !== "announcement";
  const isPending = childrenBy(view.tree, anchor, "mark").some((mark) =>
    view.words.pendingMarks.has(lowerAt(view, mark)),
  );
  if (isPending && view.tokens[anchor]?.features.tense !== "past") return false;
  const auxiliaries = childrenBy(view.tree, anchor, "aux");
  if (auxiliaries.some((child) => view.words.hypotheticals.has(lowerAt(view, child)))) return false;
  return cueRange.first < anchor - 1 || view.tokens[anchor]?.features.form !== "infinitive" || auxiliaries.length > 0;
}

/** "the toll, which he refused": a relative pronoun by itself tells nothing. */
function isBareRelative(view: ArticleView, { content }: Attribution): boolean {
  return content.every(({ first, last }) => last === first + 1 && view.words.relatives.has(lowerAt(view, first)));
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
