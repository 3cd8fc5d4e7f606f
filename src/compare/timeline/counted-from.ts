import type { DependencyTree } from "../../kit/dependency-tree.ts";
import type { Sentence, Token } from "../../model/sentence.ts";
import type { Range } from "../../model/span.ts";

/** So many tokens at most are looked at for the end of what is counted from. */
const LONGEST = 40;
/** As what a clause hangs on another: "two days after the dam broke". What somebody said ("on Friday that …") does not. */
const CLAUSES: ReadonlySet<string> = new Set(["advcl", "parataxis"]);

/** Tokens `first` to `last`, and the one that governs them. */
export interface Counted {
  readonly first: number;
  readonly last: number;
  readonly head: Token;
}

/**
 * The tokens of what a time counts from: "two days after the dam broke, …" is the day on which it broke.
 * Where the conjunction is taken for a preposition, they end at the next mark. Null where the time counts from nothing.
 */
export function countedFrom(
  { tokens, leftmost, rightmost }: DependencyTree,
  sentence: Sentence,
  at: Range,
): Counted | null {
  const joint = tokenBehind(tokens, sentence, at);
  const head = tokens[joint?.head ?? -1];
  if (!joint || !head || head.index <= joint.index || !isQuantity(tokens, joint.index, at)) return null;
  if (joint.relation === "mark" && CLAUSES.has(head.relation)) {
    const first = Math.max(joint.index + 1, leftmost[head.index] as number);
    return { first, last: rightmost[head.index] as number, head };
  }
  if (joint.relation !== "case" || head.relation !== "nmod" || head.head !== joint.index - 1) return null;
  let last = head.index;
  while (last + 1 < sentence.last && last < joint.index + LONGEST && tokens[last + 1]?.pos !== "PUNCT") last++;
  return { first: joint.index + 1, last, head };
}

/** Whether a time is so many units ("two days", "a week", "hours"), and no day or week that is named ("last week"). */
function isQuantity(tokens: readonly Token[], behind: number, at: Range): boolean {
  if (tokens[behind - 1]?.pos !== "NOUN") return false;
  for (let index = behind - 2; (tokens[index]?.start ?? -1) >= at.start; index--) {
    const { pos } = tokens[index] as Token;
    if (pos !== "NUM" && pos !== "DET") return false;
  }
  return true;
}

/** The first token behind a time, if it stands in its sentence. */
function tokenBehind(tokens: readonly Token[], { first, last }: Sentence, at: Range): Token | undefined {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start >= at.end) high = middle;
    else low = middle + 1;
  }
  return low < last ? tokens[low] : undefined;
}
