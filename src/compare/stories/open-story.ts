import type { Bundle } from "./bundle.ts";

/** A story that may still grow. Its articles are known by their sum, so it costs the same whatever their number. */
export interface OpenStory {
  readonly id: string;
  readonly title: string;
  readonly bundle: Bundle;
  /** Number of the day of the stream on which it last changed; null before any day is known. */
  readonly touched: number | null;
  readonly pinned: boolean;
  /** Marks of decisions by hand: two stories with opposite marks (`+x` and `-x`) are never joined. */
  readonly marks: readonly string[];
}

export function areKeptApart(a: readonly string[], b: readonly string[]): boolean {
  return a.some((mark) => b.includes(mark.startsWith("+") ? `-${mark.slice(1)}` : `+${mark.slice(1)}`));
}

/** Marks of both, each once. */
export function joinMarks(a: readonly string[], b: readonly string[]): readonly string[] {
  return b.length === 0 ? a : [...new Set([...a, ...b])].sort();
}
