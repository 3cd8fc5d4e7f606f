import type { OriginCount } from "../model/comparison.ts";
import type { Span } from "../model/span.ts";
import { listSigla, type Sigla } from "./sigla.ts";

/** Who stands behind a line: its sigla, and how many independent origins they come to ("A C · 2 origins of 3 reports"). */
export function tellTally(spans: readonly Span[], origins: OriginCount, sigla: Sigla): string {
  const signs = listSigla(spans, sigla).map(({ sign }) => sign);
  const count = origins.least === origins.most ? `${origins.least}` : `${origins.least}–${origins.most}`;
  const noun = count === "1" ? "origin" : "origins";
  return signs.length < 2 ? signs.join(" ") : `${signs.join(" ")} · ${count} ${noun} of ${signs.length} reports`;
}
