import { escapeHtml } from "../escape.ts";

/** Markup that may be written as it is. Made only by {@link html}, which escapes everything else. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, markup is not, null and false leave no trace, lists are joined. */
export type Piece = Html | string | number | null | undefined | false | readonly Piece[];

/** A template of trusted markup: whatever is put into it is escaped unless it was made by a template itself. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  let markup = strings[0] as string;
  for (let i = 0; i < pieces.length; i++) markup += writePiece(pieces[i]) + strings[i + 1];
  return { markup };
}

/** Whether anything would be seen of it. */
export function isEmpty(piece: Piece): boolean {
  return writePiece(piece) === "";
}

function writePiece(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return "";
  if (typeof piece === "string") return escapeHtml(piece);
  if (typeof piece === "number") return String(piece);
  if ("markup" in piece) return piece.markup;
  return piece.map(writePiece).join("");
}
