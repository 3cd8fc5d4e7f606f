import { type ArticleView, lowerAt, type TokenRange } from "../../../../src/find/statements/article-view.ts";
import type { Attribution as Found } from "../../../../src/find/statements/attribution.ts";
import { childBy } from "../../../../src/kit/dependency-tree.ts";
import type { Range } from "../../../../src/model/span.ts";
import type { Attribution } from "./read-polnear.ts";

const TRAILING = new Set([".", ",", ";", ":", "?", "!", "—", "–", "-"]);
const MARKS = /["“”‘’'«»]/;

/**
 * Puts what was found into the corpus's conventions, without adding to it: only outermost attributions (its labels do
 * not nest), a quotation with its marks, a source with the comma that closes its apposition.
 */
export function adaptAttributions(view: ArticleView, found: readonly Found[]): readonly Attribution[] {
  return found
    .filter((attribution) => !found.some((other) => other !== attribution && surrounds(other, attribution)))
    .map((attribution) => ({
      source: attribution.source ? [sourceRange(view, attribution.source.range)] : [],
      cue: [cueRange(view, attribution)],
      content:
        attribution.quotations.length > 0
          ? attribution.quotations.map((number) => quotationRange(view, number))
          : contentWithAsked(view, attribution).map((range) => contentRange(view, range)),
    }));
}

function surrounds(outer: Found, inner: Found): boolean {
  return outer.content.some(({ first, last }) => first <= inner.anchor && inner.anchor < last);
}

function quotationRange(view: ArticleView, number: number): Range {
  const { open = 0, close = 0 } = view.quotations[number] ?? {};
  return { start: open, end: close };
}

/** The cue with the colon behind it and with the occasion it names ("said in a statement"). */
function cueRange(view: ArticleView, { cueRange: { first, last } }: Found): Range {
  let to = last;
  const occasion = view.tokens.findIndex(
    ({ index, relation, head, lemma }) =>
      index > last &&
      index < last + 5 &&
      head >= first &&
      head < last &&
      relation === "obl" &&
      view.words.occasions.has(lemma),
  );
  if (occasion > 0 && view.tree.leftmost[occasion] === last) to = occasion + 1;
  if (lowerAt(view, to) === ":") to++;
  return textRange(view, { first, last: to });
}

/** "urged [the voters to stay]": who is asked belongs to the content there. */
function contentWithAsked(view: ArticleView, { cue, frame, content, anchor }: Found): readonly TokenRange[] {
  const [range, ...rest] = content;
  if (!range || frame !== "infinitive" || cue.gives !== "demand") return content;
  const asked = childBy(view.tree, anchor, "obj", "iobj");
  return asked === null || asked > range.first
    ? content
    : [{ first: view.tree.leftmost[asked] as number, last: range.last }, ...rest];
}

function contentRange(view: ArticleView, { first, last }: TokenRange): Range {
  let to = last;
  while (to - first > 1 && TRAILING.has(lowerAt(view, to - 1)) && view.quotationOf[to - 1] === -1) to--;
  const range = textRange(view, { first, last: to });
  const end = MARKS.test(view.text.charAt(range.end)) && view.quotationOf[to - 1] !== -1 ? range.end + 1 : range.end;
  return { start: range.start, end };
}

function sourceRange(view: ArticleView, { first, last }: TokenRange): Range {
  const range = textRange(view, { first, last });
  const hasApposition = view.text.slice(range.start, range.end).includes(", ");
  return hasApposition && view.text.charAt(range.end) === "," ? { start: range.start, end: range.end + 1 } : range;
}

function textRange(view: ArticleView, { first, last }: TokenRange): Range {
  return { start: view.tokens[first]?.start ?? 0, end: view.tokens[last - 1]?.end ?? 0 };
}
