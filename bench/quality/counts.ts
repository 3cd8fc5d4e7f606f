/** What was right, what was given and what the gold holds, for one document or sentence. */
export interface Counts {
  readonly right: number;
  readonly given: number;
  readonly gold: number;
}

export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const ROUNDS = 400;

export function addCounts(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, each) => ({ right: sum.right + each.right, given: sum.given + each.given, gold: sum.gold + each.gold }),
    { right: 0, given: 0, gold: 0 },
  );
}

export function precision({ right, given }: Counts): number {
  return given > 0 ? right / given : 0;
}

export function recall({ right, gold }: Counts): number {
  return gold > 0 ? right / gold : 0;
}

export function f1(counts: Counts): number {
  return counts.given + counts.gold > 0 ? (2 * counts.right) / (counts.given + counts.gold) : 0;
}

/** A measure over all units with its 95 % interval, from a seeded bootstrap over the units (documents, sentences). */
export function measure(units: readonly Counts[], of: (sum: Counts) => number): Measured {
  return bootstrap(units, (sample) => of(addCounts(sample)));
}

/** The same for a measure that is not made from sums of counts. */
export function bootstrap<Unit>(units: readonly Unit[], of: (units: readonly Unit[]) => number): Measured {
  const value = of(units);
  const random = seededRandom(7);
  const samples = Array.from({ length: ROUNDS }, () =>
    of(Array.from({ length: units.length }, () => units[Math.floor(random() * units.length)] as Unit)),
  ).sort((a, b) => a - b);
  return {
    value,
    low: samples[Math.floor(ROUNDS * 0.025)] ?? value,
    high: samples[Math.floor(ROUNDS * 0.975)] ?? value,
  };
}

/** Mulberry32: a small seeded generator, the same sequence on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
