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

/** A part that is folded away until it is asked for. */
export function tellFold(summary: Piece, body: Piece): Html {
  return html`<details class="fold"><summary>${summary}</summary>${body}</details>`;
}
