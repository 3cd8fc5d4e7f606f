import { describe, expect, it } from "vitest";
import { parsePattern } from "./pattern.ts";

const name = (text: string) => ({ kind: "name", name: text });
const literal = (text: string) => ({ kind: "literal", text });

describe("the notation of time rules", () => {
  it("reads names, literals, options, alternatives, glue and the far end of a range", () => {
    expect(parsePattern("month '.'? day-number ~ '-' ~ day-number@to | 'the' (a | b)")).toEqual({
      kind: "choice",
      items: [
        {
          kind: "sequence",
          items: [
            name("month"),
            { kind: "optional", item: literal(".") },
            name("day-number"),
            { kind: "glued" },
            literal("-"),
            { kind: "glued" },
            { kind: "end", item: name("day-number") },
          ],
        },
        { kind: "sequence", items: [literal("the"), { kind: "choice", items: [name("a"), name("b")] }] },
      ],
    });
  });

  it("writes an apostrophe as two", () => {
    expect(parsePattern("''")).toEqual(literal("'"));
  });

  it.each(["", "a |", "(a", "a)", "a & b", "?"])("refuses %j", (source) => {
    expect(() => parsePattern(source)).toThrow();
  });
});
