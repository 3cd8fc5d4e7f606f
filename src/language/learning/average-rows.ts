import type { Row } from "./linear-model.ts";

/**
 * The mean of several linear models over the same features: one model that votes like all of them at once and costs no
 * more than one. Weights that come out below `least` (in steps) are left out.
 */
export function averageRows(models: readonly (readonly Row[])[], least: number): Row[] {
  const sums = new Map<number, Map<number, number>>();
  for (const { key, entries } of models.flat()) {
    const sum = sums.get(key) ?? new Map<number, number>();
    for (const [classIndex, weight] of entries) sum.set(classIndex, (sum.get(classIndex) ?? 0) + weight);
    sums.set(key, sum);
  }
  const rows: Row[] = [];
  for (const [key, sum] of sums) {
    const entries = [...sum]
      .map(([classIndex, total]) => [classIndex, Math.round(total / models.length)] as const)
      .filter(([, weight]) => Math.abs(weight) >= Math.max(1, least / 2));
    if (entries.some(([, weight]) => Math.abs(weight) >= least)) rows.push({ key, entries });
  }
  return rows;
}
