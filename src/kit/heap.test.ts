import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeHeap } from "./heap.ts";

describe("makeHeap", () => {
  it("gives numbers out in ascending order, whatever was pushed between", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (first, second) => {
        const heap = makeHeap<number>((left, right) => left < right);
        for (const item of first) heap.push(item);
        const early = first.length > 0 ? heap.pop() : undefined;
        expect(early).toBe(first.length > 0 ? Math.min(...first) : undefined);
        for (const item of second) heap.push(item);
        const rest = [...first, ...second].sort((a, b) => a - b);
        if (early !== undefined) rest.splice(rest.indexOf(early), 1);
        const out = [];
        for (let item = heap.pop(); item !== undefined; item = heap.pop()) out.push(item);
        expect(out).toEqual(rest);
      }),
    );
  });
});
