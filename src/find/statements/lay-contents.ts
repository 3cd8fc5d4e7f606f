import type { TokenRange } from "./article-view.ts";

interface Holder {
  readonly content: readonly TokenRange[];
}

/**
 * For each token the number of the innermost attribution whose content holds it; -1 for the words of the narrator.
 * Contents are laid over the tokens from the widest to the narrowest, so that what lies on top is innermost.
 */
export function layContents(attributions: readonly Holder[], tokens: number): Int32Array {
  const innermost = new Int32Array(tokens).fill(-1);
  const order = attributions
    .map((_, number) => number)
    .sort((a, b) => widthOf(attributions[b]) - widthOf(attributions[a]) || a - b);
  for (const number of order) {
    for (const { first, last } of attributions[number]?.content ?? []) innermost.fill(number, first, last);
  }
  return innermost;
}

function widthOf(attribution: Holder | undefined): number {
  return attribution?.content.reduce((width, { first, last }) => width + last - first, 0) ?? 0;
}
