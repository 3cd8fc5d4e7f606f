import type { Quotation } from "../../kit/scan-quotations.ts";
import { type ArticleView, findToken, type TokenRange, textAt } from "./article-view.ts";
import type { Source } from "./attribution.ts";

/** A quotation signed with the name of whoever spoke. */
export interface Signature {
  readonly cueRange: TokenRange;
  readonly source: Source;
}

const DASH = /^(?:[—–―-]|--)$/u;
const LONGEST = 10;

/** "“We lost everything.” — Mira Oduya, baker": a dash and a name behind a quotation, up to the end of the line. */
export function matchSignature(view: ArticleView, { close }: Quotation): Signature | null {
  const dash = findToken(view.tokens, close);
  if (!DASH.test(textAt(view, dash)) || view.text.slice(close, view.tokens[dash]?.start).includes("\n")) return null;
  const lineEnd = view.text.indexOf("\n", close);
  const first = dash + 1;
  const last = lineEnd < 0 ? view.tokens.length : findToken(view.tokens, lineEnd);
  if (last <= first || last - first > LONGEST || view.tokens[first]?.pos !== "PROPN") return null;
  let head = -1;
  for (let at = first; at < last; at++) {
    const { pos } = view.tokens[at] ?? {};
    if (pos === "VERB" || pos === "AUX" || view.quotationOf[at] !== -1) return null;
    if (head < 0 && view.mentionAt.get(at)?.type === "person") head = at;
  }
  const source = { range: { first, last }, head, antecedent: null, shared: false };
  return head < 0 ? null : { cueRange: { first: dash, last: dash + 1 }, source };
}
