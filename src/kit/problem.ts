import type { Problem } from "../model/problem.ts";
import type { ArticleId, Span } from "../model/span.ts";
import { TROUBLES, type TroubleCode } from "../model/trouble.ts";
import { fillTemplate } from "./fill-template.ts";

/** Where a problem was met. */
export interface Place {
  readonly stage: string;
  readonly article?: ArticleId;
  readonly span?: Span;
}

/** Makes a problem from the table of troubles; `seen` fills the placeholders of its message. */
export function makeProblem(code: TroubleCode, place: Place, seen: Readonly<Record<string, string>> = {}): Problem {
  const { message, severity } = TROUBLES[code];
  return {
    code,
    article: place.article ?? null,
    span: place.span ?? null,
    stage: place.stage,
    reason: fillTemplate(message, seen),
    severity,
  };
}
