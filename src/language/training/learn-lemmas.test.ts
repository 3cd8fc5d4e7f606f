import { describe, expect, it } from "vitest";
import { makeLemma } from "../lemmas/lemma-rules.ts";
import { learnLemmas } from "./learn-lemmas.ts";

const VERB = 0;
const NAME = 1;
const RULES = learnLemmas(
  [
    ...["walked walk", "talked talk", "asked ask", "waited wait", "hoped hope", "voted vote", "went go"].map((pair) => {
      const [form, lemma] = pair.split(" ") as [string, string];
      return { form, lemma, classIndex: VERB };
    }),
    { form: "Asked", lemma: "ask", classIndex: VERB },
    { form: "Brandt", lemma: "Brandt", classIndex: NAME },
  ],
  3,
);

describe("lemma rules", () => {
  it.each([
    ["walked", "walk"],
    ["went", "go"],
    ["barked", "bark"],
    ["noted", "note"],
    ["Milked", "milk"],
  ])("learnt from a few verbs make of %s %s", (form, lemma) => {
    expect(makeLemma(form, VERB, RULES)).toBe(lemma);
  });

  it("keep the capitals of classes whose lemmas have them", () => {
    expect(makeLemma("Morland", NAME, RULES)).toBe("Morland");
  });

  it("leave a word alone whose class was never seen", () => {
    expect(makeLemma("halls", 2, RULES)).toBe("halls");
  });

  it("need not repeat for a long ending what a shorter one says", () => {
    expect(Object.keys(RULES.endings[VERB] ?? {})).not.toContain("alked");
  });
});
