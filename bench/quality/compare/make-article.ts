import { makeBareArticle, startReading } from "../../../src/kit/start-reading.ts";
import type { Article } from "../../../src/model/article.ts";
import type { Draft } from "../../../src/model/reading.ts";

/** An article of a text that is known to be body only, a paragraph a line. */
export function makeArticle(id: string, text: string, published: string | null): Article {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    kind: "paragraph" as const,
    start: line.index,
    end: line.index + line[0].length,
    why: "given",
  }));
  const bounds = { value: published, earliest: published, latest: published };
  return makeBareArticle(id, text, blocks, { published: { ...bounds, basis: "none", why: "", evidence: [] } });
}

/** A draft of articles of which nothing is known yet. */
export function makeDraft(articles: readonly Article[]): Draft {
  const nothing = { stories: [], entities: [], meetings: [], positions: [], reuse: [], origins: [], points: [] };
  return {
    readings: articles.map(startReading),
    ...nothing,
    differences: [],
    timeline: [],
    negotiation: [],
    brief: [],
    problems: [],
  };
}
