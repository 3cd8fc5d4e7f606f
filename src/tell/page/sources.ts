import type { Article } from "../../model/article.ts";
import { tellKind } from "../kinds.ts";
import { tellRevisions } from "../revisions.ts";
import { describeCopy } from "../sigla.ts";
import { tellBadge } from "./badge.ts";
import { tellPublication } from "./date.ts";
import { type Edition, siglumOf, wordsOf } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { tellFold, tellSection } from "./section.ts";

/** With more sources than this the list is folded, so that the brief is still on the first screen. */
const MOST_OPEN = 8;

/** The list of sigla: which letter is which report. */
export function tellSources(edition: Edition): Html {
  const rows = edition.articles.map((article, number) => tellSource(edition, article, number));
  const list = rows.length > 0 && html`<ol class="sources">${rows}</ol>`;
  return tellSection({
    id: "sources",
    title: "Sources",
    note: "One letter for each report, by day of publication. A prime marks a copy of that letter, or the same text where nobody can say who copied.",
    body: list && rows.length > MOST_OPEN ? tellFold(`${rows.length} reports`, list) : list,
    none: "No report could be read. What was wrong with the files stands under “Dropped and doubtful”.",
  });
}

function tellSource(edition: Edition, article: Article, number: number): Html {
  const siglum = siglumOf(edition, article.id);
  const title = article.title ? wordsOf(edition, article.title) : null;
  const copy = siglum ? describeCopy(siglum, edition.sigla) : null;
  const isNew = edition.account.changes?.added.includes(article.id);
  const credits = article.credits.map((credit) => credit.name);
  const authors = (article.authors ?? []).map((author) => author.name);
  const revisions = tellRevisions(article, edition.account);
  return html`<li class="source">${siglum && tellBadge(edition, siglum)}
<a class="open-text" href="#text-${number}">${title ?? html`<i class="basis">${article.source}</i>`}</a>
<span class="imprint">${isNew && html`<b class="new">new</b> `}${article.outlet.name ?? html`<i class="basis">outlet not named</i>`}, ${tellPublication(article.published)}${tellKind(article)}${copy !== null && html` · ${copy}`}${
    authors.length > 0 && html` · by ${authors.join(", ")}`
  }${
    credits.length > 0 && html` · credits ${credits.join(", ")}`
  }${revisions.length > 0 && html` · updated: ${revisions.join("; ")}`}</span></li>`;
}
