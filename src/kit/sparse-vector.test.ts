import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addVectors, keepHeaviest, makeUnitVector, multiplyVectors, numberTerm } from "./sparse-vector.ts";

const toWeights = (counts: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(counts).map(([term, weight]) => [numberTerm(term), weight]));

const weights = fc.dictionary(fc.constantFrom(..."abcdefghijkl"), fc.integer({ min: 1, max: 9 })).map(toWeights);
const vectors = weights.map((entries) => makeUnitVector(entries, 20));

describe("a sparse vector", () => {
  it("is of length one, and its terms ascend", () => {
    fc.assert(
      fc.property(weights, (entries) => {
        const vector = makeUnitVector(entries, 20);
        expect(multiplyVectors(vector, vector)).toBeCloseTo(entries.size > 0 ? 1 : 0, 9);
        expect([...vector.terms]).toEqual([...vector.terms].sort((a, b) => a - b));
      }),
    );
  });

  it("is multiplied and added as a table of all terms would be", () => {
    fc.assert(
      fc.property(vectors, vectors, (a, b) => {
        const at = (vector: typeof a, term: number) => vector.weights[vector.terms.indexOf(term)] ?? 0;
        const terms = [...new Set([...a.terms, ...b.terms])].sort((x, y) => x - y);
        expect(multiplyVectors(a, b)).toBeCloseTo(
          terms.reduce((sum, term) => sum + at(a, term) * at(b, term), 0),
          9,
        );
        const sum = addVectors(a, b);
        expect([...sum.terms]).toEqual(terms);
        for (const term of terms) expect(at(sum, term)).toBeCloseTo(at(a, term) + at(b, term), 9);
      }),
    );
  });

  it("keeps as many terms as it may of equal weights, the lower numbers first", () => {
    const vector = makeUnitVector(
      new Map([
        [5, 1],
        [3, 1],
        [9, 1],
        [1, 2],
      ]),
      3,
    );
    expect([...vector.terms]).toEqual([1, 3, 5]);
  });

  it("keeps its heaviest terms where there are too many", () => {
    const vector = makeUnitVector(toWeights({ dam: 3, river: 2, gate: 1, none: 0 }), 2);
    expect([...vector.terms]).toEqual(["dam", "river"].map(numberTerm).sort((a, b) => a - b));
    const sum = addVectors(vector, makeUnitVector(toWeights({ ferry: 1 }), 2), 2);
    expect([...sum.terms]).toEqual(["dam", "ferry"].map(numberTerm).sort((a, b) => a - b));
    expect([...keepHeaviest(sum, 1).terms]).toEqual([numberTerm("ferry")]);
  });
});
