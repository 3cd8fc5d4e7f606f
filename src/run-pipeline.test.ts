import { describe, expect, it } from "vitest";
import type { ArticleStage } from "./model/stage.ts";
import { PIPELINE } from "./pipeline.ts";
import { checkPipeline } from "./run-pipeline.ts";

const needsTimes: ArticleStage = {
  scope: "article",
  name: "needs-times",
  summary: "Reads times.",
  reads: ["times"],
  writes: ["figures"],
  run: () => ({ figures: [] }),
};

describe("checkPipeline", () => {
  it("accepts the list the program runs", () => {
    expect(() => checkPipeline(PIPELINE)).not.toThrow();
  });

  it("refuses a stage whose reads no earlier stage writes, and names both", () => {
    expect(() => checkPipeline([needsTimes])).toThrow(/needs-times reads times/);
  });
});
