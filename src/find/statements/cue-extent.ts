import { type ArticleView, lowerAt, type TokenRange } from "./article-view.ts";
import { isPassive } from "./find-source.ts";

const BEFORE = new Set(["aux", "aux:pass", "advmod", "cop"]);
const MAX_LEADS = 3;
const MAX_GAP = 4;

/**
 * The anchor with the auxiliaries, negations and adverbs that stand right before it, the verbs that lead up to it
 * ("went on to say"), and the `rest` words after it.
 */
export function extendCue(view: ArticleView, anchor: number, rest: readonly string[]): TokenRange {
  let first = extendLeft(view, anchor);
  let at = anchor;
  for (let step = 0; step < MAX_LEADS; step++) {
    const leading = findLeadingVerb(view, at);
    if (leading === null) break;
    at = leading;
    first = extendLeft(view, at);
  }
  let last = anchor + 1;
  for (const word of rest) if (lowerAt(view, last) === word) last++;
  if (view.words.agentMarkers.has(lowerAt(view, last)) && isPassive(view, anchor)) last++;
  return { first, last };
}

function extendLeft(view: ArticleView, anchor: number): number {
  const { tokens } = view;
  let first = anchor;
  for (let at = anchor - 1; at >= 0; at--) {
    const token = tokens[at];
    const isAdverb = token?.relation === "advmod" && token.head > at && token.head < anchor;
    if (!token || !(isAdverb || (token.head === anchor && BEFORE.has(token.relation)))) break;
    first = at;
  }
  return first;
}

/** The verb of which this one is the infinitive, where it says nothing of its own. */
function findLeadingVerb(view: ArticleView, verb: number): number | null {
  const token = view.tokens[verb];
  const head = token && view.tokens[token.head];
  if (!head || token.relation !== "xcomp" || head.index >= verb || verb - head.index > MAX_GAP) return null;
  return view.words.leadingVerbs.has(head.lemma) ? head.index : null;
}
