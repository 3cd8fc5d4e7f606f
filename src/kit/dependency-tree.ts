import type { Token } from "../model/sentence.ts";

/** The dependency trees of an article, ready to be walked from the governor down. Indices count `tokens`. */
export interface DependencyTree {
  readonly tokens: readonly Token[];
  /** For each token its dependents, in the order of the text. */
  readonly children: readonly (readonly number[])[];
  /** For each token the first and the last token of the subtree it heads. */
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
}

const NONE: readonly number[] = [];

/** Turns heads into children and subtree bounds, in time linear in the number of tokens. Cycles are cut. */
export function growTree(tokens: readonly Token[]): DependencyTree {
  const children: (readonly number[])[] = new Array(tokens.length).fill(NONE);
  const leftmost = new Int32Array(tokens.length);
  for (let index = 0; index < tokens.length; index++) leftmost[index] = index;
  const rightmost = leftmost.slice();
  const pending = new Int32Array(tokens.length);
  for (const { index, head } of tokens) {
    if (head < 0 || head === index) continue;
    const siblings = children[head] as number[];
    if (siblings === NONE) children[head] = [index];
    else siblings.push(index);
    pending[head] = (pending[head] ?? 0) + 1;
  }
  const ready: number[] = [];
  for (const { index } of tokens) if (pending[index] === 0) ready.push(index);
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    const head = tokens[next]?.head ?? -1;
    if (head < 0 || head === next) continue;
    leftmost[head] = Math.min(leftmost[head] as number, leftmost[next] as number);
    rightmost[head] = Math.max(rightmost[head] as number, rightmost[next] as number);
    pending[head] = (pending[head] as number) - 1;
    if (pending[head] === 0) ready.push(head);
  }
  return { tokens, children, leftmost, rightmost };
}

/** The dependents of a token that stand in one of these relations. */
export function childrenBy(tree: DependencyTree, index: number, ...relations: readonly string[]): number[] {
  const { tokens, children } = tree;
  return (children[index] ?? NONE).filter((child) => relations.includes(tokens[child]?.relation ?? ""));
}

/** The first dependent that stands in one of these relations, or null. */
export function childBy(tree: DependencyTree, index: number, ...relations: readonly string[]): number | null {
  for (const child of tree.children[index] ?? NONE) {
    if (relations.includes(tree.tokens[child]?.relation ?? "")) return child;
  }
  return null;
}

/** Whether `index` is `ancestor` or hangs below it. */
export function isWithin(tree: DependencyTree, index: number, ancestor: number): boolean {
  let at = index;
  for (let steps = 0; at >= 0 && steps <= tree.tokens.length; steps++) {
    if (at === ancestor) return true;
    at = tree.tokens[at]?.head ?? -1;
  }
  return false;
}
