import type { Account } from "../../../src/model/account.ts";
import type { Article } from "../../../src/model/article.ts";
import type { Resources } from "../../../src/model/stage.ts";
import { PIPELINE } from "../../../src/pipeline.ts";
import { runPipeline } from "../../../src/run-pipeline.ts";

/** Runs the stages up to and with the one of that name over a bare text, taken for one paragraph of an undated article. */
export function readText(text: string, upTo: string, resources: Resources): Account {
  const last = PIPELINE.findIndex(({ name }) => name === upTo);
  return runPipeline(PIPELINE.slice(0, last + 1), [makeArticle(text)], resources);
}

function makeArticle(text: string): Article {
  return {
    id: "a-bench",
    source: "bench",
    sha256: "",
    language: "en",
    text,
    origin: [],
    title: null,
    deck: null,
    byline: null,
    dateline: null,
    outlet: { name: null, basis: "none", evidence: [] },
    credits: [],
    published: { value: null, earliest: null, latest: null, basis: "none", why: "a bare text", evidence: [] },
    blocks: [{ kind: "paragraph", start: 0, end: text.length, why: "a bare text" }],
  };
}
