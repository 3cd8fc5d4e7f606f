import { describe, expect, it } from "vitest";
import type { Token } from "../model/sentence.ts";
import { areMarksPaired, trimMarks } from "./trim-marks.ts";

/** Tokens of words and marks parted by blanks. */
function tokensOf(words: string): Token[] {
  return [...words.matchAll(/\S+/g)].map((match, index) => ({
    index,
    text: match[0],
    lemma: match[0],
    pos: /[\p{L}\p{N}]/u.test(match[0]) ? "X" : "PUNCT",
    features: { tense: null, form: null, voice: null, number: null },
    head: -1,
    relation: "dep",
    sentence: 0,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function trim(words: string): string {
  const tokens = tokensOf(words);
  const { start, end } = trimMarks(tokens, 0, tokens.length - 1);
  return words.slice(start, end);
}

describe("trimMarks", () => {
  it("drops stops, commas and dashes at both edges", () => {
    expect(trim(", and the quay was shut — .")).toBe("and the quay was shut");
  });

  it("keeps marks that close or open something within, and drops those that do not", () => {
    expect(trim("the clerk said “ no ” .")).toBe("the clerk said “ no ”");
    expect(trim("“ no ” , the clerk said ”")).toBe("“ no ” , the clerk said");
    expect(trim('the clerk said " no "')).toBe('the clerk said " no "');
    expect(trim("“ the clerk said")).toBe("the clerk said");
    expect(trim("( the pier is shut")).toBe("the pier is shut");
    expect(trim("the pier ( in Orvik )")).toBe("the pier ( in Orvik )");
  });

  it("leaves one mark where there is nothing else", () => {
    expect(trim(", ,")).toBe(",");
  });
});

describe("areMarksPaired", () => {
  it("takes no mark for closed that was not opened, and none for opened that is not closed", () => {
    const check = (words: string) => areMarksPaired(tokensOf(words));
    expect(["no marks", "a “ b ” c", 'a " b " c', "( “ a ” )", "the crews ’ pay"].map(check)).toEqual(
      Array(5).fill(true),
    );
    expect(["a ” b", "“ a", 'a " b', "( “ a ) ”", "a )"].map(check)).toEqual(Array(5).fill(false));
  });
});
