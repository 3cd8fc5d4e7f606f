import type { Lexicon } from "../../model/lexicon.ts";
import { compilePageVocabulary, type PageVocabulary } from "../text/page-vocabulary.ts";
import { compileSignReader, type SignReader } from "./classify-element.ts";
import { type Body, findBody } from "./find-body.ts";
import { type LabelledBlock, labelBlocks } from "./label-blocks.ts";
import { findAuthors } from "./metadata/find-authors.ts";
import { type FoundPublished, findPublished } from "./metadata/find-published.ts";
import { findSection } from "./metadata/find-section.ts";
import { type FoundTitle, findTitle } from "./metadata/find-title.ts";
import { gatherFacts, type PageFacts } from "./metadata/page-facts.ts";
import { cutBlocks, type PageBlock } from "./page-block.ts";
import type { Page } from "./page-tree.ts";
import { parsePage } from "./parse-page.ts";

/** All that is found on a page, before it is made into an article. */
export interface Survey {
  readonly page: Page;
  readonly url: string;
  readonly facts: PageFacts;
  readonly title: FoundTitle;
  readonly blocks: readonly PageBlock[];
  readonly body: Body;
  readonly authors: readonly string[];
  readonly published: FoundPublished | null;
  readonly section: string | null;
  /** Blocks of the report and what stands between them. */
  readonly labelled: readonly LabelledBlock[];
  readonly words: PageVocabulary;
  readonly signsOf: SignReader;
}

/**
 * Parses a page and finds title, body, authors and date on it. `url` is where it came from, it may hold the date;
 * `captured` is when an archive kept it, no date is later.
 */
export function surveyPage(html: string, url: string, lexicon: Lexicon, captured: string | null = null): Survey {
  const words = compilePageVocabulary(lexicon);
  const signsOf = compileSignReader(lexicon);
  const page = parsePage(html);
  const facts = gatherFacts(page);
  const title = findTitle(page, facts, signsOf);
  const blocks = cutBlocks(page);
  const body = findBody(page, blocks, title.heading, signsOf);
  const context = { page, facts, blocks, body, heading: title.heading, words, signsOf };
  const authors = findAuthors(context);
  return {
    page,
    url,
    facts,
    title,
    blocks,
    body,
    authors,
    published: findPublished({ ...context, url, captured }),
    section: findSection(facts),
    labelled: labelBlocks(body, { title: title.text, authors, words, signsOf }),
    words,
    signsOf,
  };
}
