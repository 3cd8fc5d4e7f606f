import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agglomerateValues, type Joining } from "./agglomerate-values.ts";

/** A set of points on a line: they fit by how near their middles are, in whole steps so that ties are exact. */
interface Points {
  readonly count: number;
  readonly sum: number;
}

const JOINING: Joining<Points> = {
  score: (a, b) => 64 - Math.abs(Math.floor(a.sum / a.count) - Math.floor(b.sum / b.count)),
  join: (a, b) => ({ count: a.count + b.count, sum: a.sum + b.sum }),
  least: 58,
};
const toPoints = (places: readonly number[]): Points[] => places.map((sum) => ({ count: 1, sum }));
const allPairs = (size: number): [number, number][] =>
  Array.from({ length: size }, (_, a) => Array.from({ length: a }, (_, b): [number, number] => [a, b])).flat();

/** The same by looking at all pairs before every join. */
function agglomerateNaively(items: readonly Points[]): number[][] {
  let groups = items.map((whole, index) => ({ members: [index], whole }));
  for (;;) {
    let best: { a: number; b: number; score: number } | null = null;
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const score = JOINING.score(groups[a]?.whole as Points, groups[b]?.whole as Points);
        if (score >= JOINING.least && (best === null || score > best.score)) best = { a, b, score };
      }
    }
    if (best === null) return groups.map(({ members }) => members.sort((x, y) => x - y));
    const [first, second] = [groups[best.a], groups[best.b]] as [(typeof groups)[0], (typeof groups)[0]];
    const joined = {
      members: [...first.members, ...second.members],
      whole: JOINING.join(first.whole, second.whole),
    };
    groups = groups.map((group) => (group === first ? joined : group)).filter((group) => group !== second);
  }
}

const places = fc.array(fc.nat(60), { maxLength: 14 });

describe("agglomerateValues", () => {
  it("joins the same groups as looking at all pairs before every join", () => {
    fc.assert(
      fc.property(places, (points) => {
        const clusters = agglomerateValues(toPoints(points), allPairs(points.length), JOINING);
        expect(clusters.map(({ members }) => members)).toEqual(agglomerateNaively(toPoints(points)));
      }),
    );
  });

  it("does not depend on the order of the pairs", () => {
    fc.assert(
      fc.property(places, (points) => {
        const pairs = allPairs(points.length);
        expect(agglomerateValues(toPoints(points), [...pairs].reverse(), JOINING)).toEqual(
          agglomerateValues(toPoints(points), pairs, JOINING),
        );
      }),
    );
  });

  it("looks only at pairs that are near, and at what a join brings near", () => {
    const points = toPoints([1, 2, 3, 4]);
    const chained = agglomerateValues(
      points,
      [
        [0, 1],
        [1, 2],
      ],
      JOINING,
    );
    expect(chained.map(({ members }) => members)).toEqual([[0, 1, 2], [3]]);
  });

  it("stays near linear where everything is one", () => {
    const points = toPoints(Array.from({ length: 20_000 }, () => 5));
    const star = points.map((_, index): [number, number] => [index, index < 50 ? Math.max(0, index - 1) : index % 50]);
    const started = performance.now();
    expect(agglomerateValues(points, star, JOINING)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
