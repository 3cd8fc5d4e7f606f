/** What an alignment pays: `gain` for a pair (negative where the two do not match), `gap` (positive) for each skip. */
export interface AlignmentCosts {
  gain(a: number, b: number): number;
  readonly gap: number;
}

/** The best local alignment: its score and the pairs in it, matching or exchanged for each other, in order. */
export interface Alignment {
  readonly score: number;
  readonly pairs: readonly { readonly a: number; readonly b: number }[];
}

const STOP = 0;
const BOTH = 1;
const SKIP_A = 2;
const SKIP_B = 3;

/**
 * Smith–Waterman local alignment of two sequences of lengths `n` and `m`, with linear gaps. Time and memory are n·m,
 * so callers bound both. Of equally good alignments the one that ends first is taken.
 */
export function alignLocally(n: number, m: number, { gain, gap }: AlignmentCosts): Alignment {
  const width = m + 1;
  const scores = new Float64Array((n + 1) * width);
  const moves = new Uint8Array((n + 1) * width);
  let best = 0;
  let bestAt = 0;
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= m; j++) {
      const at = i * width + j;
      const both = (scores[at - width - 1] as number) + gain(i - 1, j - 1);
      const skipA = (scores[at - width] as number) - gap;
      const skipB = (scores[at - 1] as number) - gap;
      const score = Math.max(0, both, skipA, skipB);
      scores[at] = score;
      moves[at] = score === 0 ? STOP : score === both ? BOTH : score === skipA ? SKIP_A : SKIP_B;
      if (score > best) {
        best = score;
        bestAt = at;
      }
    }
  }
  return { score: best, pairs: traceBack(moves, width, bestAt) };
}

function traceBack(moves: Uint8Array, width: number, from: number): { a: number; b: number }[] {
  const pairs: { a: number; b: number }[] = [];
  for (let at = from; moves[at] !== STOP; ) {
    const move = moves[at];
    if (move === BOTH) pairs.push({ a: Math.floor(at / width) - 1, b: (at % width) - 1 });
    at -= move === BOTH ? width + 1 : move === SKIP_A ? width : 1;
  }
  return pairs.reverse();
}
