import { makeBareArticle, startReading } from "../../../../src/kit/start-reading.ts";
import type { Block } from "../../../../src/model/article.ts";
import type { Reading } from "../../../../src/model/reading.ts";
import type { Stage } from "../../../../src/model/stage.ts";
import { PIPELINE } from "../../../../src/pipeline.ts";
import { loadResources } from "../../../../src/store/load-resources.ts";
import type { Timex, TimexDocument } from "./timex.ts";

const LAYERS = new Set(["syntax", "times"]);

/** What this project finds: the stages the times rest on, run over the text with its day of creation. */
export function findTimes(document: TimexDocument): readonly Timex[] {
  const surroundings = { resources: loadResources(), entities: [] };
  let reading = readingOf(document);
  for (const stage of PIPELINE.filter((each: Stage) => LAYERS.has(each.name))) {
    if (stage.scope !== "article") continue;
    const { problems: _, ...layers } = stage.run(reading, surroundings);
    reading = { ...reading, ...layers };
  }
  return reading.times.map(({ span, type, value }) => ({ start: span.start, end: span.end, type, value: value ?? "" }));
}

function readingOf({ name, text, created }: TimexDocument): Reading {
  const published = {
    value: created,
    earliest: created,
    latest: created,
    basis: "stated",
    why: "given",
    evidence: [],
  } as const;
  return startReading(makeBareArticle(name, text, paragraphsOf(text), { published }));
}

function paragraphsOf(text: string): readonly Block[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?![ \t]*\n))*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    kind: "paragraph",
    why: "blank lines",
  }));
}
