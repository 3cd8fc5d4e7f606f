import type { Span } from "../../model/span.ts";
import { citeSpan, type Sigla } from "../sigla.ts";

/** Cites as code, so that nothing in them is read as a link. */
export function tellCites(spans: readonly Span[], sigla: Sigla): string {
  return [...new Set(spans.map((span) => `\`${citeSpan(span, sigla)}\``))].join(" ");
}
