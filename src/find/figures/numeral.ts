import type { Piece } from "./scan-pieces.ts";

/** A number as written, before its unit is known. Indices count pieces; `next` is the one after its last. */
export interface Numeral {
  readonly first: number;
  readonly next: number;
  /** Null for a mere order of magnitude ("thousands"); then `least` and `most` bound it. */
  readonly value: number | null;
  readonly least: number;
  readonly most: number | null;
  /** The product of the scale words it ends with ("million"), 1 without; lends itself to the other end of a range. */
  readonly scale: number;
  readonly form: "digits" | "words" | "fraction" | "plural";
}

export function exactNumeral(first: number, next: number, value: number, form: Numeral["form"], scale = 1): Numeral {
  return { first, next, value, least: value, most: value, scale, form };
}

/** What a table holds under `key` itself, blind to what objects inherit. */
export function lookUp<V>(table: Readonly<Record<string, V>>, key: string | undefined): V | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Whether the piece is one of the words; false past the end. */
export function isOneOf(piece: Piece | undefined, words: readonly string[]): boolean {
  return piece !== undefined && words.includes(piece.lower);
}

/** Whether a hyphen that touches the piece before it stands at `at`. */
export function isJoint(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  const following = pieces[at + 1];
  return (
    piece !== undefined &&
    (piece.text === "-" || piece.text === "\u2010" || piece.text === "\u2011") &&
    !piece.spaced &&
    following !== undefined &&
    !following.spaced
  );
}
