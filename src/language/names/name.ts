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

const BY_LOOKS: ReadonlySet<string> = new Set(["labeller", "capitals", "second look", "named elsewhere"]);

/** Whether a rule judges a name by its looks only, so that its use in the article may say better. */
export function isByLooks(rule: string): boolean {
  return BY_LOOKS.has(rule);
}
