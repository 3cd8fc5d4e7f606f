import type { Article, Block } from "../model/article.ts";
import type { Reading } from "../model/reading.ts";
import type { ArticleId } from "../model/span.ts";

/** A reading in which nothing is found yet. */
export function startReading(article: Article): Reading {
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

/** An English article of which nothing is known but its text and blocks; `more` fills in what is. */
export function makeBareArticle(
  id: ArticleId,
  text: string,
  blocks: readonly Block[] = [{ kind: "paragraph", start: 0, end: text.length, why: "a bare text" }],
  more: Partial<Article> = {},
): Article {
  return {
    id,
    source: id,
    sha256: id,
    language: "en",
    kind: "report",
    address: null,
    section: null,
    text,
    origin: [],
    title: null,
    deck: null,
    byline: null,
    dateline: null,
    authors: [],
    outlet: { name: null, basis: "none", evidence: [] },
    credits: [],
    published: { value: null, earliest: null, latest: null, basis: "none", why: "", evidence: [] },
    updated: null,
    captured: null,
    earlier: [],
    blocks,
    ...more,
  };
}
