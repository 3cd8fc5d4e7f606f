import { surveyPage } from "../../../src/read/html/survey-page.ts";
import { readDocument } from "../../../src/read/read-document.ts";
import { loadResources } from "../../../src/store/load-resources.ts";
import type { Extract } from "./extractor.ts";

const { lexicon } = loadResources();
const BODY = new Set(["paragraph", "subhead"]);

/** The project's own reading: paragraphs and subheads are the body. */
export function extractOwn(html: string, url: string): Extract {
  const { article } = readDocument({ source: url, sha256: url, text: html }, lexicon);
  const { text, title, published } = article;
  return {
    body: article.blocks
      .filter((block) => BODY.has(block.kind))
      .map((block) => text.slice(block.start, block.end))
      .join("\n"),
    title: title && text.slice(title.start, title.end),
    authors: surveyPage(html, url, lexicon).authors,
    published: published.value,
  };
}
