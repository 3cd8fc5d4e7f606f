import type { OriginCount } from "../model/comparison.ts";
import type { Span } from "../model/span.ts";
import { listSigla, type Sigla } from "./sigla.ts";

/** Who stands behind a line: its sigla, and how many independent origins they come to ("A C · 2 origins of 3 reports"). */
export function tellTally(spans: readonly Span[], origins: OriginCount, sigla: Sigla): string {
  const signs = listSigla(spans, sigla).map(({ sign }) => sign);
  return signs.length < 2 ? signs.join(" ") : `${signs.join(" ")} · ${describeOrigins(origins, signs.length)}`;
}

/** "2 origins of 3 reports", "1–2 origins of 2 reports", "1 report". */
export function describeOrigins({ least, most }: OriginCount, reports: number): string {
  if (reports < 2) return `${reports} report`;
  const count = least === most ? `${least}` : `${least}–${most}`;
  return `${count} ${count === "1" ? "origin" : "origins"} of ${reports} reports`;
}
