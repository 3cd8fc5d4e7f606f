import type { Article } from "../../model/article.ts";
import type { Reading } from "../../model/reading.ts";

/** A bare reading of `text`, published on that day; for tests. */
export function readingOf(text: string, published: string | null): Reading {
  const article: Article = {
    id: "a",
    source: "a.txt",
    sha256: "0",
    language: "en",
    text,
    origin: [],
    title: null,
    deck: null,
    byline: null,
    dateline: null,
    outlet: { name: null, basis: "none", evidence: [] },
    credits: [],
    published: {
      value: published,
      earliest: published,
      latest: published,
      basis: published ? "stated" : "none",
      why: "given by the test",
      evidence: [],
    },
    blocks: [],
  };
  return {
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
}
