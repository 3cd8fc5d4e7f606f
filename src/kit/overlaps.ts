import type { Span } from "../model/span.ts";

/** Whether two spans of one article share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}
