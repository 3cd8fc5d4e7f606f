import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../kit/fault.ts";
import { createPerceptron } from "./averaged-perceptron.ts";
import { freeze, thaw, thawRows } from "./freeze.ts";
import type { Row } from "./linear-model.ts";
import { compileTemplates, fillTemplates } from "./templates.ts";
import { decodeWeights, encodeWeights } from "./weights-file.ts";

const CLASSES = 37;
const key = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const entry = fc.tuple(fc.nat(CLASSES - 1), fc.integer({ min: -127, max: 127 }));
const entries = fc.uniqueArray(entry, { selector: ([classIndex]) => classIndex, maxLength: CLASSES });
const rows = fc.uniqueArray(fc.record({ key, entries }), { selector: (row) => row.key, maxLength: 60 });
/** Keys that differ in their lowest bits alone meet in one bucket. */
const near = rows.map((list) => list.map((row, index) => ({ ...row, key: (-5 << 8) | index })));

describe("a linear model", () => {
  it("scores what was written as a plain sum does", () => {
    fc.assert(
      fc.property(fc.oneof(rows, near), fc.array(key, { maxLength: 60 }), (written, strangers) => {
        const neighbours = written.map((row) => row.key ^ 1);
        const features = Int32Array.from([...written.map((row) => row.key), ...neighbours, ...strangers]);
        const scores = new Int32Array(CLASSES).fill(99);
        thaw(freeze(written))(features, features.length, scores);
        expect([...scores]).toEqual(sumPlainly(written, features));
      }),
    );
  });

  it("scores a context in which every weight is the lowest or the highest", () => {
    for (const weight of [-128, 127]) {
      const all = Array.from({ length: CLASSES }, (_, classIndex) => [classIndex, weight] as const);
      const written = Array.from({ length: 256 }, (_, index) => ({ key: index << 20, entries: all }));
      const features = Int32Array.from(written, (row) => row.key);
      const scores = new Int32Array(CLASSES);
      thaw(freeze(written))(features, features.length, scores);
      expect([...scores]).toEqual(all.map(() => 256 * weight));
    }
  });

  it("gives back the rows that were written, ascending by key", () => {
    fc.assert(
      fc.property(rows, (written) => {
        const unsigned = (row: Row) => row.key >>> 0;
        const sorted = written
          .toSorted((a, b) => unsigned(a) - unsigned(b))
          .map((row) => ({ ...row, entries: row.entries.toSorted(([a], [b]) => a - b) }));
        expect([...thawRows(freeze(written))]).toEqual(sorted);
      }),
    );
  });
});

describe("an averaged perceptron", () => {
  it("learns to tell classes apart and keeps it when frozen", () => {
    const perceptron = createPerceptron();
    const examples = Array.from({ length: 12 }, (_, i) => Int32Array.from([1000 + (i % 3), 77, -5 * i - 1]));
    const scores = new Int32Array(3);
    for (let round = 0; round < 10; round++) {
      examples.forEach((features, i) => {
        perceptron.score(features, features.length, scores);
        perceptron.tick();
        const guess = scores.indexOf(Math.max(...scores));
        if (guess !== i % 3) perceptron.update(features, features.length, i % 3, guess);
      });
    }
    const score = thaw(freeze(perceptron.quantise(0.01, 0)));
    examples.forEach((features, i) => {
      score(features, features.length, scores);
      expect(scores.indexOf(Math.max(...scores))).toBe(i % 3);
    });
  });
});

describe("templates", () => {
  it("join slots and are silent where the first is empty", () => {
    const templates = compileTemplates(["a", "b"], ["a", "a b", "b a"]);
    const features = new Int32Array(3);
    expect(fillTemplates(templates, Int32Array.from([5, 0]), features)).toBe(2);
    expect(fillTemplates(templates, Int32Array.from([5, 6]), features)).toBe(3);
    expect(new Set(features).size).toBe(3);
  });

  it("refuse a slot that is not there", () => {
    expect(() => compileTemplates(["a"], ["a z"])).toThrow("no slot z");
  });
});

describe("a weights file", () => {
  const file = encodeWeights("xx", { one: Uint8Array.from([1, 2, 3]), two: new Uint8Array(0) });

  it("gives back its sections", () => {
    expect(decodeWeights(file, "xx", "f.bin")).toEqual({ one: Uint8Array.from([1, 2, 3]), two: new Uint8Array(0) });
  });

  it("is refused with a fault when any byte is changed or cut off", () => {
    for (let at = 0; at < file.length; at++) {
      const damaged = file.slice();
      damaged[at] = (damaged[at] as number) ^ 1;
      expect(() => decodeWeights(damaged, "xx", "f.bin")).toThrow(Fault);
      expect(() => decodeWeights(file.slice(0, at), "xx", "f.bin")).toThrow(Fault);
    }
  });

  it.each([
    ["foreign", new TextEncoder().encode("%PDF-1.7 and so on"), "weights-foreign"],
    ["of another language", encodeWeights("yy", {}), "weights-foreign"],
    ["damaged", file.with(file.length - 40, 9), "weights-damaged"],
    ["of another version", file.with(16, 9), "weights-version"],
  ])("says that a file is %s", (_, bytes, code) => {
    expect(() => decodeWeights(bytes, "xx", "f.bin")).toThrow(expect.objectContaining({ code }));
  });
});

function sumPlainly(written: readonly Row[], features: Int32Array): number[] {
  const sums = new Array<number>(CLASSES).fill(0);
  for (const feature of features) {
    for (const [classIndex, weight] of written.find((row) => row.key === feature)?.entries ?? []) {
      sums[classIndex] = (sums[classIndex] as number) + weight;
    }
  }
  return sums;
}
