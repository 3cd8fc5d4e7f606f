import { describe, expect, it } from "vitest";
import { loadResources } from "../store/load-resources.ts";
import { readSyntax } from "./syntax.ts";
import { readSyntaxModel } from "./syntax-model.ts";

const { lexicon, model } = loadResources();
const read = (text: string) => readSyntax({ text, blocks: [] }, lexicon, readSyntaxModel(model));
const relationsOf = (text: string) =>
  Object.fromEntries(
    read(text).tokens.map(({ text: word, relation, head }, _, all) => [word, `${relation} ${all[head]?.text ?? ""}`]),
  );

describe("the English reader", () => {
  it("says who does what to whom", () => {
    const relations = relationsOf("The minister told reporters that the army would leave Newbury.");
    expect(relations).toMatchObject({
      minister: "nsubj told",
      told: "root ",
      leave: "ccomp told",
      army: "nsubj leave",
      Newbury: "obj leave",
    });
  });

  it("knows the passive, tense and number", () => {
    const { tokens } = read("The envoys were received by the president.");
    const find = (word: string) => tokens.find(({ text }) => text === word);
    expect(find("received")?.features).toMatchObject({ voice: "passive", form: "participle" });
    expect(find("envoys")).toMatchObject({ relation: "nsubj:pass", lemma: "envoy", features: { number: "plural" } });
    expect(find("were")).toMatchObject({ relation: "aux:pass", lemma: "be" });
  });

  it("keeps each sentence a tree inside one block and every offset true", () => {
    const text = "“We will wait,” she said. “No one left.”\nThe talks, set for Monday, failed again: nobody came …";
    const { sentences, tokens } = read(text);
    for (const { first, last } of sentences) {
      const words = tokens.slice(first, last);
      expect(words.filter(({ head }) => head === -1)).toHaveLength(1);
      for (const word of words) {
        expect(text.slice(word.start, word.end)).toBe(word.text);
        let at = word;
        for (let steps = 0; at.head >= 0; steps++) {
          expect(steps).toBeLessThan(words.length);
          at = tokens[at.head] as typeof word;
        }
        expect(at.index).toBeGreaterThanOrEqual(first);
        expect(at.index).toBeLessThan(last);
      }
    }
  });

  it("takes a sentence that never ends", () => {
    const line = "The minister said on Friday that the talks would go on ".repeat(500);
    const started = performance.now();
    const { tokens } = read(line);
    expect(tokens.length).toBe(5500);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe("a title with a preposition in it", () => {
  it("hangs on the name that follows, which does what the sentence tells", () => {
    const relations = relationsOf("Minister of Foreign Affairs Mira Oduya rejected the plan on Friday.");
    expect(relations).toMatchObject({
      Mira: "nsubj rejected",
      Oduya: "flat Mira",
      Minister: "nmod Mira",
      Affairs: "nmod Minister",
      of: "case Affairs",
    });
  });

  it("leaves an office alone that no name follows", () => {
    expect(relationsOf("The minister of foreign affairs rejected the plan.").minister).toBe("nsubj rejected");
  });
});
