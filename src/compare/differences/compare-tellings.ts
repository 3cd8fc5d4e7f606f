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
  const unshared = (apart[0] as { readonly unshared: Unshared }).unshared;
  const own = [unshared.a, ...apart.map((each) => each.unshared.b)];
  const told = spans.map((span) => listStatements(view, span));
  const bare = told.filter((statements) => statements.length === 0).length;
  const source = told
    .flat()
    .map(({ speaker }) => view.nameOf(speaker.entity) ?? speaker.name)
    .find((name) => name !== null);
  const sided = bare > 0 && bare < spans.length && source !== undefined;
  return {
    topic: view.wordsAt(first),
    kind: sided ? "attribution" : "wording",
    verdict: "other-scope",
    why: sided
      ? `on the word of ${source} in one report, in the reporter's own voice in another`
      : `told in other words: ${tellUnshared(view, unshared)}`,
    sides: spans.map((span, index) =>
      makeSide(view.wordsAt(span), [...(sided ? markSource(told[index] ?? []) : []), ...(own[index] ?? [])]),
    ),
    rule: sided ? "telling-attribution" : "telling-wording",
  };
}

/** Where the source is named. */
function markSource(statements: readonly Statement[]): Span[] {
  return statements.flatMap(({ speaker, cue }) => [...(speaker.surface ? [speaker.surface] : []), ...cue]);
}

/** What is said, by whomever, in a sentence. */
function listStatements(view: DraftView, { article, start, end }: Span): Statement[] {
  const statements = view.readings.get(article)?.statements ?? [];
  return statements.filter(({ span }) => span.start < end && start < span.end);
}
