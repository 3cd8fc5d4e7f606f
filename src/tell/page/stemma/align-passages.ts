import { alignLocally } from "../../../kit/align.ts";
import { listWords, type Word } from "../../../kit/words.ts";

/** A stretch of two passages laid side by side: the same words in both, or words of which one has taken the place of the other. */
export interface AlignedRun {
  readonly same: boolean;
  readonly a: string;
  readonly b: string;
}

/** Longer passages are not aligned: the table of an alignment grows with the product of their lengths. */
const MOST_WORDS = 600;
const MATCH = 2;
const EXCHANGE = -0.5;
const GAP = 0.75;

/** Aligns two passages word by word; joined, the runs are the passages again. Null where they are too long. */
export function alignPassages(a: string, b: string): readonly AlignedRun[] | null {
  const [wordsA, wordsB] = [listWords(a), listWords(b)];
  if (wordsA.length > MOST_WORDS || wordsB.length > MOST_WORDS) return null;
  const { pairs } = alignLocally(wordsA.length, wordsB.length, {
    gain: (i, j) => (wordsA[i]?.folded === wordsB[j]?.folded ? MATCH : EXCHANGE),
    gap: GAP,
  });
  const same = pairs
    .map((pair) => [wordsA[pair.a] as Word, wordsB[pair.b] as Word] as const)
    .filter(([first, second]) => first.folded === second.folded);
  return cutRuns(a, b, same);
}

/** The share of the words of `a` that stand in runs that are the same, 0 to 1. */
export function shareAlike(runs: readonly AlignedRun[]): number {
  const count = (some: readonly AlignedRun[]): number => some.reduce((sum, run) => sum + listWords(run.a).length, 0);
  return count(runs.filter((run) => run.same)) / (count(runs) || 1);
}

/** Cuts both texts at the words they share; what has no word in it belongs to the shared words around it. */
function cutRuns(a: string, b: string, same: readonly (readonly [Word, Word])[]): readonly AlignedRun[] {
  const runs: AlignedRun[] = [];
  let [fromA, fromB, atA, atB] = [0, 0, 0, 0];
  const close = (endA: number, endB: number): void => {
    if (endA > fromA || endB > fromB) runs.push({ same: true, a: a.slice(fromA, endA), b: b.slice(fromB, endB) });
  };
  for (const [wordA, wordB] of [
    ...same,
    [
      { start: a.length, end: a.length },
      { start: b.length, end: b.length },
    ],
  ] as const) {
    const [betweenA, betweenB] = [a.slice(atA, wordA.start), b.slice(atB, wordB.start)];
    if (listWords(betweenA).length > 0 || listWords(betweenB).length > 0) {
      close(atA, atB);
      runs.push({ same: false, a: betweenA, b: betweenB });
      [fromA, fromB] = [wordA.start, wordB.start];
    }
    [atA, atB] = [wordA.end, wordB.end];
  }
  close(atA, atB);
  return runs;
}
