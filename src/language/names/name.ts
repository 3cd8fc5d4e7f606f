import type { EntityType } from "../../model/entity.ts";
import type { Range } from "../../model/span.ts";

/** A name found in one article, before anyone asks who bears it. */
export interface Name extends Range {
  /** Tokens `first` (inclusive) to `last` (exclusive). */
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  readonly form: "name" | "adjective";
  readonly rule: string;
}

/** Tokens `first` (inclusive) to `last` (exclusive) of an article. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}
