import { describe, expect, it } from "vitest";
import { loadResources } from "../../store/load-resources.ts";
import { resolveArticle } from "./resolve-article.ts";
import { readingOf } from "./testing.ts";

const RESOURCES = loadResources();
const THURSDAY = "2020-05-07";

function timesIn(text: string) {
  return resolveArticle(readingOf(text, THURSDAY), RESOURCES).map(({ span, value }) => ({
    span: text.slice(span.start, span.end),
    value,
  }));
}

describe.each(RESOURCES.lexicon.timeRules.rules)("the time rule $name", ({ yes, no = [], ignored }) => {
  it.each(yes)("reads $span in: $text", ({ text, span, value }) => {
    if (ignored) expect(timesIn(text)).toEqual([]);
    else expect(timesIn(text)).toContainEqual({ span, value });
  });

  it.each(no.map((text) => ({ text })))("finds nothing in: $text", ({ text }) => {
    expect(timesIn(text)).toEqual([]);
  });
});
