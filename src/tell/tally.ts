import type { OriginCount } from "../model/comparison.ts";
import type { Span } from "../model/span.ts";
import { listSigla, type Sigla } from "./sigla.ts";

/** With more reports behind it a line names the first and counts the rest. */
const MOST_SIGNS = 12;

/**
 * Who stands behind a line: its sigla, how many independent origins they come to, and how many reports are silent on it
 * ("A C · 1 origin of 2 reports · 3 silent").
 */
export function tellTally(spans: readonly Span[], origins: OriginCount, sigla: Sigla, silent = 0): string {
  const signs = listSigla(spans, sigla).map(({ sign }) => sign);
  const told = [joinSigns(signs)];
  if (signs.length > 1) told.push(describeOrigins(origins, signs.length));
  if (silent > 0) told.push(`${silent} silent`);
  return told.join(" · ");
}

/** Letters of reports; of many the first, and how many more there are: "A B C +9". */
export function joinSigns(signs: readonly string[]): string {
  const left = signs.length - MOST_SIGNS;
  return [...signs.slice(0, MOST_SIGNS), ...(left > 0 ? [`+${left}`] : [])].join(" ");
}

/** "2 origins of 3 reports", "1–2 origins of 2 reports", "1 report". */
export function describeOrigins({ least, most }: OriginCount, reports: number): string {
  if (reports < 2) return `${reports} report`;
  const count = least === most ? `${least}` : `${least}–${most}`;
  return `${count} ${count === "1" ? "origin" : "origins"} of ${reports} reports`;
}
