import { type ArticleView, lowerAt, sentenceOf } from "../article-view.ts";
import type { Attribution } from "../attribution.ts";

/** Whether the cue tells of one act of speech and not of what somebody holds all along. */
export function isEvent(view: ArticleView, attribution: Attribution): boolean {
  const sentence = sentenceOf(view, attribution.anchor);
  if (!sentence) return false;
  if (sentence.kind !== "paragraph" || sentence.block <= firstParagraph(view)) return true;
  return tenseOf(view, attribution) === "past";
}

/** The tense of the first finite verb of a cue; null where it has none, or stands in the perfect. */
export function tenseOf(view: ArticleView, { cueRange: { first, last } }: Attribution): "past" | "present" | null {
  let tense: "past" | "present" | null = null;
  for (let at = first; at < last; at++) {
    if (view.words.perfectAuxiliaries.has(lowerAt(view, at))) return null;
    const { pos, features } = view.tokens[at] ?? {};
    if ((pos === "VERB" || pos === "AUX") && features?.form === "finite") tense ??= features.tense;
  }
  return tense;
}

function firstParagraph(view: ArticleView): number {
  return view.sentences.find(({ kind }) => kind === "paragraph")?.block ?? -1;
}
