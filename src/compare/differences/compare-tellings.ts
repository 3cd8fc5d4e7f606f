import type { Span } from "../../model/span.ts";
import type { Telling } from "../tellings/list-tellings.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { listUnshared, tellsMore, tellUnshared, type Unshared } from "./unshared-words.ts";

/** Two sentences that share less of their telling words are about one matter and do not tell the same. */
const LEAST_LIKENESS = 0.36;

/** Sentences of several reports that tell the same thing in other words. */
export function compareTellings(view: DraftView, tellings: readonly Telling[]): readonly Finding[] {
  return tellings.flatMap((telling) => {
    const [first, ...others] = telling as [Span, ...Span[]];
    const apart = others
      .filter((span) => span.article !== first.article)
      .map((span) => ({ span, unshared: listUnshared(view, [first], [span]) }))
      .filter(({ unshared }) => tellsMore(view, unshared.a) && tellsMore(view, unshared.b))
      .filter(({ unshared }) => unshared.likeness >= LEAST_LIKENESS);
    return apart.length > 0 ? [describe(view, first, apart)] : [];
  });
}

function describe(
  view: DraftView,
  first: Span,
  apart: readonly { readonly span: Span; readonly unshared: Unshared }[],
): Finding {
  const unshared = (apart[0] as { readonly unshared: Unshared }).unshared;
  return {
    topic: view.wordsAt(first),
    kind: "wording",
    verdict: "other-scope",
    why: `told in other words: ${tellUnshared(view, unshared)}`,
    sides: [
      makeSide(view.wordsAt(first), unshared.a),
      ...apart.map((each) => makeSide(view.wordsAt(each.span), each.unshared.b)),
    ],
    rule: "telling-wording",
    places: [first, ...apart.map(({ span }) => span)],
  };
}
