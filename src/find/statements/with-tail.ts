import { type ArticleView, lowerAt, sentenceOf, type TokenRange } from "./article-view.ts";

const NO_BREAK = new Set(["”", "“", '"', "’", "‘", "'"]);

/**
 * The words reported with what the tree cut off from them, though no comma does: the quotation that opens right behind
 * ("could not speak “on such things”"), and a reason or condition ("was shut because …").
 */
export function withTail(view: ArticleView, { first, last }: TokenRange): TokenRange {
  const end = sentenceOf(view, first)?.last ?? last;
  const quoted = withQuotation(view, last, end);
  let to = quoted;
  while (to < end && NO_BREAK.has(lowerAt(view, to))) to++;
  if (to >= end || !view.words.tailConjunctions.has(lowerAt(view, to))) return { first, last: quoted };
  while (to < end && view.tokens[to]?.pos !== "PUNCT") to++;
  const goesOn = NO_BREAK.has(lowerAt(view, to));
  return { first, last: goesOn ? end : to };
}

/** Where the quotation ends that opens at a token; that token, where none does. */
function withQuotation(view: ArticleView, last: number, end: number): number {
  // The tree may take the opening mark for the end of the clause.
  const isOpened = view.tokens[last - 1]?.pos === "PUNCT" && view.quotationOf[last - 1] === -1;
  const at = isOpened && view.quotationOf[last] !== -1 ? last - 1 : last;
  const number = view.quotationOf[at + 1] ?? -1;
  if (number === -1 || view.quotationOf[at] !== -1 || view.tokens[at]?.pos !== "PUNCT") return last;
  let to = at + 1;
  while (to < end && view.quotationOf[to] === number) to++;
  return to;
}
