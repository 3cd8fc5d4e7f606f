import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePostingLists, type PostingLists } from "./posting-lists.ts";

function listOf(lists: PostingLists, key: number): number[] {
  const slot = lists.find(key);
  if (slot < 0) return [];
  const begin = lists.begin(slot);
  return [...lists.items.subarray(begin, begin + lists.length(slot))];
}

/** Keys that collide in the lowest and in the highest bits, and as signed and unsigned numbers. */
const keys = fc.constantFrom(0, 1, 2, 1 << 10, 1 << 20, 2 ** 31, 2 ** 32 - 1, 0x9e3779b1);
const steps = fc.array(fc.record({ key: keys, isPush: fc.boolean(), chance: fc.nat() }), { maxLength: 400 });

describe("posting lists", () => {
  it("hold what a table of arrays would hold, whatever is added and taken out", () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const lists = makePostingLists();
        const table = new Map<number, number[]>();
        for (const [item, { key, isPush, chance }] of taken.entries()) {
          const own = table.get(key) ?? [];
          table.set(key, own);
          if (isPush || own.length === 0) {
            own.push(item);
            lists.push(key, item);
          } else {
            const [gone = -1] = own.splice(chance % own.length, 1);
            lists.remove(key, gone);
          }
        }
        for (const [key, own] of table) expect(listOf(lists, key)).toEqual(own);
      }),
    );
  });

  it("hold many lists at once, and none once all are empty", () => {
    const lists = makePostingLists();
    const keyOf = (number: number): number => Math.imul(number, 2654435761) >>> 0;
    for (let item = 0; item < 40_000; item++) lists.push(keyOf(item % 9000), item);
    expect(listOf(lists, keyOf(7))).toEqual([7, 9007, 18_007, 27_007, 36_007]);
    for (let item = 0; item < 40_000; item++) lists.remove(keyOf(item % 9000), item);
    for (let number = 0; number < 9000; number++) expect(lists.find(keyOf(number))).toBe(-1);
  });

  it("use again the room of what is gone", () => {
    const lists = makePostingLists();
    for (let item = 0; item < 100_000; item++) {
      lists.push(item, item);
      lists.push(3, item);
      if (item < 50) continue;
      lists.remove(item - 50, item - 50);
      lists.remove(3, item - 50);
    }
    expect(listOf(lists, 3)).toHaveLength(50);
    expect(lists.items.length).toBeLessThan(5000);
  });
});
