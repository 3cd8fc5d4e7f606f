import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSlotTable } from "./slot-table.ts";

/** Keys that share their home in a small table, and keys as signed and unsigned numbers. */
const keys = fc.oneof(
  fc.nat(40),
  fc.nat(40).map((key) => key * 2 ** 25),
  fc.constantFrom(-1, 2 ** 31, 2 ** 32 - 2),
);

describe("a slot table", () => {
  it("finds what a map would find, whatever is put in and taken out", () => {
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 300 }), (taken) => {
        const table = makeSlotTable(2);
        const map = new Map<number, number>();
        for (const [number, key] of taken.entries()) {
          const slot = table.find(key);
          expect(slot >= 0).toBe(map.has(key));
          if (slot >= 0) {
            expect([...table.cells.subarray(slot, slot + 2)]).toEqual([map.get(key), 0]);
            table.remove(slot);
            map.delete(key);
          } else {
            const made = table.insert(key);
            table.cells[made] = number;
            map.set(key, number);
          }
        }
      }),
    );
  });

  it("keeps all keys while it grows", () => {
    const table = makeSlotTable(1);
    for (let key = 0; key < 5000; key++) {
      const slot = table.insert(key * 7);
      table.cells[slot] = key;
    }
    for (let key = 0; key < 5000; key++) expect(table.cells[table.find(key * 7)]).toBe(key);
    expect(table.find(3)).toBe(-1);
  });
});
