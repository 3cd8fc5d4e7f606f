import { childrenBy } from "../../kit/dependency-tree.ts";
import { type ArticleView, lowerAt } from "./article-view.ts";

/** Whether a preposition or conjunction of the set marks a token. */
export function isMarked(view: ArticleView, index: number, words: ReadonlySet<string>): boolean {
  return childrenBy(view.tree, index, "case", "mark").some((marker) => words.has(lowerAt(view, marker)));
}
