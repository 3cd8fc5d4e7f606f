import type { OriginCount } from "../model/comparison.ts";
import type { Span } from "../model/span.ts";
import { listSigla, type Sigla } from "./sigla.ts";

/**
 * Who stands behind a line: its sigla, how many independent origins they come to, and how many reports are silent on it
 * ("A C · 1 origin of 2 reports · 3 silent").
 */
export function tellTally(spans: readonly Span[], origins: OriginCount, sigla: Sigla, silent = 0): string {
  const signs = listSigla(spans, sigla).map(({ sign }) => sign);
  const told = [signs.join(" ")];
  if (signs.length > 1) told.push(describeOrigins(origins, signs.length));
  if (silent > 0) told.push(`${silent} silent`);
  return told.join(" · ");
}

/** "2 origins of 3 reports", "1–2 origins of 2 reports", "1 report". */
export function describeOrigins({ least, most }: OriginCount, reports: number): string {
  if (reports < 2) return `${reports} report`;
  const count = least === most ? `${least}` : `${least}–${most}`;
  return `${count} ${count === "1" ? "origin" : "origins"} of ${reports} reports`;
}
