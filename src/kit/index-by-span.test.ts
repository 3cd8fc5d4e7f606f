import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexBySpan } from "./index-by-span.ts";
import { overlaps } from "./overlaps.ts";

const span = fc
  .record({ article: fc.constantFrom("a", "b"), start: fc.nat(600), length: fc.integer({ min: 1, max: 300 }) })
  .map(({ article, start, length }) => ({ article, start, end: start + length }));

describe("indexBySpan", () => {
  it("finds what a scan of all items finds", () => {
    fc.assert(
      fc.property(fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 12 }), span, (items, sought) => {
        const naive = items.filter((own) => own.some((each) => overlaps(each, sought)));
        expect(indexBySpan(items, (own) => own)(sought)).toEqual(naive);
      }),
    );
  });
});
