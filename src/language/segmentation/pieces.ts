/** Tokens as offsets, in columns that grow. */
export interface Pieces {
  starts: Int32Array;
  ends: Int32Array;
  count: number;
}

export function createPieces(capacity = 256): Pieces {
  return { starts: new Int32Array(capacity), ends: new Int32Array(capacity), count: 0 };
}

export function addPiece(pieces: Pieces, start: number, end: number): void {
  if (pieces.count === pieces.starts.length) {
    pieces.starts = enlarge(pieces.starts);
    pieces.ends = enlarge(pieces.ends);
  }
  pieces.starts[pieces.count] = start;
  pieces.ends[pieces.count++] = end;
}

function enlarge(column: Int32Array): Int32Array {
  const larger = new Int32Array(2 * column.length);
  larger.set(column);
  return larger;
}
