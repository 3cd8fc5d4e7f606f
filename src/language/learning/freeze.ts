import type { Perceptron } from "./averaged-perceptron.ts";
import { createSink, takeBytes } from "./bytes.ts";
import { readScorer, type Scorer, writeRows } from "./linear-model.ts";

/** How finely weights are kept: in steps of `step`, none smaller than `least`. */
export interface Precision {
  readonly step: number;
  readonly least: number;
}

/** The averaged, quantised weights of a perceptron as bytes for a weights file. */
export function freeze(perceptron: Perceptron, { step, least }: Precision): Uint8Array {
  const sink = createSink();
  writeRows(sink, perceptron.quantise(step, least));
  return takeBytes(sink);
}

/** Scores by frozen bytes. */
export function thaw(bytes: Uint8Array): Scorer {
  return readScorer({ bytes, at: 0 });
}
