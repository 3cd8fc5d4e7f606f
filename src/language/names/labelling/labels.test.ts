import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeLabels, encodeLabels, LABEL_COUNT, LABEL_TYPES, type LabelledName, mayFollow } from "./labels.ts";

const names = fc
  .array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 4 }), type: fc.constantFrom(...LABEL_TYPES) }))
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, length, type }): LabelledName => {
      const first = at + gap;
      at = first + length;
      return { first, last: at, type };
    });
  });

describe("labels", () => {
  it("say the names they were made of", () => {
    fc.assert(
      fc.property(names, (given) => {
        const count = (given.at(-1)?.last ?? 0) + 2;
        expect(decodeLabels(encodeLabels(given, count))).toEqual(given);
      }),
    );
  });

  it("follow one another as the names do, and leave none open", () => {
    fc.assert(
      fc.property(names, (given) => {
        const labels = encodeLabels(given, (given.at(-1)?.last ?? 0) + 1);
        for (const [at, label] of labels.entries()) {
          expect(mayFollow(at > 0 ? (labels[at - 1] as number) : 0, label)).toBe(true);
        }
      }),
    );
  });

  it("decode to names inside the text whatever the labels", () => {
    fc.assert(
      fc.property(fc.uint8Array({ max: LABEL_COUNT - 1 }), (labels) => {
        let end = 0;
        for (const { first, last } of decodeLabels(labels)) {
          expect(first).toBeGreaterThanOrEqual(end);
          expect(last).toBeGreaterThan(first);
          end = last;
        }
        expect(end).toBeLessThanOrEqual(labels.length);
      }),
    );
  });
});
