import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanPieces } from "./scan-pieces.ts";

const cut = (text: string) => scanPieces(text, { start: 0, end: text.length }).map((piece) => piece.text);

describe("scanPieces", () => {
  it.each([
    ["$1,356.5m", ["$", "1,356.5", "m"]],
    ["Dec 14,2021", ["Dec", "14", ",", "2021"]],
    ["1,234,5678", ["1,234", ",", "5678"]],
    ["rate of .001", ["rate", "of", ".001"]],
    ["3.2.1", ["3.2", ".", "1"]],
    ["14\u00a0000", ["14\u00a0000"]],
    ["isn’t", ["isn", "’", "t"]],
  ])("cuts %j", (text, pieces) => {
    expect(cut(text)).toEqual(pieces);
  });

  it("leaves out nothing but white space", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(cut(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
