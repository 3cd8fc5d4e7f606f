import { childBy } from "../../kit/dependency-tree.ts";
import type { CueFrame } from "../../model/cue-words.ts";
import { type ArticleView, lowerAt, type TokenRange, textAt } from "./article-view.ts";

const PHRASES: ReadonlySet<CueFrame> = new Set(["object", "predicate", "gerund", "infinitive"]);

/**
 * Content behind its cue without what the narrator adds to it: a remark that a comma cuts off ("…, which opened in May",
 * "…, a first for the island", "…, as fears grow"), and behind a phrase the next deed of the speaker ("… and left").
 */
export function cutAsides(view: ArticleView, { first, last }: TokenRange, frame: CueFrame): TokenRange {
  const isPhrase = PHRASES.has(frame);
  let holdsClause = false;
  for (let at = first + 1; at < last - 1; at++) {
    holdsClause ||= view.tokens[at]?.features.form === "finite";
    if (view.quotationOf[at] !== -1) continue;
    if (isPhrase && closesQuotation(view, at) && isSequel(view, at + 1)) return { first, last: at + 1 };
    const isOver =
      textAt(view, at) === ","
        ? isPhrase
          ? isRemark(view, at + 1, last) || isSequel(view, at + 1) || isApposition(view, at + 1, last)
          : isBackground(view, at + 1, last) || isApposition(view, at + 1, last)
        : isPhrase
          ? !holdsClause && isNextDeed(view, at)
          : holdsClause && isUnshifted(view, at, { first, last });
    if (isOver) return { first, last: at };
  }
  return { first, last };
}

/** American papers put the comma inside the marks. */
function closesQuotation(view: ArticleView, at: number): boolean {
  return view.quotationOf[at - 1] !== -1 && textAt(view, at - 1) === ",";
}

/** "…, which opened in May": a relative clause behind the last comma. */
function isRemark(view: ArticleView, from: number, last: number): boolean {
  return view.words.remarkRelatives.has(lowerAt(view, from)) && !holdsComma(view, from, last);
}

/** "…, prompting the union to walk out": what came of it is told by the narrator. */
function isSequel(view: ArticleView, from: number): boolean {
  const { features, lemma = "" } = view.tokens[from] ?? {};
  return features?.form === "participle" && features.tense !== "past" && view.words.sequelVerbs.has(lemma);
}

/** "…, as fears grow on the island": what goes on meanwhile is told by the narrator. */
function isBackground(view: ArticleView, from: number, last: number): boolean {
  const { relation, head = -1 } = view.tokens[from] ?? {};
  const isClause = relation === "mark" && head > from && head < last && childBy(view.tree, head, "nsubj") !== null;
  return (
    isClause && view.words.backgroundMarks.has(lowerAt(view, from)) && view.tokens[head]?.features.form === "finite"
  );
}

/**
 * "said she would not wait as fears grow": in the present, after words that are told in the past, the narrator speaks.
 */
function isUnshifted(view: ArticleView, at: number, { first, last }: TokenRange): boolean {
  if (!isBackground(view, at, last)) return false;
  const verb = view.tokens[view.tokens[at]?.head ?? -1];
  if (verb?.features.tense !== "present") return false;
  for (let before = first; before < at; before++) {
    if (view.words.shiftedAuxiliaries.has(lowerAt(view, before))) return true;
    if (view.tokens[before]?.features.form === "finite") return view.tokens[before]?.features.tense === "past";
  }
  return false;
}

/** "…, a first for the island": a noun phrase behind the last comma, with no verb but in a clause about it. */
function isApposition(view: ArticleView, from: number, last: number): boolean {
  if (!view.words.articles.has(lowerAt(view, from)) || holdsComma(view, from, last)) return false;
  for (let at = from; at < last; at++) {
    if (view.words.complementizers.has(lowerAt(view, at)) || view.words.relatives.has(lowerAt(view, at))) return true;
    if (view.tokens[at]?.features.form === "finite" || view.tokens[at]?.pos === "CCONJ") return false;
  }
  return true;
}

function holdsComma(view: ArticleView, from: number, last: number): boolean {
  for (let at = from; at < last; at++) if (textAt(view, at) === ",") return true;
  return false;
}

function isNextDeed(view: ArticleView, at: number): boolean {
  const { pos, features } = view.tokens[at + 1] ?? {};
  return view.tokens[at]?.pos === "CCONJ" && (pos === "AUX" || pos === "VERB") && features?.form === "finite";
}
