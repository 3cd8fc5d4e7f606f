import { describe, expect, it } from "vitest";
import type { Draft } from "../../model/reading.ts";
import { loadResources } from "../../store/load-resources.ts";
import { mentions } from "../names/mentions.ts";
import { sampleReading } from "../testing/sample-reading.ts";
import { identity } from "./identity.ts";

const resources = loadResources();

/** The organisations of the articles, each by its aliases. */
function organisationsOf(...articles: string[][]): string[] {
  const readings = articles.map((lines, index) => {
    const reading = sampleReading(`a${index}`, lines);
    return { ...reading, ...mentions.run(reading, { resources, entities: [] }) };
  });
  const { entities = [] } = identity.run({ readings } as unknown as Draft, resources);
  return entities
    .filter(({ type }) => type === "organisation")
    .map(({ aliases }) => aliases.join(", "))
    .sort();
}

const LEAGUE = "The/DET Coastal Pilots League (/PUNCT _KLF _)/PUNCT spoke/VERB ./PUNCT";

describe("an acronym in brackets", () => {
  it("is short for the organisation it stands behind, whatever its letters", () => {
    expect(organisationsOf([LEAGUE, "The/DET KLF left/VERB ./PUNCT"])).toEqual(["Coastal Pilots League, KLF"]);
  });

  it("stays so in other articles that share a rare name", () => {
    const other = "Senator Mona Dahl met/VERB the/DET KLF ./PUNCT";
    expect(organisationsOf([LEAGUE, "Senator Mona Dahl slept/VERB ./PUNCT"], [other])).toEqual([
      "Coastal Pilots League, KLF",
    ]);
    expect(organisationsOf([LEAGUE], [other])).toEqual(["Coastal Pilots League, KLF", "KLF"]);
  });

  it("is nobody's where two organisations bear it", () => {
    expect(organisationsOf([LEAGUE, "The/DET Kelp Life Foundation slept/VERB ./PUNCT"])).toEqual([
      "Coastal Pilots League",
      "KLF",
      "Kelp Life Foundation",
    ]);
    expect(
      organisationsOf(
        [LEAGUE, "Senator Mona Dahl slept/VERB ./PUNCT"],
        ["The/DET Kelp Life Foundation met/VERB Senator Mona Dahl ./PUNCT"],
        ["Senator Mona Dahl met/VERB the/DET KLF ./PUNCT"],
      ),
    ).toEqual(["Coastal Pilots League, KLF", "KLF", "Kelp Life Foundation"]);
  });

  it("is not short for it among other words, as an agency, or in two letters", () => {
    for (const bracket of ["_near/ADP KLF", "_EFE", "_QX", "_KLF and/CCONJ Orvo"]) {
      const open = `The/DET Coastal Pilots League (/PUNCT ${bracket} _)/PUNCT spoke/VERB ./PUNCT`;
      expect(organisationsOf([open])).toContain("Coastal Pilots League");
    }
  });

  it("is not short for a person", () => {
    expect(organisationsOf(["Senator Mona Dahl (/PUNCT _KLF _)/PUNCT spoke/VERB ./PUNCT"])).toEqual(["KLF"]);
  });
});
