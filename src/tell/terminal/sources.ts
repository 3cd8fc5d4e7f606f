import type { Article } from "../../model/article.ts";
import type { Story } from "../../model/comparison.ts";
import type { ArticleId } from "../../model/span.ts";
import { formatDate, formatInterval } from "../dates.ts";
import { escapeTerminal } from "../escape.ts";
import { tellKind } from "../kinds.ts";
import { countReports } from "../numbers.ts";
import { tellRevisions } from "../revisions.ts";
import { describeCopy, orderSigla, type Siglum } from "../sigla.ts";
import type { Sheet } from "./sheet.ts";

/** The title of a story, how many reports it has and from which days. */
export function tellTitle({ title, articles, first, last }: Story, { paint }: Sheet): string[] {
  return [
    paint.bold(escapeTerminal(title)),
    paint.dim([countReports(articles.length), formatInterval(first, last)].filter(Boolean).join(", ")),
    "",
  ];
}

/** The first letters of a large affair are enough to begin with. */
const MOST_SOURCES = 30;

/** Which letter is which report: outlet, day, what it copies and its file; new ones say so where that is known. */
export function tellSources({ articles }: Story, sheet: Sheet): string[] {
  const ordered = orderSigla(articles, sheet.sigla).map(({ article }) => article);
  const left = ordered.length - MOST_SOURCES;
  const more = left > 0 ? [sheet.paint.dim(`  and ${left} more: see --html or --md`)] : [];
  return [...listSources(ordered.slice(0, MOST_SOURCES), sheet), ...more, ""];
}

/** Some of the sources, in their order. */
export function listSources(ids: Iterable<ArticleId>, sheet: Sheet): string[] {
  const articles = new Map(sheet.account.articles.map((article) => [article.id, article]));
  return orderSigla(ids, sheet.sigla).flatMap((siglum) => {
    const article = articles.get(siglum.article);
    return article ? tellSource(article, siglum, sheet) : [];
  });
}

/** One source, and below it what changed in it since its version before. */
function tellSource(article: Article, siglum: Siglum, sheet: Sheet): string[] {
  const { id, published, outlet, source } = article;
  const { paint, sigla, account } = sheet;
  const date =
    published.value !== null
      ? formatDate(published.value)
      : formatInterval(published.earliest, published.latest) || "undated";
  const doubt = published.basis === "inferred" ? " (inferred)" : "";
  const copy = describeCopy(siglum, sigla);
  const copied = copy === null ? "" : `, ${copy}`;
  const isNew = account.changes?.added.includes(id) ? paint.green(" new") : "";
  const revisions = tellRevisions(article, account).join("; ");
  const updated = revisions === "" ? [] : [paint.dim(`      updated: ${escapeTerminal(revisions)}`)];
  return [
    `  ${paint.cyan(siglum.sign.padEnd(4))}${escapeTerminal(outlet.name ?? "outlet unknown")}, ${date}${doubt}${tellKind(article)}${copied}${isNew}  ${paint.dim(escapeTerminal(source))}`,
    ...updated,
  ];
}
