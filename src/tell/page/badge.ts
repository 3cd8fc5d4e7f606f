import type { Article } from "../../model/article.ts";
import type { ArticleId } from "../../model/span.ts";
import type { Siglum } from "../sigla.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";

/** How many colours the palette has, and how many borders tell apart the families that share one. */
const HUES = 8;
const PATTERNS = 4;
/** With more witnesses than this, a line names the first and counts the rest. */
const MOST_BADGES = 10;

/** The classes that give a source its colour, its pattern and, for a copy, its hollow look. */
export function dressOf(siglum: Siglum): string {
  const pattern = Math.floor(siglum.family / HUES) % PATTERNS;
  return `hue-${siglum.family % HUES} pattern-${pattern}${siglum.copyOf === null ? "" : " copy"}`;
}

/** The siglum of a source as it stands in lines, plots and margins. */
export function tellBadge(edition: Edition, siglum: Siglum): Html {
  const number = edition.numbers.get(siglum.article) ?? 0;
  const outlet = edition.articles[number]?.outlet.name;
  return html`<b class="siglum ${dressOf(siglum)}" data-article="${number}"${outlet && html` title="${outlet}"`}>${siglum.sign}</b>`;
}

/** The sigla of several sources, each once and in their order. */
export function tellBadges(edition: Edition, articles: Iterable<ArticleId>): Html {
  const wanted = [...new Set(articles)].flatMap((article) => edition.numbers.get(article) ?? []);
  const shown = wanted
    .sort((a, b) => a - b)
    .flatMap((number) => edition.sigla.get((edition.articles[number] as Article).id) ?? []);
  const badges = shown.slice(0, MOST_BADGES).map((siglum) => tellBadge(edition, siglum));
  const rest = shown.length - badges.length;
  return html`<span class="sigla">${badges}${rest > 0 && html`<span class="more">+${rest}</span>`}</span>`;
}
