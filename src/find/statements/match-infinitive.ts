import { childrenBy } from "../../kit/dependency-tree.ts";
import { type ArticleView, lowerAt, type TokenRange } from "./article-view.ts";
import { isMarked } from "./is-marked.ts";
import { subtree } from "./subtree.ts";
import { withTail } from "./with-tail.ts";

/** "promised to rebuild": the infinitive with its "to". */
export function matchInfinitive(view: ArticleView, verb: number): readonly TokenRange[] | null {
  for (const child of childrenBy(view.tree, verb, "xcomp", "ccomp", "advcl", "obj")) {
    if (child < verb || !isMarked(view, child, view.words.infinitiveMarkers)) continue;
    const marker = childrenBy(view.tree, child, "mark").find((mark) =>
      view.words.infinitiveMarkers.has(lowerAt(view, mark)),
    ) as number;
    if (view.tokens[child]?.relation === "advcl" && !isReached(view, verb, marker)) continue;
    const range = subtree(view, child, verb);
    return [withTail(view, { first: Math.max(range.first, negationBefore(view, marker)), last: range.last })];
  }
  return matchLooseInfinitive(view, verb);
}

/** "promised to …" where the tree hung the infinitive elsewhere. */
function matchLooseInfinitive(view: ArticleView, verb: number): TokenRange[] | null {
  const marker = view.tokens[verb + 1];
  if (marker?.pos !== "PART" || !view.words.infinitiveMarkers.has(lowerAt(view, verb + 1)) || marker.head <= verb)
    return null;
  return [{ first: verb + 1, last: (view.tree.rightmost[marker.head] as number) + 1 }];
}

/** Whether only marks, adverbs and times stand between a verb and its infinitive ("agreed on Monday, however, to share"). */
function isReached(view: ArticleView, verb: number, marker: number): boolean {
  for (let at = verb + 1; at < marker; at++) {
    const isTime = view.timeAt.has(at) || (view.tokens[at]?.pos === "ADP" && view.timeAt.has(at + 1));
    if (!isTime && !["PUNCT", "ADV", "PART"].includes(view.tokens[at]?.pos ?? "")) return false;
  }
  return true;
}

function negationBefore(view: ArticleView, marker: number): number {
  return view.words.negations.has(lowerAt(view, marker - 1)) ? marker - 1 : marker;
}
