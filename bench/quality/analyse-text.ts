import { createHash } from "node:crypto";
import type { Reading } from "../../src/model/reading.ts";
import type { ArticleStage } from "../../src/model/stage.ts";
import { PIPELINE } from "../../src/pipeline.ts";
import { readDocument } from "../../src/read/read-document.ts";
import { loadResources } from "../../src/store/load-resources.ts";

/** Reads one text through the article stages of the pipeline, in order, up to and with the one named `last`. */
export function analyseText(text: string, last: string): Reading {
  const resources = loadResources();
  const sha256 = createHash("sha256").update(text).digest("hex");
  const { article } = readDocument({ source: "bench", text, sha256 }, resources.lexicon);
  const stages = PIPELINE.slice(0, PIPELINE.findIndex(({ name }) => name === last) + 1);
  const bare: Reading = {
    article,
    sentences: [],
    tokens: [],
    mentions: [],
    times: [],
    figures: [],
    statements: [],
    meetingReports: [],
    positionReports: [],
  };
  let reading = bare;
  for (const stage of stages.filter((each): each is ArticleStage => each.scope === "article")) {
    const { problems, ...layers } = stage.run(reading, { resources, entities: [] });
    reading = { ...reading, ...layers };
  }
  return reading;
}
