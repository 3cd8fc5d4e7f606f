import type { QualifierKind } from "./statement.ts";

/** Words that a statement cannot lose without saying something else, of one kind. In lower case. */
export interface Qualifiers {
  readonly kind: QualifierKind;
  readonly reason: string;
  readonly words: readonly string[];
  /** Ends of words that hold one ("n't"). */
  readonly endings: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}
