/** One figure of the quality bench. `low` and `high` bound the 95 % confidence interval; null where none makes sense. */
export interface Score {
  readonly set: string;
  readonly measure: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** How many judged items stand behind it. */
  readonly n: number;
  /** What a trivial method reaches on the same items. */
  readonly baseline: number | null;
  /** What other tools reach in the same run, by name. */
  readonly peers: Readonly<Record<string, number>>;
}

export type Part = "read" | "language" | "find" | "compare" | "seeds";

/** Scores one set of other people's gold. */
export interface Scorer {
  readonly part: Part;
  readonly set: string;
  /**
   * Scores the set in `data` (laid out like the shared bench); null when `data` lacks it. Other tools are run beside it
   * only `withPeers`: the floors need none, and peers can be slow.
   */
  run(data: string, withPeers: boolean): Promise<readonly Score[] | null>;
}
