import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import type { Telling } from "../tellings/list-tellings.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { listUnshared, tellUnshared, type Unshared } from "./unshared-words.ts";

/** Sentences of several reports that tell the same thing: on whose word, and in what words, where that is not the same. */
export function compareTellings(view: DraftView, tellings: readonly Telling[]): readonly Finding[] {
  return tellings.flatMap((telling) => {
    const [first, ...others] = telling as [Span, ...Span[]];
    const apart = others
      .filter((span) => span.article !== first.article)
      .map((span) => ({ span, unshared: listUnshared(view, [first], [span]) }))
      .filter(({ unshared }) => unshared.a.length > 0 && unshared.b.length > 0);
    return apart.length > 0 ? [describe(view, first, apart)] : [];
  });
}

function describe(
  view: DraftView,
  first: Span,
  apart: readonly { readonly span: Span; readonly unshared: Unshared }[],
): Finding {
  const spans = [first, ...apart.map(({ span }) => span)];
  const told = spans.map((span) => listSpeakers(view, span));
  const sided = told.some((speakers) => speakers.length > 0) && told.some((speakers) => speakers.length === 0);
  const unshared = (apart[0] as { readonly unshared: Unshared }).unshared;
  const marked = sided ? spans.map((span) => [span]) : [unshared.a, ...apart.map((each) => each.unshared.b)];
  return {
    topic: view.wordsAt(first),
    kind: sided ? "attribution" : "wording",
    verdict: "other-scope",
    why: sided
      ? `on the word of ${told.flat()[0]} in one report, in the reporter's own voice in another`
      : `told in other words: ${tellUnshared(view, unshared)}`,
    sides: spans.map((span, index) => makeSide(view.wordsAt(span), marked[index] as readonly Span[])),
    rule: sided ? "telling-attribution" : "telling-wording",
  };
}

/** Who is said to have said what stands in a sentence. */
function listSpeakers(view: DraftView, { article, start, end }: Span): string[] {
  const inside = ({ span }: Statement): boolean => span.start < end && start < span.end;
  return (view.readings.get(article)?.statements ?? [])
    .filter(inside)
    .map((statement) => view.nameOf(statement.speaker.entity) ?? statement.speaker.name)
    .filter((name) => name !== null);
}
