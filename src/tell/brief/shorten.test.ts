import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shorten } from "./shorten.ts";

describe("shorten", () => {
  it("leaves a line that fits as it is", () => {
    expect(shorten("The strait is open.", 40)).toBe("The strait is open.");
  });

  it("cuts at the last clause that fits", () => {
    expect(shorten("The strait is open, the mayor said, and it will stay open all winter long.", 40)).toBe(
      "The strait is open, the mayor said",
    );
  });

  it("never leaves a quotation open", () => {
    expect(shorten("The strait is open, and “no ship, large or small, will be turned away by us”, she said.", 50)).toBe(
      "The strait is open",
    );
  });

  it("gives up where no clause ends early enough", () => {
    expect(shorten("word ".repeat(40), 60)).toBeNull();
  });

  it("gives a literal beginning of what it was given", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (words) => {
        const short = shorten(words, 100);
        expect(short === null || (words.startsWith(short) && short.length <= 100)).toBe(true);
      }),
    );
  });
});
