import { createColors } from "picocolors";
import type { Account } from "../../model/account.ts";
import type { Span } from "../../model/span.ts";
import { assignSigla, citeSpans, listSigla, type Sigla } from "../sigla.ts";
import { joinSigns } from "../tally.ts";

/** What is printed on, and what every part of it looks up. */
export interface Sheet {
  /** Cut down to one story. */
  readonly account: Account;
  readonly sigla: Sigla;
  readonly paint: ReturnType<typeof createColors>;
}

const MOST_CITES = 4;

export function layOutSheet(account: Account, colours: boolean): Sheet {
  return { account, sigla: assignSigla(account), paint: createColors(colours) };
}

/** Cites that `stemma explain` opens; of many the first few. */
export function tellCites(spans: readonly Span[], { sigla }: Sheet): string {
  const cites = citeSpans(spans, sigla);
  return cites.slice(0, MOST_CITES).join(" ") + (cites.length > MOST_CITES ? " …" : "");
}

/** The letters of the reports that spans stand in. */
export function tellSigns(spans: readonly Span[], { sigla }: Sheet): string {
  return joinSigns(listSigla(spans, sigla).map(({ sign }) => sign));
}
