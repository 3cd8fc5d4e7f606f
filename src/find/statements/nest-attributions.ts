import type { Attribution } from "./attribution.ts";
import { layContents } from "./lay-contents.ts";

/** For each attribution the number of the innermost other one whose content holds its cue, or null. */
export function nestAttributions(attributions: readonly Attribution[], tokens: number): readonly (number | null)[] {
  const innermost = layContents(attributions, tokens);
  return attributions.map(({ anchor }, number) => {
    const outer = innermost[anchor] ?? -1;
    return outer < 0 || outer === number ? null : outer;
  });
}
