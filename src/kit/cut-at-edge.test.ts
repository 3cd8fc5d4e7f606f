import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Token } from "../model/sentence.ts";
import { cutAtEdge } from "./cut-at-edge.ts";

type Given = readonly [text: string, head: number, relation: string];

function tokensOf(given: readonly Given[]): Token[] {
  let start = 0;
  return given.map(([text, head, relation], index): Token => {
    const token = { index, text, lemma: text, head, relation, start, end: start + text.length };
    start += text.length + 1;
    return { ...token, pos: "X", features: { tense: null, form: null, voice: null, number: null }, sentence: 0 };
  });
}

function cut(given: readonly Given[], longest: number, needed = 0): string | null {
  const end = cutAtEdge(tokensOf(given), { first: 0, last: given.length - 1, needed }, longest);
  return end === null
    ? null
    : given
        .slice(0, end + 1)
        .map(([text]) => text)
        .join(" ");
}

/** "crews left the quay at noon after the horn blew" */
const CREWS: readonly Given[] = [
  ["crews", 1, "nsubj"],
  ["left", -1, "root"],
  ["the", 3, "det"],
  ["quay", 1, "obj"],
  ["at", 5, "case"],
  ["noon", 1, "obl"],
  ["after", 9, "mark"],
  ["the", 8, "det"],
  ["horn", 9, "nsubj"],
  ["blew", 1, "advcl"],
];

describe("cutAtEdge", () => {
  it("keeps what fits", () => {
    expect(cut(CREWS, 60)).toBe("crews left the quay at noon after the horn blew");
  });

  it("leaves out a clause before a phrase, and never a conjunction, article or object alone", () => {
    expect(cut(CREWS, 45)).toBe("crews left the quay at noon");
    expect(cut(CREWS, 35)).toBe("crews left the quay at noon");
    expect(cut(CREWS, 26)).toBe("crews left the quay");
    expect(cut(CREWS, 15)).toBeNull();
  });

  it("reaches what is needed, or gives up", () => {
    expect(cut(CREWS, 35, 5)).toBe("crews left the quay at noon");
    expect(cut(CREWS, 26, 5)).toBeNull();
  });

  it("leaves no quotation open", () => {
    const quoted: readonly Given[] = [
      ["he", 1, "nsubj"],
      ["cried", -1, "root"],
      ["“", 3, "punct"],
      ["stop", 1, "ccomp"],
      ["there", 3, "advmod"],
      ["now", 3, "advmod"],
      ["”", 3, "punct"],
    ];
    expect(cut(quoted, 24)).toBeNull();
    expect(cut(quoted, 30)).toBe("he cried “ stop there now ”");
  });

  it("never parts a word from a governor behind it, in any tree", () => {
    const relation = fc.constantFrom("nsubj", "obj", "advcl", "obl", "punct", "conj", "det");
    const words = fc.array(fc.tuple(fc.nat(30), relation, fc.constantFrom("a", "bb", "cccc")), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 60 }), (drawn, longest) => {
        const given = drawn.map(
          ([head, name, text], at): Given => [text, head % drawn.length === at ? -1 : head % drawn.length, name],
        );
        const tokens = tokensOf(given);
        const end = cutAtEdge(tokens, { first: 0, last: given.length - 1, needed: 0 }, longest);
        if (end === null || end === given.length - 1) return;
        expect((tokens[end] as Token).end).toBeLessThanOrEqual(longest);
        for (const { index, head } of tokens.slice(0, end + 1))
          expect(head > end && (tokens[head] as Token).end <= 2 * longest, `${index}`).toBe(false);
      }),
    );
  });
});
