import { createSink, takeBytes } from "./bytes.ts";
import type { Row, Scorer } from "./linear-model.ts";
import { readColumns, readRows, writeRows } from "./row-columns.ts";
import { buildRowTable } from "./row-table.ts";
import { scoreBy } from "./score-rows.ts";

/** How finely weights are kept: in steps of `step`, none smaller than `least`. */
export interface Precision {
  readonly step: number;
  readonly least: number;
}

/** Weights as bytes for a weights file. */
export function freeze(rows: readonly Row[]): Uint8Array {
  const sink = createSink();
  writeRows(sink, rows);
  return takeBytes(sink);
}

/** The rows that were frozen. */
export function thawRows(bytes: Uint8Array): Iterable<Row> {
  return readRows({ bytes, at: 0 });
}

/** Scores by frozen bytes. */
export function thaw(bytes: Uint8Array): Scorer {
  return scoreBy(buildRowTable(readColumns({ bytes, at: 0 })));
}
