import type { Range } from "../../model/span.ts";

/** A line of the timeline takes no more code units. */
export const LONGEST = 160;

/** How well a telling stands alone: a clause with its subject, a noun with its clause, a sentence, a clause that lacks something. */
export const FIT = { named: 5, noun: 4, sentence: 3, borrowed: 2, pronoun: 2, bare: 1 } as const;

/** The stretches of text in which a happening is told, in order, each cut at the edges of constituents. */
export interface Telling {
  readonly pieces: readonly Range[];
  /** Whether something was left out behind the last piece. */
  readonly isCut: boolean;
  /** How well it stands alone: higher is better. */
  readonly fit: number;
}
