import { type ArticleView, lowerAt } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";
import { nestAttributions } from "./nest-attributions.ts";

/** Leaves out what is no statement: attitudes, and what a speaker says of himself inside his own words. */
export function selectStatements(view: ArticleView, attributions: readonly Attribution[]): readonly Attribution[] {
  const told = attributions.filter(({ cue }) => cue.kind !== "attitude");
  const outer = nestAttributions(told, view.tokens.length);
  return told.filter((attribution, index) => outer[index] === null || standsAlone(view, attribution));
}

/** Whether words inside other words are somebody else's. */
function standsAlone(view: ArticleView, { source, cue, frame, anchor }: Attribution): boolean {
  if (!source || view.words.firstPersons.has(lowerAt(view, source.head))) return false;
  if (cue.kind === "thought") return view.tokens[source.head]?.pos !== "PRON";
  return view.quotationOf[anchor] === -1 || frame === "clause";
}
