/**
 * Writes to `scores` what the first `count` features say together for each class.
 * Features are 32-bit hashes; one that was never learnt says nothing.
 */
export type Scorer = (features: Int32Array, count: number, scores: Int32Array) => void;

/** A learnt feature: its hash, and a weight (one signed byte) for each class it speaks on, of which there are at most 256. */
export interface Row {
  readonly key: number;
  readonly entries: readonly (readonly [classIndex: number, weight: number])[];
}
