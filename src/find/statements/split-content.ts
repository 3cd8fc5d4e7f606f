import { type ArticleView, lowerAt, type TokenRange } from "./article-view.ts";

/** "said that A and that B" holds two statements: the content is parted where a second "that" joins on. */
export function splitContent(view: ArticleView, range: TokenRange): readonly TokenRange[] {
  const parts: TokenRange[] = [];
  let first = range.first;
  for (let at = range.first + 2; at < range.last; at++) {
    if (!isSecondThat(view, at)) continue;
    parts.push({ first, last: at - 1 });
    first = at;
  }
  return [...parts, { first, last: range.last }];
}

function isSecondThat(view: ArticleView, at: number): boolean {
  const token = view.tokens[at];
  if (token?.relation !== "mark" || !view.words.complementizers.has(lowerAt(view, at))) return false;
  return view.tokens[at - 1]?.pos === "CCONJ" && view.quotationOf[at] === -1;
}
