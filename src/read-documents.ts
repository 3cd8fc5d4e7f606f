import { joinVersions } from "./compare/versions/join-versions.ts";
import { compareText } from "./kit/compare-text.ts";
import { makeProblem } from "./kit/problem.ts";
import type { Account } from "./model/account.ts";
import type { Article } from "./model/article.ts";
import type { Document } from "./model/document.ts";
import type { Problem } from "./model/problem.ts";
import type { Resources } from "./model/stage.ts";
import { PIPELINE } from "./pipeline.ts";
import { readDocument } from "./read/read-document.ts";
import { type Progress, runPipeline } from "./run-pipeline.ts";

export interface ReadOptions {
  /** ISO day assumed for articles that bear no date; without it they stay undated or bounded by what they say. */
  readonly date?: string;
  /** What was already found wrong with the input, to be told with the rest. */
  readonly problems?: readonly Problem[];
  readonly progress?: Progress;
}

/** Reads documents into one account. Pure: the same documents give the same account, in whatever order they come. */
export function readDocuments(
  documents: readonly Document[],
  resources: Resources,
  options: ReadOptions = {},
): Account {
  const problems: Problem[] = [...(options.problems ?? [])];
  const articles = new Map<string, Article>();
  for (const document of [...documents].sort(bySource)) {
    const { article, problems: found } = readDocument(document, resources.lexicon);
    problems.push(...found);
    const twin = articles.get(article.id);
    if (twin) problems.push(describeTwin(document, twin));
    else articles.set(article.id, options.date === undefined ? article : assumeDate(article, options.date));
  }
  const joined = joinVersions([...articles.values()]);
  const account = runPipeline(PIPELINE, joined.articles, resources, options.progress);
  return { ...account, problems: [...problems, ...joined.problems, ...account.problems].sort(byPlace) };
}

function describeTwin(document: Document, twin: Article): Problem {
  return makeProblem(
    "same-file-twice",
    { stage: "read", article: twin.id },
    { source: document.source, seen: twin.source },
  );
}

function assumeDate(article: Article, date: string): Article {
  if (article.published.value !== null) return article;
  const published = {
    value: date,
    earliest: date,
    latest: date,
    basis: "inferred",
    why: "given by the user",
    evidence: [],
  } as const;
  return { ...article, published };
}

function bySource(a: Document, b: Document): number {
  return compareText(a.source, b.source);
}

function byPlace(a: Problem, b: Problem): number {
  return compareText(placeOf(a), placeOf(b));
}

function placeOf({ stage, article, code, reason }: Problem): string {
  return [stage, article ?? "", code, reason].join("\u0000");
}
