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

/** No list prints more rows: beyond a few hundred nobody reads on, and a browser takes seconds to lay them out. */
export const MOST_PRINTED = 240;

/** How a long list is printed. */
export interface LongList<T> {
  /** So many rows stand open, the others are folded away. */
  readonly open: number;
  /** What the rows are, in the plural. */
  readonly what: string;
  readonly tell: (item: T, index: number) => Html;
  readonly wrap?: (rows: readonly Html[]) => Html;
  /** How many there are, where `items` are not all. */
  readonly count?: number;
}

/** The first rows of a list, the next folded away; how many more the account has is said, not printed. */
export function tellLong<T>(items: readonly T[], list: LongList<T>): Html {
  const { open, what, tell, wrap = (rows) => html`${rows}`, count = items.length } = list;
  const rows = items.slice(0, MOST_PRINTED).map(tell);
  const folded = rows.slice(open);
  const left = count - rows.length;
  return html`${open > 0 && wrap(rows.slice(0, open))}${
    folded.length > 0 &&
    tellFold(
      open > 0 ? `${count - open} more ${what}` : `${count} ${what}`,
      html`${wrap(folded)}${left > 0 && tellLeft(left, what)}`,
    )
  }`;
}

/** Says how many were not printed. */
export function tellLeft(left: number, what: string): Html {
  return html`<p class="more">and ${left} more ${what}, in the account as JSON</p>`;
}

/** A part that is folded away until it is asked for. */
export function tellFold(summary: Piece, body: Piece): Html {
  return html`<details class="fold"><summary>${summary}</summary>${body}</details>`;
}
