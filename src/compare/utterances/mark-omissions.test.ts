import { describe, expect, it } from "vitest";
import type { Omission } from "../../model/statement.ts";
import { PIPELINE } from "../../pipeline.ts";
import { readDocument } from "../../read/read-document.ts";
import { runStages } from "../../run-pipeline.ts";
import { loadResources } from "../../store/load-resources.ts";
import { markOmissions } from "./mark-omissions.ts";

const resources = loadResources();

const STAGES = PIPELINE.slice(
  0,
  PIPELINE.findIndex(({ name }) => name === "utterances"),
);

/** What the second of two reports of one quotation is found to leave out of the first. */
function omitted(example: string): readonly Omission[] {
  const articles = example.split(" | ").map((sentence, index) => {
    const text = `“${sentence.replace(/\.$/, "")},” harbour master Ana Rojas said on Monday.`;
    return readDocument({ source: `${index}.txt`, sha256: `${index}${text}`, text }, resources.lexicon).article;
  });
  const { readings } = runStages(STAGES, articles, resources);
  const joined = readings.map((reading) => ({
    ...reading,
    statements: reading.statements.slice(0, 1).map((statement) => ({ ...statement, utterance: "one" })),
  }));
  const marked = markOmissions(joined, resources.lexicon.qualifiers);
  return marked.find(({ article }) => article.source === "1.txt")?.statements[0]?.omits ?? [];
}

describe("the lexicon of qualifiers", () => {
  for (const { kind, yes, no } of resources.lexicon.qualifiers) {
    for (const example of yes) {
      it(`sees a lost ${kind} in “${example}”`, () => {
        expect(omitted(example).map((omission) => omission.kind)).toEqual([kind]);
      });
    }
    for (const example of no) {
      it(`sees no lost ${kind} in “${example}”`, () => {
        expect(omitted(example)).toEqual([]);
      });
    }
  }
});
