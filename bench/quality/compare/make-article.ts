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
  return {
    id,
    source: id,
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
    published: { value: published, earliest: published, latest: published, basis: "none", why: "", evidence: [] },
    blocks,
  };
}

/** A draft of articles of which nothing is known yet. */
export function makeDraft(articles: readonly Article[]): Draft {
  const nothing = { stories: [], entities: [], meetings: [], positions: [], reuse: [], origins: [], points: [] };
  const unread = { sentences: [], tokens: [], mentions: [], times: [], figures: [], statements: [] };
  return {
    readings: articles.map((article) => ({ article, ...unread, meetingReports: [], positionReports: [] })),
    ...nothing,
    differences: [],
    timeline: [],
    brief: [],
    problems: [],
  };
}
