import type { Site } from "./site.ts";

const REACH = 8;

/**
 * The token of "from" where the token at `at`, or the time that begins there, stands in "up from three on Tuesday" after
 * the level that was left; -1 where it does not.
 */
export function findFormer({ tree, tables, quantityTokens }: Site, at: number): number {
  const { tokens } = tree;
  let value = -1;
  let isInside = false;
  for (let index = at; index > Math.max(0, at - REACH); index--) {
    const { pos, text = "" } = tokens[index] ?? {};
    if (pos === "VERB" || pos === "PUNCT") return -1;
    if (quantityTokens.has(index)) {
      // "From three to twelve on Friday": between the day and "from" stands the level reached.
      if (!isInside && value >= 0) return -1;
      isInside = true;
      value = index;
      continue;
    }
    isInside = false;
    if (value < 0 || !tables.formerWith.has(text.toLowerCase())) continue;
    const changed = [tokens[index - 1], tokens[tokens[value]?.head ?? -1]];
    return changed.some((each) => each && tables.changes.has(each.text.toLowerCase())) ? index : -1;
  }
  return -1;
}
