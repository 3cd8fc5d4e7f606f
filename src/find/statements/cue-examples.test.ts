import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import { makeBareArticle } from "../../kit/start-reading.ts";
import { PIPELINE } from "../../pipeline.ts";
import { runStages } from "../../run-pipeline.ts";
import { loadResources } from "../../store/load-resources.ts";
import { toText, viewArticle } from "./article-view.ts";
import { findAttributions } from "./find-attributions.ts";
import { selectStatements } from "./select-statements.ts";

const resources = loadResources();
const { cues, sourcePhrases, statementTypes } = resources.lexicon;
const STAGES = PIPELINE.slice(
  0,
  PIPELINE.findIndex(({ name }) => name === "statements"),
);
const MARKS = /[<>{}[\]]/g;

/** What the finder makes of one sentence that stands in an article of its own. */
function find(sentence: string, keepAttitudes: boolean) {
  const article = makeBareArticle("a", sentence);
  const [reading] = runStages(STAGES, [article], resources).readings;
  if (!reading) throw new Error("nothing was read");
  const view = viewArticle(reading, resources.lexicon);
  const attributions = findAttributions(view, resources.lexicon);
  const words = (range: { first: number; last: number } | undefined) => {
    const bounds = range && toText(view, range);
    return bounds ? sentence.slice(bounds.start, bounds.end) : null;
  };
  return (keepAttitudes ? attributions : selectStatements(view, attributions)).map(({ source, cueRange, content }) => ({
    speaker: words(source?.range),
    cue: words(cueRange),
    content: words(content[0])?.replace(/^that /, "") ?? null,
  }));
}

/** The marked parts of an example. */
function parse(example: string) {
  const part = (pattern: RegExp) => pattern.exec(example)?.[1]?.replace(MARKS, "") ?? null;
  const content = part(/\[([^\]]*)\]/) ?? part(/“([^”]*)”/);
  return { speaker: part(/<([^>]*)>/), cue: part(/\{([^}]*)\}/), content: content?.replace(/[,?]$/, "") ?? null };
}

describe("the examples of the lexicon", () => {
  for (const { name, kind, yes, no } of cues) {
    for (const example of yes) {
      it(`${name}: ${example}`, () => {
        const { speaker, cue, content } = parse(example);
        const found = find(example.replace(MARKS, ""), kind === "attitude");
        const match = found.find((each) => each.content === content && cue !== null && each.cue?.endsWith(cue));
        expect(match, JSON.stringify(found)).toBeDefined();
        if (speaker !== null) expect(match?.speaker).toBe(speaker);
      });
    }
    for (const example of no) {
      it(`${name}, not: ${example}`, () => {
        expect(find(example, false)).toEqual([]);
      });
    }
  }
  for (const { phrase, yes, no } of sourcePhrases) {
    for (const example of yes) {
      it(`${phrase}: ${example}`, () => {
        const { speaker, content } = parse(example);
        expect(find(example.replace(MARKS, ""), false)).toContainEqual(expect.objectContaining({ speaker, content }));
      });
    }
    for (const example of no) it(`${phrase}, not: ${example}`, () => expect(find(example, false)).toEqual([]));
  }
});

/** The types of the statements in a sentence. */
function typesIn(sentence: string) {
  const text = `Island news\n\n${sentence}\n`;
  return read([{ source: "island.txt", text }]).statements.map(({ type }) => type);
}

describe("the examples of the types", () => {
  for (const { gives, reason, yes, no } of statementTypes) {
    for (const example of yes) it(`${gives}, ${reason}: ${example}`, () => expect(typesIn(example)).toContain(gives));
    for (const example of no) {
      it(`${gives}, not: ${example}`, () => {
        const types = typesIn(example);
        expect(types).not.toEqual([]);
        expect(types).not.toContain(gives);
      });
    }
  }
});
