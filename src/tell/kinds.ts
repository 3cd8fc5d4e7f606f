import type { Article, ArticleKind } from "../model/article.ts";

/** What a reader should know of an article before its words; nothing of an ordinary report. */
const KINDS: Readonly<Record<ArticleKind, string | null>> = {
  report: null,
  opinion: "opinion",
  gallery: "picture gallery",
  "live-blog": "live blog",
  stub: "beginning only",
  "link-list": "list of links",
};

/** The kind of an article in words, after a comma; empty for a report. Accounts of earlier versions name no kinds. */
export function tellKind({ kind }: Article): string {
  const told = KINDS[kind ?? "report"];
  return told ? `, ${told}` : "";
}
