import { describe, expect, it } from "vitest";
import { loadResources } from "../../store/load-resources.ts";
import { foldWord, skeletonOf } from "./name-key.ts";
import { isSameName, readPersonName } from "./person-name.ts";

const { lexicon } = loadResources();

describe("folding", () => {
  it("takes away marks, and letters that carry theirs inside", () => {
    expect(["Bjørk", "Łasz", "Đorin", "Weiß", "Þóra", "Hæge", "Åse"].map(foldWord)).toEqual([
      "bjork",
      "lasz",
      "dorin",
      "weiss",
      "thora",
      "haege",
      "ase",
    ]);
  });
});

describe("the skeleton of a word", () => {
  const skeleton = (word: string) => skeletonOf(word, lexicon.spellings);

  it("is the same however an umlaut is written", () => {
    for (const spellings of [
      ["Asbjørn", "Asbjorn", "Asbjoern"],
      ["Müller", "Muller", "Mueller"],
      ["Håkon", "Hakon", "Haakon"],
      ["Jäger", "Jager", "Jaeger"],
    ]) {
      expect(new Set(spellings.map(skeleton)).size).toBe(1);
    }
  });

  it("keeps two vowels that are no umlaut", () => {
    for (const [one, other] of [
      ["Michael", "Michal"],
      ["Páez", "Paz"],
      ["Saenz", "Sanz"],
      ["Coe", "Co"],
      ["Dae-jun", "Da-jun"],
    ] as const) {
      expect(skeleton(one)).not.toBe(skeleton(other));
    }
  });
});

describe("two full names", () => {
  const areSame = (one: string, other: string) =>
    isSameName(readPersonName(one, lexicon), readPersonName(other, lexicon), lexicon);

  it("are one in any writing of the same letters", () => {
    expect(areSame("Asbjørn Løve", "Asbjoern Loeve")).toBe(true);
    expect(areSame("Asbjorn Love", "Asbjoern Loeve")).toBe(true);
  });

  it("stay two where the given names are two", () => {
    expect(areSame("Asbjørn Løve", "Arne Loeve")).toBe(false);
  });
});
