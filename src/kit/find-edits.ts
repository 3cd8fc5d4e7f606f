/** A stretch of the first sequence and what stands in its place in the second; one of the two may be empty. */
export interface Edit {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/**
 * The fewest insertions and deletions that make `b` of `a`, as stretches in order (Myers 1986, the greedy algorithm).
 * Null where more than `most` single steps are needed: time is (n + m) · most, memory most².
 */
export function findEdits(a: readonly string[], b: readonly string[], most: number): readonly Edit[] | null {
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const inner = { a: a.slice(head, a.length - tail), b: b.slice(head, b.length - tail) };
  const trace = walk(inner.a, inner.b, most);
  return trace && traceBack(trace, inner.a.length, inner.b.length, head);
}

/** For each number of steps the furthest place in `a` reached on each diagonal; diagonal k is at index k + steps + 1. */
type Trace = readonly Int32Array[];

function walk(a: readonly string[], b: readonly string[], most: number): Trace | null {
  const trace: Int32Array[] = [];
  let furthest: Int32Array = new Int32Array(3);
  for (let steps = 0; steps <= Math.min(most, a.length + b.length); steps++) {
    const next = new Int32Array(2 * steps + 5);
    trace.push(furthest);
    for (let k = -steps; k <= steps; k += 2) {
      let x = startOf(furthest, steps, k);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next[k + steps + 2] = x;
      if (x >= a.length && x - k >= b.length) return trace;
    }
    furthest = next;
  }
  return null;
}

/** Where the step to diagonal k begins: below the diagonal above, or right of the one below. */
function startOf(furthest: Int32Array, steps: number, k: number): number {
  const at = k + steps + 1;
  const [left, above] = [furthest[at - 1] as number, furthest[at + 1] as number];
  return comesFromAbove(left, above, steps, k) ? above : left + 1;
}

function comesFromAbove(left: number, above: number, steps: number, k: number): boolean {
  return k === -steps || (k !== steps && left < above);
}

function traceBack(trace: Trace, n: number, m: number, offset: number): readonly Edit[] {
  const edits: Edit[] = [];
  let x = n;
  let y = m;
  for (let steps = trace.length - 1; steps > 0; steps--) {
    const furthest = trace[steps] as Int32Array;
    const k = x - y;
    const at = k + steps + 1;
    const [left, above] = [furthest[at - 1] as number, furthest[at + 1] as number];
    const inserted = comesFromAbove(left, above, steps, k);
    const from = inserted ? above : left;
    const to = from - (inserted ? k + 1 : k - 1);
    edits.push({
      aStart: offset + from,
      aEnd: offset + (inserted ? from : from + 1),
      bStart: offset + to,
      bEnd: offset + (inserted ? to + 1 : to),
    });
    x = from;
    y = to;
  }
  return joinEdits(edits.reverse());
}

function joinEdits(edits: readonly Edit[]): readonly Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last && last.aEnd === edit.aStart && last.bEnd === edit.bStart)
      joined[joined.length - 1] = { ...last, aEnd: edit.aEnd, bEnd: edit.bEnd };
    else joined.push(edit);
  }
  return joined;
}
