import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AgglomerationRules, agglomerate, type Likeness } from "./agglomerate.ts";

const RULES = { expected: 0.4, trust: 2, least: 0.7 };

/** The same by looking at all pairs of groups before every join. */
function agglomerateNaively(size: number, likenesses: readonly Likeness[], rules: AgglomerationRules): number[][] {
  const likeness = (a: number, b: number): number =>
    likenesses.find((each) => (each.a === a && each.b === b) || (each.a === b && each.b === a))?.likeness ?? 0;
  const sum = (as: readonly number[], bs: readonly number[]): number =>
    as.reduce((total, a) => total + bs.reduce((row, b) => row + likeness(a, b), 0), 0);
  const cohesion = (group: readonly number[]): number =>
    (rules.trust * rules.expected + sum(group, group) / 2) / (rules.trust + (group.length * (group.length - 1)) / 2);
  let groups = Array.from({ length: size }, (_, index) => [index]);
  for (;;) {
    let best: { a: number[]; b: number[]; score: number } | null = null;
    for (const a of groups) {
      for (const b of groups) {
        if ((a[0] as number) >= (b[0] as number)) continue;
        const score = sum(a, b) / (a.length * b.length) / Math.sqrt(cohesion(a) * cohesion(b));
        if (score >= rules.least && (best === null || score > best.score)) best = { a, b, score };
      }
    }
    if (best === null) return groups;
    const { a, b } = best;
    groups = [...groups.filter((group) => group !== a && group !== b), [...a, ...b].sort((x, y) => x - y)];
    groups.sort((x, y) => (x[0] as number) - (y[0] as number));
  }
}

/** In steps of a power of two, so that sums are exact whatever their order and both ways meet the same ties. */
const likenessSteps = fc.integer({ min: 52, max: 1024 }).map((step) => step / 1024);
const graphs = fc
  .uniqueArray(fc.record({ a: fc.nat(8), b: fc.nat(8), likeness: likenessSteps }), {
    selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    maxLength: 24,
  })
  .map((edges) => edges.filter(({ a, b }) => a !== b));

describe("agglomerate", () => {
  it("joins the same groups as looking at all pairs before every join", () => {
    fc.assert(
      fc.property(graphs, (likenesses) => {
        expect(agglomerate(9, likenesses, RULES)).toEqual(agglomerateNaively(9, likenesses, RULES));
      }),
    );
  });

  it("does not depend on the order of the pairs", () => {
    fc.assert(
      fc.property(graphs, (likenesses) => {
        expect(agglomerate(9, [...likenesses].reverse(), RULES)).toEqual(agglomerate(9, likenesses, RULES));
      }),
    );
  });

  it("keeps two tight groups apart that touch, and joins a loose one", () => {
    const pair = (a: number, b: number, likeness: number): Likeness => ({ a, b, likeness });
    const tight = [
      [0, 1],
      [0, 2],
      [1, 2],
      [3, 4],
      [3, 5],
      [4, 5],
    ].map(([a, b]) => pair(a as number, b as number, 0.9));
    const touching = [0, 1, 2].flatMap((a) => [3, 4, 5].map((b) => pair(a, b, 0.4)));
    expect(agglomerate(6, [...tight, ...touching], RULES)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(agglomerate(6, [...tight.map((each) => ({ ...each, likeness: 0.45 })), ...touching], RULES)).toHaveLength(1);
  });

  it("never takes apart what it is given as joined", () => {
    fc.assert(
      fc.property(graphs, fc.uniqueArray(fc.nat(8), { minLength: 2, maxLength: 4 }), (likenesses, joined) => {
        const groups = agglomerate(9, likenesses, RULES, [joined]);
        expect(groups.some((group) => joined.every((item) => group.includes(item)))).toBe(true);
      }),
    );
  });
});
