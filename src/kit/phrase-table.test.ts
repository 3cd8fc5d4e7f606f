import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePhraseTable, matchPhrase } from "./phrase-table.ts";

const table = makePhraseTable([
  ["Sea", 1],
  ["Sea of Glass", 2],
  ["N.L.", 3],
  ["King's Port", 4],
]);

describe("a phrase table", () => {
  it("takes the longest phrase that begins at a place", () => {
    expect(matchPhrase(table, "the Sea of Glass.", 4)).toEqual({ start: 4, end: 16, value: 2 });
    expect(matchPhrase(table, "the Sea of Sand", 4)).toEqual({ start: 4, end: 7, value: 1 });
  });

  it("ends a phrase only where a word ends", () => {
    expect(matchPhrase(table, "Seaside", 0)).toBeNull();
    expect(matchPhrase(table, "Sea-borne", 0)?.end).toBe(3);
    expect(matchPhrase(table, "N.L. troops", 0)?.end).toBe(4);
  });

  it("reads any white space for a space and a curly apostrophe for a straight one", () => {
    expect(matchPhrase(table, "Sea\u00a0of\n Glass", 0)?.value).toBe(2);
    expect(matchPhrase(table, "King’s Port", 0)?.value).toBe(4);
  });

  it("agrees with a search of every phrase at every place", () => {
    const word = fc.constantFrom("a", "b", "ab", "ba");
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { maxLength: 6 }), phrase, (phrases, text) => {
        const made = makePhraseTable(phrases.map((each) => [each, each]));
        const longest = phrases
          .filter((each) => text === each || text.startsWith(`${each} `))
          .sort((x, y) => y.length - x.length)[0];
        expect(matchPhrase(made, text, 0)?.value ?? null).toBe(longest ?? null);
      }),
    );
  });
});
