import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BriefSource } from "./brief-draft.ts";
import { dropLoneMarks, isWhole, wholeWordsOf } from "./whole-words.ts";

/** The words as they would be told when `piece` is cut from `text`. */
function cut(text: string, piece: string): string {
  const source = { articles: new Map([["a", { text }]]) } as unknown as BriefSource;
  const start = text.indexOf(piece);
  return wholeWordsOf(source, { article: "a", start, end: start + piece.length });
}

describe("words cut from a report", () => {
  it("take in the mark beside them that closes or opens their quotation", () => {
    expect(cut("She called it “a gift”, he said.", "called it “a gift")).toBe("called it “a gift”");
    expect(cut('She called it "a gift."', 'called it "a gift')).toBe('called it "a gift."');
    expect(cut("“No toll” was her word.", "No toll” was her word")).toBe("“No toll” was her word");
  });

  it("leave off a mark whose partner is further away", () => {
    expect(cut('He would stay "as long as it takes" there', 'as long as it takes" there')).toBe(
      '"as long as it takes" there',
    );
    expect(cut("as long as it takes” there", "as long as it takes”")).toBe("as long as it takes");
    expect(cut("the pier (in Orvik, they say) is shut", "(in Orvik, they say")).toBe("in Orvik, they say");
  });

  it("are never made longer, and stay whole where they were", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", " ", '"', "“", "”", "(", ")"), { maxLength: 12 }), (parts) => {
        const words = parts.join("");
        const kept = dropLoneMarks(words);
        expect(words).toContain(kept);
        if (isWhole(words)) expect(kept).toBe(words.trim());
      }),
    );
  });
});
