import { type Piece, scanPieces } from "./scan-pieces.ts";

/** Phrases of one or more pieces, found by the piece they start (or end) with. */
export interface Phrases<V> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<V>[]>;
  readonly byLast: ReadonlyMap<string, readonly Phrase<V>[]>;
}

interface Phrase<V> {
  readonly pieces: readonly string[];
  /** Whether case counts. */
  readonly exact: boolean;
  readonly value: V;
}

export interface PhraseMatch<V> {
  readonly value: V;
  /** Index of the first piece and of the piece after the last. */
  readonly first: number;
  readonly next: number;
}

/** Makes a table of phrases; longer phrases win over shorter ones, earlier entries over later ones of the same length. */
export function compilePhrases<V>(entries: readonly { phrase: string; exact: boolean; value: V }[]): Phrases<V> {
  const byFirst = new Map<string, Phrase<V>[]>();
  const byLast = new Map<string, Phrase<V>[]>();
  for (const { phrase, exact, value } of entries) {
    const pieces = scanPieces(phrase, { start: 0, end: phrase.length }).map((each) => (exact ? each.text : each.lower));
    const entry = { pieces, exact, value };
    add(byFirst, (pieces[0] as string).toLowerCase(), entry);
    add(byLast, (pieces.at(-1) as string).toLowerCase(), entry);
  }
  for (const list of [...byFirst.values(), ...byLast.values()]) list.sort((a, b) => b.pieces.length - a.pieces.length);
  return { byFirst, byLast };
}

/** The longest phrase that starts at piece `first`. */
export function matchPhrase<V>(table: Phrases<V>, pieces: readonly Piece[], first: number): PhraseMatch<V> | null {
  const piece = pieces[first];
  for (const phrase of (piece && table.byFirst.get(piece.lower)) ?? []) {
    if (matchesAt(phrase, pieces, first)) {
      return { value: phrase.value, first, next: first + phrase.pieces.length };
    }
  }
  return null;
}

/** The longest phrase whose last piece is the one before `next`. */
export function matchPhraseBefore<V>(table: Phrases<V>, pieces: readonly Piece[], next: number): PhraseMatch<V> | null {
  const piece = pieces[next - 1];
  for (const phrase of (piece && table.byLast.get(piece.lower)) ?? []) {
    const first = next - phrase.pieces.length;
    if (first >= 0 && matchesAt(phrase, pieces, first)) return { value: phrase.value, first, next };
  }
  return null;
}

function matchesAt<V>(phrase: Phrase<V>, pieces: readonly Piece[], first: number): boolean {
  return phrase.pieces.every((wanted, offset) => {
    const piece = pieces[first + offset];
    return piece !== undefined && (phrase.exact ? piece.text : piece.lower) === wanted;
  });
}

function add<V>(table: Map<string, V[]>, key: string, value: V): void {
  const list = table.get(key);
  if (list) list.push(value);
  else table.set(key, [value]);
}
