import fc from "fast-check";
import { describe, it } from "vitest";
import { editDistance } from "./edit-distance.ts";

/** By definition, without a table. */
function distanceByTrial(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return distanceByTrial(restA, restB);
  return 1 + Math.min(distanceByTrial(restA, b), distanceByTrial(a, restB), distanceByTrial(restA, restB));
}

describe("editDistance", () => {
  it("is what trying all edits finds", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === distanceByTrial(a, b)));
  });
});
