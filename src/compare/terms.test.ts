import { describe, expect, it } from "vitest";
import { PIPELINE } from "../pipeline.ts";
import { runStages } from "../run-pipeline.ts";
import { loadResources } from "../store/load-resources.ts";
import { compileSynonyms, listTerms } from "./terms.ts";
import { makeReading } from "./testing.ts";

const resources = loadResources();
const standFor = compileSynonyms(resources.lexicon);

function terms(text: string): string[] {
  const [reading] = runStages(PIPELINE.slice(0, 1), [makeReading("a", [text]).article], resources).readings;
  if (!reading) throw new Error("one article gives one reading");
  const weigh = (word: string) => (word.length > 3 ? 1 : 0);
  return [...listTerms(reading, { start: 0, end: text.length }, weigh, standFor, 0.5).keys()];
}

describe("listTerms", () => {
  it("gives one word for all that are exchanged for each other, whatever their form", () => {
    expect(terms("They halted the drilling.")).toEqual(["they", "stop", "drilling"]);
    expect(terms("the suspension of drilling")).toEqual(["stop", "drilling"]);
  });

  it("leaves a word that is exchanged for none as it stands", () => {
    expect(terms("The Lighthouses")).toEqual(["lighthouses"]);
  });
});
