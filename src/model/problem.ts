import type { ArticleId, Span } from "./span.ts";

export type Severity = "info" | "warning" | "error";

/** Trouble with the input, told as data: what, where, the value seen and what to do. It never stops a run. */
export interface Problem {
  readonly code: string;
  readonly article: ArticleId | null;
  readonly span: Span | null;
  /** The stage that met it. */
  readonly stage: string;
  readonly reason: string;
  readonly severity: Severity;
}
