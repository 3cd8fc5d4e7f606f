import type { DifferenceKind } from "../model/comparison.ts";
import type { BriefSection } from "../model/telling.ts";

/** The heads of the brief, in the order in which they are told. */
export const SECTIONS: readonly (readonly [BriefSection, string])[] = [
  ["agreed", "Agreed"],
  ["said", "Said"],
  ["disputed", "Disputed"],
  ["single-source", "One source only"],
  ["next", "Next"],
];

/** Differences that seldom mislead: told last, and folded away where there is a fold. */
export const QUIET_DIFFERENCES: ReadonlySet<DifferenceKind> = new Set(["spelling", "wording"]);
