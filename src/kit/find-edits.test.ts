import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edit, findEdits } from "./find-edits.ts";

const split = (text: string) => text.split(" ");
const letters = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 24 });

/** Length of the longest common subsequence, by the table of the textbook. */
function common(a: readonly string[], b: readonly string[]): number {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const [above, left, both] = [rows[i - 1]?.[j] ?? 0, rows[i]?.[j - 1] ?? 0, rows[i - 1]?.[j - 1] ?? 0];
      (rows[i] as number[])[j] = a[i - 1] === b[j - 1] ? both + 1 : Math.max(above, left);
    }
  }
  return rows[a.length]?.[b.length] ?? 0;
}

function apply(a: readonly string[], b: readonly string[], edits: readonly Edit[]): string[] {
  const made: string[] = [];
  let at = 0;
  for (const { aStart, aEnd, bStart, bEnd } of edits) {
    made.push(...a.slice(at, aStart), ...b.slice(bStart, bEnd));
    at = aEnd;
  }
  return [...made, ...a.slice(at)];
}

describe("findEdits", () => {
  it("gives what was exchanged, put in and left out as stretches", () => {
    expect(findEdits(split("a flood killed 13 people today"), split("a flood killed 14 people"), 10)).toEqual([
      { aStart: 3, aEnd: 4, bStart: 3, bEnd: 4 },
      { aStart: 5, aEnd: 6, bStart: 5, bEnd: 5 },
    ]);
    expect(findEdits(["a"], ["a"], 0)).toEqual([]);
    expect(findEdits([], ["a", "b"], 2)).toEqual([{ aStart: 0, aEnd: 0, bStart: 0, bEnd: 2 }]);
  });

  it("gives nothing where more steps are needed than it may take", () => {
    expect(findEdits(split("a b c"), split("x y z"), 5)).toBeNull();
  });

  it("makes the second of the first in as few steps as the longest common subsequence allows", () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const edits = findEdits(a, b, 48) as readonly Edit[];
        expect(apply(a, b, edits)).toEqual(b);
        const steps = edits.reduce((sum, edit) => sum + edit.aEnd - edit.aStart + edit.bEnd - edit.bStart, 0);
        expect(steps).toBe(a.length + b.length - 2 * common(a, b));
      }),
    );
  });

  it("compares ten thousand words with few changes in no time", () => {
    const a = Array.from({ length: 10_000 }, (_, i) => `w${i % 977}`);
    const b = a.flatMap((word, i) => (i % 500 === 7 ? ["new", word] : i % 500 === 9 ? [] : [word]));
    expect(findEdits(a, b, 1000)).toHaveLength(40);
  });
});
