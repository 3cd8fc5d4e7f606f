import type { Span } from "../model/span.ts";

/** All spans anywhere inside a value, in the order of its fields. */
export function listSpans(value: unknown): readonly Span[] {
  if (typeof value !== "object" || value === null) return [];
  if (isSpan(value)) return [value];
  return Object.values(value).flatMap(listSpans);
}

export function isSpan(value: unknown): value is Span {
  return typeof value === "object" && value !== null && "article" in value && "start" in value && "end" in value;
}
