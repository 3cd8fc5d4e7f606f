import { childrenBy } from "../../kit/dependency-tree.ts";
import { type ArticleView, lowerAt, type TokenRange } from "./article-view.ts";
import { isMarked } from "./is-marked.ts";
import { matchInfinitive } from "./match-infinitive.ts";
import { subtree } from "./subtree.ts";

const HEARER_REACH = 10;

/** "called for a new vote", "warned of heavy seas", "called on the mayor to resign". */
export function matchOblique(view: ArticleView, verb: number, preposition: string, asks: boolean): TokenRange[] | null {
  for (const child of childrenBy(view.tree, verb, "obl", "advcl", "xcomp", "ccomp", "obj")) {
    const marker = childrenBy(view.tree, child, "case", "mark").find((mark) => lowerAt(view, mark) === preposition);
    if (marker === undefined || marker < verb || view.tokens[marker]?.pos === "PART") continue;
    const isAsked = asks && !view.words.purposeMarkers.has(preposition);
    const infinitive = isAsked ? (matchInfinitive(view, verb) ?? matchAsked(view, verb, child)) : null;
    return infinitive ? [...infinitive] : [{ first: marker + 1, last: endOfOblique(view, verb, child) }];
  }
  const marker = asks ? findBehindHearer(view, verb, preposition) : null;
  if (marker === null) return null;
  return [{ first: marker + 1, last: (view.tree.rightmost[view.tokens[marker]?.head ?? marker] as number) + 1 }];
}

/** "warned of losses in the form of fees": what hangs on the verb right behind, and tells neither when nor where it was said. */
function endOfOblique(view: ArticleView, verb: number, oblique: number): number {
  let last = (view.tree.rightmost[oblique] as number) + 1;
  for (const child of childrenBy(view.tree, verb, "obl")) {
    const from = view.tree.leftmost[child] as number;
    const isOwn = from === last || (from === last + 1 && view.quotationOf[last - 1] !== view.quotationOf[last]);
    const isSetting = view.timeAt.has(child) || view.mentionAt.has(child) || isOccasion(view, child);
    if (child > oblique && isOwn && !isSetting) last = (view.tree.rightmost[child] as number) + 1;
  }
  return last;
}

function isOccasion(view: ArticleView, at: number): boolean {
  return view.words.occasions.has(view.tokens[at]?.lemma ?? "");
}

/** "told the council on Monday of …" where the tree hung the preposition elsewhere: its token, behind names and times only. */
export function findBehindHearer(view: ArticleView, verb: number, preposition: string): number | null {
  for (let at = verb + 1; at < verb + HEARER_REACH; at++) {
    const { pos = "X", head = -1 } = view.tokens[at] ?? {};
    if (at > verb + 1 && lowerAt(view, at) === preposition) return head > at ? at : null;
    if (!view.timeAt.has(at) && !["DET", "ADJ", "NOUN", "PROPN", "PRON"].includes(pos)) return null;
  }
  return null;
}

/** "appealed to the mayor to resign", where the tree takes the infinitive for an adverbial clause. */
function matchAsked(view: ArticleView, verb: number, asked: number): TokenRange[] | null {
  const next = (view.tree.rightmost[asked] as number) + 1;
  const clause = childrenBy(view.tree, verb, "advcl").find((child) => view.tree.leftmost[child] === next);
  const isInfinitive = clause !== undefined && isMarked(view, clause, view.words.infinitiveMarkers);
  return isInfinitive ? [subtree(view, clause, verb)] : null;
}
