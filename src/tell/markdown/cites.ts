import type { Span } from "../../model/span.ts";
import { citeSpans, type Sigla } from "../sigla.ts";

/** Cites as code, so that nothing in them is read as a link. */
export function tellCites(spans: readonly Span[], sigla: Sigla): string {
  return citeSpans(spans, sigla)
    .map((cite) => `\`${cite}\``)
    .join(" ");
}
