import { describe, expect, it } from "vitest";
import { loadResources } from "../../store/load-resources.ts";
import { sampleReading } from "../testing/sample-reading.ts";
import { mentions } from "./mentions.ts";

const resources = loadResources();

function namesIn(line: string): string[] {
  const reading = sampleReading("a", [line]);
  return (mentions.run(reading, { resources, entities: [] }).mentions ?? [])
    .filter(({ form }) => form === "name")
    .map(({ span }) => reading.article.text.slice(span.start, span.end));
}

describe("an outlet called after a town", () => {
  it("is named with the town", () => {
    expect(namesIn("The/DET Guardian of/ADP Lima reported/VERB it/PRON ./PUNCT")).toEqual(["The Guardian of Lima"]);
  });

  it("is named alone where the town owns or describes what follows", () => {
    for (const rest of ["Lima _'s/PART fall/NOUN", "Lima sanctions/NOUN"]) {
      expect(namesIn(`The/DET Guardian of/ADP ${rest} ./PUNCT`)).toContain("The Guardian");
    }
  });

  it("is named alone where it is told of the town", () => {
    expect(namesIn("He/PRON told/VERB The/DET Guardian/PROPN/obj/-2 of/ADP Lima ./PUNCT")).toEqual([
      "The Guardian",
      "Lima",
    ]);
  });

  it("is not the town's government", () => {
    expect(namesIn("The/DET Orvik Monitor blamed/VERB the/DET government/NOUN of/ADP Orvik ./PUNCT")).toEqual([
      "Orvik Monitor",
      "Orvik",
    ]);
  });
});
