import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../kit/fault.ts";
import { createPerceptron } from "./averaged-perceptron.ts";
import { createSink, takeBytes } from "./bytes.ts";
import { freeze, thaw } from "./freeze.ts";
import { type Row, readRows, readScorer, writeRows } from "./linear-model.ts";
import { compileTemplates, fillTemplates } from "./templates.ts";
import { decodeWeights, encodeWeights } from "./weights-file.ts";

const entry = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: -127, max: 127 }));
const rows = fc.uniqueArray(
  fc.record({ key: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), entries: fc.array(entry, { maxLength: 5 }) }),
  { selector: ({ key }) => key, maxLength: 60 },
);

describe("a linear model", () => {
  it("scores what was written as a plain sum does", () => {
    fc.assert(
      fc.property(rows, fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), (written, strangers) => {
        const sink = createSink();
        writeRows(sink, written);
        const score = readScorer({ bytes: takeBytes(sink), at: 0 });
        const features = Int32Array.from([...written.map(({ key }) => key), ...strangers]);
        const scores = new Float32Array(10);
        score(features, features.length, scores);
        expect([...scores]).toEqual(sumPlainly(written, features));
      }),
    );
  });

  it("gives back the rows that were written, ascending by the upper half of the key", () => {
    fc.assert(
      fc.property(rows, (written) => {
        const sink = createSink();
        writeRows(sink, written);
        const read = [...readRows({ bytes: takeBytes(sink), at: 0 })];
        const upper = read.map(({ key }) => key >>> 16);
        expect(upper).toEqual(upper.toSorted((a, b) => a - b));
        const byKey = (list: readonly Row[]) => list.toSorted((a, b) => a.key - b.key);
        expect(byKey(read)).toEqual(byKey(written));
      }),
      { numRuns: 20 },
    );
  });
});

describe("an averaged perceptron", () => {
  it("learns to tell classes apart and keeps it when frozen", () => {
    const perceptron = createPerceptron();
    const examples = Array.from({ length: 12 }, (_, i) => Int32Array.from([1000 + (i % 3), 77, -5 * i - 1]));
    const scores = new Float32Array(3);
    for (let round = 0; round < 10; round++) {
      examples.forEach((features, i) => {
        scores.fill(0);
        perceptron.score(features, features.length, scores);
        perceptron.tick();
        const guess = scores.indexOf(Math.max(...scores));
        if (guess !== i % 3) perceptron.update(features, features.length, i % 3, guess);
      });
    }
    const score = thaw(freeze(perceptron.quantise(0.01, 0)));
    examples.forEach((features, i) => {
      scores.fill(0);
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
  const sums = new Array<number>(10).fill(0);
  for (const feature of features) {
    for (const [classIndex, weight] of written.find(({ key }) => key === feature)?.entries ?? []) {
      sums[classIndex] = (sums[classIndex] as number) + weight;
    }
  }
  return sums;
}
