import type { OriginCount } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import { describeOrigins } from "../tally.ts";
import { tellBadges } from "./badge.ts";
import type { Edition } from "./edition.ts";
import { type Html, html, type Piece } from "./html.ts";

/** Something that can be picked, and the words it rests on. */
export interface Line {
  /** Names the line in the address bar; unique in the page. */
  readonly id: string;
  readonly body: Piece;
  readonly spans: readonly Span[];
  /** Why the line is there: shown when it is picked. */
  readonly why?: string | null;
  readonly origins?: OriginCount | null;
  /** Further classes. */
  readonly dress?: string;
}

/** A line of the account: a link to itself that lights its words, followed by the sigla of its sources. */
export function tellLine(edition: Edition, line: Line): Html {
  const reports = new Set(line.spans.map((span) => span.article));
  const witnesses = html`<span class="witnesses">${tellBadges(edition, reports)}${
    line.origins && html` <span class="origins">${describeOrigins(line.origins, reports.size)}</span>`
  }</span>`;
  return html`<div class="line${line.dress ? ` ${line.dress}` : ""}" ${markPick(edition, line)}>${linkPick(line)} ${witnesses}</div>`;
}

/** The attributes that make any element pickable: its id, its citations and its reason. */
export function markPick(edition: Edition, { id, spans, why }: Pick<Line, "id" | "spans" | "why">): Html {
  return html`id="${anchorOf(id)}" data-cites="${writeCites(edition, spans)}"${why ? html` data-why="${why}"` : null}`;
}

/** The link by which a line is picked. */
export function linkPick({ id, body }: Pick<Line, "id" | "body">): Html {
  return html`<a class="pick" href="#${anchorOf(id)}">${body}</a>`;
}

/** An id made fit for the address bar. */
export function anchorOf(id: string): string {
  return id.replace(/[^\w.-]/g, "_");
}

/**
 * Citations as the page's script reads them: `article:start-end`, articles by their number in the page, in the order in
 * which the texts stand.
 */
function writeCites({ numbers }: Edition, spans: readonly Span[]): string {
  const known = spans
    .flatMap(({ article, start, end }) => {
      const number = numbers.get(article);
      return number === undefined ? [] : [{ number, start, end }];
    })
    .sort((a, b) => a.number - b.number || a.start - b.start);
  return [...new Set(known.map(({ number, start, end }) => `${number}:${start}-${end}`))].join(" ");
}
