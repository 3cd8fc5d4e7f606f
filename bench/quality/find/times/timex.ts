import type { Range } from "../../../../src/model/span.ts";

/** A temporal expression as gold and systems give it. */
export interface Timex extends Range {
  readonly type: string;
  readonly value: string;
}

/** One annotated document. Only expressions inside `scored` count, on both sides. */
export interface TimexDocument {
  readonly name: string;
  readonly text: string;
  /** ISO day of creation, given to the system. */
  readonly created: string;
  readonly gold: readonly Timex[];
  readonly scored: Range;
  /** Ranges that are left out on both sides: the creation time itself, where it stands in the text. */
  readonly leftOut: readonly Range[];
}
