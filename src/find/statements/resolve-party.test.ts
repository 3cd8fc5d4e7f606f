import { describe, expect, it } from "vitest";
import { PIPELINE } from "../../pipeline.ts";
import { readDocument } from "../../read/read-document.ts";
import { runStages } from "../../run-pipeline.ts";
import { loadResources } from "../../store/load-resources.ts";

const resources = loadResources();
const STAGES = PIPELINE.slice(0, PIPELINE.findIndex(({ name }) => name === "statements") + 1);

function speakers(text: string): (string | null)[] {
  const { article } = readDocument({ source: "test.txt", sha256: text, text }, resources.lexicon);
  return runStages(STAGES, [article], resources).readings.flatMap(({ statements }) =>
    statements.map(({ speaker }) => speaker.name),
  );
}

describe("resolveParty", () => {
  it("takes the person whose office is named after a firm or town, and not the firm or town", () => {
    expect(speakers("“The vote is lost,” said Nordkai chief executive Helena Brandt.")).toEqual(["Helena Brandt"]);
    expect(speakers("Bradford MP Ada Brenn said the bridge was safe.")).toEqual(["Ada Brenn"]);
    expect(speakers("“The bridge is gone,” said Orben mayor Lucia Ferreti.")).toEqual(["Lucia Ferreti"]);
  });
});
