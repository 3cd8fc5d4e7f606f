import { tellDate } from "./date.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";

/** The head of the page: what the affair is, how many reports and how many of them are independent. */
export function tellMasthead(edition: Edition): Html {
  const { first, last } = daysOfReports(edition);
  const days = first === null ? null : first === last ? tellDate(first) : tellDate(first, last);
  return html`<header class="masthead">
<p class="kicker">Stemma <span class="kicker-note">one account of many reports</span></p>
<h1>${titleOf(edition)}</h1>
<p class="extent">${describeExtent(edition)}${days && html` · ${days}`}</p>
</header>
`;
}

/** The title of the largest story, else of the first report that has one. */
export function titleOf(edition: Edition): string {
  const story = [...edition.account.stories].sort((a, b) => b.articles.length - a.articles.length)[0];
  if (story && story.title !== "") return story.title;
  const titled = edition.articles.find((article) => article.title !== null);
  if (titled?.title) return titled.text.slice(titled.title.start, titled.title.end);
  return edition.articles.length === 0 ? "Nothing was read" : "Untitled";
}

function describeExtent(edition: Edition): string {
  const reports = edition.articles.length;
  const witnesses = [...edition.sigla.values()].filter((siglum) => siglum.copyOf === null).length;
  if (reports < 2) return reports === 0 ? "no reports" : "1 report";
  const copies = reports - witnesses;
  if (copies === 0) return `${reports} reports, none of them copied from another`;
  return `${reports} reports, ${copies} of them ${copies === 1 ? "a copy" : "copies"}`;
}

function daysOfReports(edition: Edition): { readonly first: string | null; readonly last: string | null } {
  const days = edition.articles
    .map((article) => article.published.value)
    .filter((day) => day !== null)
    .sort();
  return { first: days[0] ?? null, last: days.at(-1) ?? null };
}
