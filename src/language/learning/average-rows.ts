import type { Row } from "./linear-model.ts";

/**
 * The mean of several linear models over the same features: one model that votes like all of them at once and costs no
 * more than one. Weights that come out below `least` (in steps) are left out. Each model gives its rows as `readRows`
 * does, ascending by the upper half of the key, so that no more of them are held at once than share that half.
 */
export function averageRows(models: readonly Iterable<Row>[], least: number): Row[] {
  const streams = models.map((model) => model[Symbol.iterator]());
  const heads = streams.map((stream) => stream.next());
  const rows: Row[] = [];
  for (;;) {
    const upper = Math.min(...heads.map((head) => (head.done ? Infinity : upperHalf(head.value))));
    if (upper === Infinity) return rows;
    const sums = new Map<number, Map<number, number>>();
    streams.forEach((stream, index) => {
      for (let head = heads[index]; head && !head.done && upperHalf(head.value) === upper; head = heads[index]) {
        addRow(sums, head.value);
        heads[index] = stream.next();
      }
    });
    for (const [key, sum] of sums) {
      const row = { key, entries: strongEntries(sum, models.length, least) };
      if (row.entries.some(([, weight]) => Math.abs(weight) >= least)) rows.push(row);
    }
  }
}

function upperHalf({ key }: Row): number {
  return key >>> 16;
}

function addRow(sums: Map<number, Map<number, number>>, { key, entries }: Row): void {
  const sum = sums.get(key) ?? new Map<number, number>();
  for (const [classIndex, weight] of entries) sum.set(classIndex, (sum.get(classIndex) ?? 0) + weight);
  sums.set(key, sum);
}

function strongEntries(sum: ReadonlyMap<number, number>, models: number, least: number): Row["entries"] {
  return [...sum]
    .map(([classIndex, total]) => [classIndex, Math.round(total / models)] as const)
    .filter(([, weight]) => Math.abs(weight) >= Math.max(1, least / 2));
}
