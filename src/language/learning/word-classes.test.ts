import fc from "fast-check";
import { expect, it } from "vitest";
import { createSink, takeBytes } from "./bytes.ts";
import { findClasses, NO_CLASSES, readWordClasses, writeWordClasses } from "./word-classes.ts";

const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

it("the classes of words are found again by hash, and strangers have none", () => {
  const byte = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.uniqueArray(hash, { maxLength: 50 }), fc.array(byte), hash, (keys, bytes, stranger) => {
      const classes = new Map(keys.map((key, i) => [key, [bytes[i] ?? 1, bytes[i + 1] ?? 0, bytes[i + 2] ?? 7]]));
      const sink = createSink();
      writeWordClasses(sink, classes);
      const table = readWordClasses({ bytes: takeBytes(sink), at: 0 });
      for (const [key, [first = 0, second = 0, third = 0]] of classes) {
        expect(findClasses(table, key)).toBe(first | (second << 8) | (third << 16));
      }
      if (!classes.has(stranger)) expect(findClasses(table, stranger)).toBe(0);
    }),
  );
  expect(findClasses(NO_CLASSES, 5)).toBe(0);
});
