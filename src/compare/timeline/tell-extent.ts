import { cutAtEdge } from "../../kit/cut-at-edge.ts";
import { childBy, type DependencyTree } from "../../kit/dependency-tree.ts";
import { areMarksPaired, trimMarks } from "../../kit/trim-marks.ts";
import type { Token } from "../../model/sentence.ts";
import type { Range } from "../../model/span.ts";
import { LONGEST, type Telling } from "./telling.ts";

/** So many marks in a row end a clause at most. */
const MOST_MARKS = 4;
/** What stands between a clause or noun and what it hangs on, and says nothing when it stands alone. */
const JOINTS: ReadonlySet<string> = new Set(["cc", "mark", "case"]);
const OPENING: ReadonlySet<string> = new Set(["“", '"', "‘", "(", "["]);

/** Tokens `first` to `last` as far as they fit a line with the verb, its object and the time. */
export function tellExtent(
  tree: DependencyTree,
  first: number,
  last: number,
  head: Token,
  at: Range,
): Omit<Telling, "fit"> | null {
  const { tokens } = tree;
  const needed = lastNeeded(tree, head, at, last);
  if (first > needed || (tokens[first] as Token).start > at.start) return null;
  const end = cutAtEdge(tokens, { first, last, needed }, LONGEST);
  if (end === null) return null;
  const closed = closeQuotation(tokens, first, end);
  const piece = trimMarks(tokens, first, closed);
  const told = tokens.slice(first, closed + 1).filter((token) => token.start >= piece.start && token.end <= piece.end);
  if (!areMarksPaired(told)) return null;
  const rest = tokens.slice(closed + 1, Math.min(last, closed + MOST_MARKS) + 1);
  return { pieces: [piece], isCut: rest.some(({ pos }) => pos !== "PUNCT") };
}

/** The token a telling must reach: the verb, the time, and the object without which the verb says nothing. */
export function lastNeeded(tree: DependencyTree, head: Token, at: Range, last: number): number {
  const object = childBy(tree, head.index, "obj", "ccomp", "xcomp") ?? head.index;
  let needed = Math.max(head.index, object);
  while (needed < last && (tree.tokens[needed + 1] as Token).start < at.end) needed++;
  return needed;
}

/** The last token, or the mark right behind it where that closes a quotation open until then. */
function closeQuotation(tokens: readonly Token[], first: number, last: number): number {
  const next = tokens[last + 1];
  if (next?.pos !== "PUNCT" || next.sentence !== tokens[last]?.sentence) return last;
  return trimMarks(tokens, first, last + 1).end === next.end ? last + 1 : last;
}

/** The first token of a clause or phrase behind the words and marks that join it to what it hangs on. */
export function skipJoints({ tokens, leftmost }: DependencyTree, { index: head, relation }: Token): number {
  let first = leftmost[head] as number;
  for (; first < head; first++) {
    const token = tokens[first] as Token;
    const isLoose = token.pos === "PUNCT" ? !OPENING.has(token.text) : JOINTS.has(token.relation);
    // "when", "where": adverbs by which a clause hangs on another.
    const isWhen = relation === "advcl" && token.relation === "advmod" && token.pos !== "ADJ";
    if (token.head !== head || !(isLoose || isWhen)) break;
  }
  return first;
}
