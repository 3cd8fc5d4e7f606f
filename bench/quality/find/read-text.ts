import { makeBareArticle } from "../../../src/kit/start-reading.ts";
import type { Account } from "../../../src/model/account.ts";
import type { Resources } from "../../../src/model/stage.ts";
import { PIPELINE } from "../../../src/pipeline.ts";
import { runPipeline } from "../../../src/run-pipeline.ts";

/** Runs the stages up to and with the one of that name over a bare text, taken for one paragraph of an undated article. */
export function readText(text: string, upTo: string, resources: Resources): Account {
  const last = PIPELINE.findIndex(({ name }) => name === upTo);
  return runPipeline(PIPELINE.slice(0, last + 1), [makeBareArticle("a-bench", text)], resources);
}
