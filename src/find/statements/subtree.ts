import type { ArticleView, TokenRange } from "./article-view.ts";

/** The subtree of a complement, cut so that it does not run over its verb. */
export function subtree(view: ArticleView, index: number, verb: number): TokenRange {
  const first = view.tree.leftmost[index] as number;
  const last = (view.tree.rightmost[index] as number) + 1;
  if (index > verb) return { first: Math.max(first, verb + 1), last };
  return { first, last: Math.min(last, verb) };
}
