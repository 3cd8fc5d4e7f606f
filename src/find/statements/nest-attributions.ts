import type { Attribution } from "./attribution.ts";

/**
 * For each attribution the number of the innermost other one whose content holds its cue, or null.
 * Contents are laid over the tokens from the widest to the narrowest, so that what lies on top is innermost.
 */
export function nestAttributions(attributions: readonly Attribution[], tokens: number): readonly (number | null)[] {
  const innermost = new Int32Array(tokens).fill(-1);
  const order = attributions
    .map((_, number) => number)
    .sort((a, b) => widthOf(attributions[b]) - widthOf(attributions[a]) || a - b);
  for (const number of order) {
    for (const { first, last } of attributions[number]?.content ?? []) innermost.fill(number, first, last);
  }
  return attributions.map(({ anchor }, number) => {
    const outer = innermost[anchor] ?? -1;
    return outer < 0 || outer === number ? null : outer;
  });
}

function widthOf(attribution: Attribution | undefined): number {
  return attribution?.content.reduce((width, { first, last }) => width + last - first, 0) ?? 0;
}
