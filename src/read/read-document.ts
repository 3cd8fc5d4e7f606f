import { makeId } from "../kit/hash.ts";
import { makeProblem } from "../kit/problem.ts";
import type { Article } from "../model/article.ts";
import type { Document } from "../model/document.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { Problem } from "../model/problem.ts";
import { UNDETERMINED } from "./detect-language.ts";
import { readPage } from "./html/read-page.ts";
import { readText } from "./text/read-text.ts";

export interface ReadDocument {
  readonly article: Article;
  readonly problems: readonly Problem[];
}

const STAGE = "read";

/**
 * Makes an article of one document, a web page or a plain text. For plain text `article.text` is the document's text unchanged, but for lone
 * surrogates: each becomes U+FFFD, one code unit for one, since no file could hold them. It never throws; what it
 * doubts comes back as problems.
 */
export function readDocument(document: Document, lexicon: Lexicon): ReadDocument {
  const sound = { ...document, text: document.text.toWellFormed() };
  const id = makeId("a", document.sha256);
  if (!looksLikePage(sound.text)) {
    const article = readText(sound, id, lexicon);
    return { article, problems: findProblems(document, article, sound.text, lexicon) };
  }
  const { article, problems } = readPage(sound, id, lexicon);
  return { article, problems: [...problems, ...findProblems(document, article, sound.text, lexicon)] };
}

const SNIFFED = 4000;

/** Whether a text is an HTML page: markup of a page stands at its beginning. */
export function looksLikePage(text: string): boolean {
  const head = text.slice(0, SNIFFED).trimStart();
  return head.startsWith("<") && /<(?:!doctype html|html|head|body|meta|title|article|div|p|h1)[\s>]/i.test(head);
}

function findProblems(document: Document, article: Article, sound: string, lexicon: Lexicon): Problem[] {
  const { source } = document;
  const place = { stage: STAGE, article: article.id };
  const problems: Problem[] = [];
  const lost = countDifferences(document.text, sound);
  if (lost > 0) problems.push(makeProblem("lone-surrogates", place, { source, seen: `${lost}` }));
  const nuls = article.text.split("\0").length - 1;
  if (nuls > 0) problems.push(makeProblem("control-characters", place, { source, seen: `${nuls}` }));
  const { language } = article;
  if (!article.blocks.some((block) => block.kind === "paragraph")) {
    problems.push(makeProblem("no-article", place, { source }));
  } else if (language !== lexicon.language && language !== UNDETERMINED) {
    problems.push(makeProblem("other-language", place, { source, seen: language, language: lexicon.language }));
  }
  return problems;
}

function countDifferences(before: string, after: string): number {
  if (before === after) return 0;
  let count = 0;
  for (let i = 0; i < before.length; i++) if (before[i] !== after[i]) count++;
  return count;
}
