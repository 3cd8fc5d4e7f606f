import { childrenBy } from "../../kit/dependency-tree.ts";
import { type ArticleView, lowerAt, type TokenRange, textAt } from "./article-view.ts";

/**
 * The condition that what was said hangs on: "if …", "unless …", "in the event …", or turned round ("should they …").
 * Looked for in a range of the content and right behind it.
 */
export function findCondition(
  view: ArticleView,
  { first, last }: TokenRange,
  conditions: readonly string[],
): TokenRange | null {
  for (let at = first; at < last; at++) {
    const opens = conditions.find((words) =>
      words.split(" ").every((word, offset) => lowerAt(view, at + offset) === word),
    );
    if (!opens) continue;
    const range = opens.includes(" ") ? { first: at, last } : extentOf(view, at, last);
    if (range && (range.first > first || range.last < last - 1)) return range;
  }
  return null;
}

/** From the word that opens it to the end of the clause it marks. */
function extentOf(view: ArticleView, at: number, last: number): TokenRange | null {
  const token = view.tokens[at];
  if (!token || token.head < 0) return null;
  const head = token.head;
  if (token.pos === "AUX") {
    const isInverted = ["PROPN", "PRON", "DET", "NOUN", "ADJ"].includes(view.tokens[at + 1]?.pos ?? "");
    return isInverted && at > 0 ? { first: at, last } : null;
  }
  const end = Math.min(last, (view.tree.rightmost[head] as number) + 1);
  const isClause = childrenBy(view.tree, head, "nsubj", "nsubj:pass", "expl", "obj", "acl", "aux", "nmod").length > 0;
  return isClause && end - at > 1 ? { first: at, last: textAt(view, end - 1) === "," ? end - 1 : end } : null;
}
