import { type Html, html, isEmpty, type Piece } from "./html.ts";

/** A part of the page with its heading, and a sentence on how it is read. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly note: Piece;
  readonly body: Piece;
  /** What stands there when there is nothing to show. */
  readonly none: string;
}

/** Prints a section; an empty one says that it is empty and why that may be. */
export function tellSection({ id, title, note, body, none }: Section): Html {
  const empty = isEmpty(body);
  return html`<section id="${id}" class="part" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${empty ? html`<p class="none">${none}</p>` : html`<p class="note">${note}</p>${body}`}
</section>
`;
}

/** The first rows of a long list, and the others folded away: a list of hundreds is no help, and costs a layout. */
export function tellLong(
  rows: readonly Html[],
  most: number,
  what: string,
  wrap: (rows: readonly Html[]) => Html,
): Html {
  const rest = rows.slice(most);
  return html`${wrap(rows.slice(0, most))}${rest.length > 0 && tellFold(`${rest.length} more ${what}`, wrap(rest))}`;
}

/** A part that is folded away until it is asked for. */
export function tellFold(summary: Piece, body: Piece): Html {
  return html`<details class="fold"><summary>${summary}</summary>${body}</details>`;
}
