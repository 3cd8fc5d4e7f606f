import { describe, expect, it } from "vitest";
import { growTree } from "../../kit/dependency-tree.ts";
import type { Features, PartOfSpeech, Token } from "../../model/sentence.ts";
import { loadResources } from "../../store/load-resources.ts";
import { directionOf } from "./tense.ts";

const TENSE = loadResources().lexicon.timeTense;

type Word = readonly [
  text: string,
  pos: PartOfSpeech,
  head: number,
  relation: string,
  features?: Partial<Features>,
  lemma?: string,
];

/** Which way the last word of a hand-made tree looks, or the one at `at`. */
function direction(words: readonly Word[], at = words.length - 1) {
  let start = 0;
  const tokens = words.map(([text, pos, head, relation, features, lemma], index): Token => {
    const token: Token = {
      index,
      text,
      lemma: lemma ?? text.toLowerCase(),
      pos,
      features: { tense: null, form: null, voice: null, number: null, ...features },
      head,
      relation,
      sentence: 0,
      start,
      end: start + text.length,
    };
    start = token.end + 1;
    return token;
  });
  return directionOf(growTree(tokens), tokens[at] as Token, TENSE);
}

const PAST = { tense: "past", form: "finite" } as const;
const BARE = { form: "infinitive" } as const;

describe("the direction of a time", () => {
  it("looks ahead from a condition of what is to come, in whatever tense", () => {
    const condition = (conjunction: string) =>
      direction([
        ["would", "AUX", 1, "aux"],
        ["close", "VERB", -1, "root", BARE],
        [conjunction, "SCONJ", 4, "mark"],
        ["debt", "NOUN", 4, "nsubj"],
        ["grew", "VERB", 1, "advcl", PAST],
        ["on", "ADP", 6, "case"],
        ["Friday", "PROPN", 4, "obl"],
      ]);
    expect([condition("if"), condition("because")]).toEqual([1, -1]);
  });

  it("looks back from a verb in the past", () => {
    expect(
      direction([
        ["She", "PRON", 1, "nsubj"],
        ["left", "VERB", -1, "root", PAST],
        ["on", "ADP", 3, "case"],
        ["Friday", "PROPN", 1, "obl"],
      ]),
    ).toBe(-1);
  });

  it("looks ahead from will, and back from would have", () => {
    const will: Word[] = [
      ["She", "PRON", 2, "nsubj"],
      ["will", "AUX", 2, "aux"],
      ["leave", "VERB", -1, "root", BARE],
      ["Friday", "PROPN", 2, "obl"],
    ];
    expect(direction(will)).toBe(1);
    const have: Word[] = [
      ["She", "PRON", 3, "nsubj"],
      ["would", "AUX", 3, "aux"],
      ["have", "AUX", 3, "aux"],
      ["left", "VERB", -1, "root", { form: "participle", tense: "past" }],
      ["Friday", "PROPN", 3, "obl"],
    ];
    expect(direction(have)).toBe(-1);
  });

  it("looks ahead from what was planned, and back from what had been", () => {
    const planned = { form: "participle", tense: "past" } as const;
    const was: Word[] = [
      ["Talks", "NOUN", 2, "nsubj"],
      ["were", "AUX", 2, "aux", PAST, "be"],
      ["scheduled", "VERB", -1, "root", planned, "schedule"],
      ["for", "ADP", 4, "case"],
      ["Friday", "PROPN", 2, "obl"],
    ];
    expect(direction(was)).toBe(1);
    const had: Word[] = [
      ["Talks", "NOUN", 2, "nsubj"],
      ["had", "AUX", 2, "aux", PAST, "have"],
      ["scheduled", "VERB", -1, "root", planned, "schedule"],
      ["Friday", "PROPN", 2, "obl"],
    ];
    expect(direction(had)).toBe(-1);
  });

  it("gives an infinitive that is carried out the tense of its governor", () => {
    const began: Word[] = [
      ["Crews", "NOUN", 1, "nsubj"],
      ["began", "VERB", -1, "root", PAST, "begin"],
      ["to", "PART", 3, "mark"],
      ["leave", "VERB", 1, "xcomp", BARE],
      ["Friday", "PROPN", 3, "obl"],
    ];
    expect(direction(began)).toBe(-1);
    const agreed = began.map((word, i): Word => (i === 1 ? ["agreed", "VERB", -1, "root", PAST, "agree"] : word));
    expect(direction(agreed)).toBe(1);
  });

  it("looks ahead from what was to begin, even under a verb in the past", () => {
    expect(
      direction([
        ["Talks", "NOUN", 1, "nsubj"],
        ["failed", "VERB", -1, "root", PAST, "fail"],
        ["before", "SCONJ", 7, "mark"],
        ["a", "DET", 4, "det"],
        ["strike", "NOUN", 7, "nsubj"],
        ["was", "AUX", 7, "cop", PAST, "be"],
        ["to", "PART", 7, "mark"],
        ["begin", "VERB", 1, "advcl", BARE],
        ["Monday", "PROPN", 7, "obl"],
      ]),
    ).toBe(1);
  });

  it("looks back from the value that was there before", () => {
    expect(
      direction([
        ["Tolls", "NOUN", 1, "nsubj"],
        ["stand", "VERB", -1, "root", { tense: "present", form: "finite" }],
        ["at", "ADP", 3, "case"],
        ["nine", "NUM", 1, "obl"],
        ["up", "ADV", 1, "advmod"],
        ["from", "ADP", 6, "case"],
        ["two", "NUM", 4, "obl"],
        ["on", "ADP", 8, "case"],
        ["Tuesday", "PROPN", 4, "obl"],
      ]),
    ).toBe(-1);
  });

  it("believes the verb right before the time more than the tree", () => {
    const words: Word[] = [
      ["Rain", "NOUN", 2, "nsubj"],
      ["will", "AUX", 2, "aux"],
      ["fall", "VERB", -1, "root", BARE],
      ["officials", "NOUN", 4, "nsubj"],
      ["said", "VERB", 2, "parataxis", PAST, "say"],
      ["Friday", "PROPN", 2, "obl"],
    ];
    expect(direction(words)).toBe(-1);
  });

  it("says nothing of a time that only names which ruling is meant", () => {
    const words: Word[] = [
      ["Friday", "PROPN", 2, "nmod"],
      ["'s", "PART", 0, "case"],
      ["ruling", "NOUN", 4, "nsubj"],
      ["will", "AUX", 4, "aux"],
      ["stand", "VERB", -1, "root", BARE],
    ];
    expect(direction(words, 0)).toBeNull();
  });

  it("looks back after since and ahead after until", () => {
    expect(
      direction([
        ["since", "ADP", 1, "case"],
        ["March", "PROPN", -1, "root"],
      ]),
    ).toBe(-1);
    expect(
      direction([
        ["until", "ADP", 1, "case"],
        ["March", "PROPN", -1, "root"],
      ]),
    ).toBe(1);
  });
});
