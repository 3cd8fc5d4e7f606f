import { describe, expect, it } from "vitest";
import type { Report } from "../stories/read-sets.ts";
import { buildPairs } from "./build-pairs.ts";
import { plantEvidence } from "./plant-evidence.ts";
import type { Thesaurus } from "./read-thesaurus.ts";
import { spinText } from "./spin-text.ts";

const NONE = new Map<string, readonly string[]>();
const THESAURUS: Thesaurus = {
  nouns: new Map([
    ["police", ["constabulary"]],
    ["gate", ["portal"]],
  ]),
  verbs: new Map([
    ["close", ["shut"]],
    ["mend", ["repair"]],
  ]),
  adjectives: NONE,
  adverbs: NONE,
};
const REPORTS: Report[] = ["harbour", "orchard"].map((subject) => ({
  id: subject,
  story: subject,
  published: null,
  text: Array.from(
    { length: 12 },
    (_, index) =>
      `The council said after 1${index} hours that the ${subject} would be closed “until every one of the 4${index} gates of the ${subject} has been mended and painted”.`,
  ).join("\n"),
}));

describe("buildPairs", () => {
  const pairs = buildPairs(REPORTS, 60, THESAURUS);

  it("makes as many pairs as asked, of every kind and with every evidence, the same each time", () => {
    expect(pairs).toHaveLength(60);
    expect(new Set(pairs.map(({ kind }) => kind)).size).toBe(6);
    expect(new Set(pairs.map(({ evidence }) => evidence)).size).toBe(5);
    expect(buildPairs(REPORTS, 60, THESAURUS)).toEqual(pairs);
  });

  it("gives a copy every sentence of its model, and a pair of nothing none", () => {
    for (const { kind, first, second, evidence } of pairs) {
      const sentences = first.split("\n\n").filter((line) => line.startsWith("The council"));
      const shared = sentences.filter((line) => second.includes(line)).length;
      if (kind === "copied" && evidence !== "blurred numbers") expect(shared).toBe(sentences.length);
      if (kind === "nothing" || kind === "quotes") expect(shared).toBe(0);
    }
  });
});

describe("plantEvidence", () => {
  it("rounds large numbers, leaves small ones to a word and years alone", () => {
    const pages = plantEvidence(
      "blurred numbers",
      0,
      ["As it was."],
      ["In 2019 the 36-year-old sold 4,217 boats of 36 kinds."],
      [],
    );
    expect(pages?.second).toBe("In 2019 the 36-year-old sold about 4,000 boats of many kinds.");
  });

  it("plants nothing where there is nothing to blur", () => {
    expect(plantEvidence("blurred numbers", 0, ["A."], ["Only 12 boats came."], ["Of 41 boats 61 oars."])).toBeNull();
  });
});

describe("spinText", () => {
  it("exchanges the words it knows, keeps capitals and endings, and leaves the rest alone", () => {
    const spin = (text: string, chance: number) => spinText(text, chance, () => 0.1, THESAURUS);
    expect(spin("Police closed 12 Velmora gates", 1)).toBe("Constabulary shuted 12 Velmora portals");
    expect(spin("Police closed 12 Velmora gates", 0)).toBe("Police closed 12 Velmora gates");
  });
});
