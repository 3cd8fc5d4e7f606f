import type { Counts } from "../../counts.ts";
import type { QuantitySentence, ScoredQuantity } from "./read-newsquant.ts";

export type Match = (gold: ScoredQuantity, given: ScoredQuantity) => boolean;

/** Both ends equal within one part in 100,000, as the set's authors compare them. */
export const valueMatches: Match = (gold, given) => near(gold.low, given.low) && near(gold.high, given.high);

/** The value, and a unit of the same normalised name. */
export const unitMatches: Match = (gold, given) =>
  valueMatches(gold, given) && given.units.some((unit) => gold.units.includes(unit));

/** The value, and at least one word of the concepts (the authors' partial match); none given where there is none. */
export const conceptMatches: Match = (gold, given) =>
  valueMatches(gold, given) &&
  (gold.concepts.length === 0
    ? given.concepts.length === 0
    : given.concepts.some((word) => gold.concepts.includes(word)));

/** Pairs what is given with the gold of one sentence, each at most once, and counts. */
export function countQuantities(gold: QuantitySentence, given: readonly ScoredQuantity[], matches: Match): Counts {
  const open = [...given];
  let right = 0;
  for (const quantity of gold.quantities) {
    const index = open.findIndex((candidate) => matches(quantity, candidate));
    if (index < 0) continue;
    open.splice(index, 1);
    right += 1;
  }
  return { right, given: given.length, gold: gold.quantities.length };
}

function near(gold: number, given: number): boolean {
  return Math.abs(gold - given) <= 1e-8 + 1e-5 * Math.abs(gold);
}
