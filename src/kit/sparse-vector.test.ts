import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addVectors, listHeaviest, makeUnitVector, multiplyVectors, numberTerm } from "./sparse-vector.ts";

const weights = fc.dictionary(fc.constantFrom(..."abcdefghijkl"), fc.integer({ min: 1, max: 9 })).map(Object.entries);
const vectors = weights.map((entries) => makeUnitVector(new Map(entries), 20));

describe("a sparse vector", () => {
  it("is of length one, and its terms ascend", () => {
    fc.assert(
      fc.property(weights, (entries) => {
        const vector = makeUnitVector(new Map(entries), 20);
        expect(multiplyVectors(vector, vector)).toBeCloseTo(entries.length > 0 ? 1 : 0, 9);
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

  it("keeps its heaviest terms where there are too many", () => {
    const vector = makeUnitVector(new Map(Object.entries({ dam: 3, river: 2, gate: 1 })), 2);
    expect(listHeaviest(vector, 5).map(([term]) => term)).toEqual([numberTerm("dam"), numberTerm("river")]);
    const other = makeUnitVector(new Map([["ferry", 1]]), 2);
    expect(listHeaviest(addVectors(vector, other, 2), 5).map(([term]) => term)).toEqual([
      numberTerm("ferry"),
      numberTerm("dam"),
    ]);
  });
});
