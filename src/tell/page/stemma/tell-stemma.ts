import type { Article } from "../../../model/article.ts";
import { formatDate } from "../../dates.ts";
import { sortingDay } from "../../sigla.ts";
import { dressOf, tellBadge, tellBadges } from "../badge.ts";
import { type Edition, siglumOf } from "../edition.ts";
import { type Html, html } from "../html.ts";
import { markPick } from "../line.ts";
import { tellLong, tellSection } from "../section.ts";
import { drawStemma, type Face } from "./draw-stemma.ts";
import { type Leaf, layOutStemma } from "./lay-out.ts";
import { type Link, type LinkKind, linkArticles, nameAgency } from "./link-articles.ts";
import { tellPassage } from "./tell-passage.ts";

/** So many passages of one link are printed side by side; the rest is counted. */
const MOST_PASSAGES = 40;
/** Of more links than these the rest is folded away, of more groups it is left to the list. */
const MOST_ROWS = 12;
/** Passages side by side are the heaviest part of the page. */
const MOST_LINKS = 80;
const MOST_SHEETS = 8;
/** With more reports than these, credits are told in words. */
const MOST_WITH_CREDITS = 12;
const LONGEST_CAPTION = 17;
const LINK_WORDS: Readonly<Record<LinkKind, string>> = {
  copied: "copied",
  alike: "shared with no known direction",
  quote: "the same quotation",
  credit: "credited",
};

/** Who copied from whom, as the tree of manuscripts is drawn, and the passages that show it. */
export function tellStemma(edition: Edition): Html {
  const all = linkArticles(edition);
  const withPassages = all.filter((link) => link.passages.length > 0).sort((a, b) => rankLink(a) - rankLink(b));
  const links = withPassages.slice(0, MOST_LINKS);
  const credits = all.filter((link) => link.kind === "credit");
  const drawn = edition.articles.length > MOST_WITH_CREDITS ? links : all;
  const sheets = layOutStemma(listLeaves(edition, drawn), drawn);
  const anchors = new Map(links.map((link, index) => [link, `link-${index + 1}`]));
  const linked = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  const alone = edition.articles.filter((article) => !linked.has(article.id)).map((article) => article.id);
  return tellSection({
    id: "stemma",
    title: "Stemma",
    note: "Earliest on top. A solid arrow is a copy, as heavy as the share of text; no head where nobody can say who copied; dashed is a shared quotation, grey a credit.",
    body: all.length > 0 && [
      html`<div class="sheets">${sheets.slice(0, MOST_SHEETS).map((sheet) =>
        drawStemma(
          sheet,
          (node) => faceOf(edition, node.key),
          (link) => ({ anchor: anchors.get(link) ?? "", title: titleLink(edition, link) }),
        ),
      )}</div>`,
      sheets.length > MOST_SHEETS &&
        html`<p class="alone">and ${sheets.length - MOST_SHEETS} more groups, in the list below</p>`,
      alone.length > 0 && html`<p class="alone">Without a link to any other: ${tellBadges(edition, alone)}</p>`,
      drawn === links && tellCredits(edition, credits),
      tellLong(links, {
        open: MOST_ROWS,
        what: "links",
        tell: (link) => tellLink(edition, link, anchors.get(link) ?? ""),
        wrap: (rows) => html`<div class="links">${rows}</div>`,
        count: withPassages.length,
      }),
    ],
    none:
      edition.articles.length < 2
        ? "A single report has nobody to copy from, and it credits no agency."
        : "No report shares a passage with another, and none credits an agency.",
  });
}

/** Copies first, then by the share of text. */
function rankLink({ kind, share }: Link): number {
  return (kind === "copied" ? 0 : kind === "alike" ? 2 : 4) - share;
}

/** Who is credited by whom, in words: for many reports the lines would hide the copies. */
function tellCredits(edition: Edition, credits: readonly Link[]): readonly Html[] {
  return [...Map.groupBy(credits, (link) => link.from)].map(
    ([from, links]) =>
      html`<p class="alone">${titleSource(edition, from)} is credited by ${tellBadges(
        edition,
        links.map((link) => link.to),
      )}</p>`,
  );
}

function listLeaves(edition: Edition, links: readonly Link[]): readonly Leaf[] {
  const agencies = new Set(links.filter((link) => link.from.startsWith(nameAgency(""))).map((link) => link.from));
  return [
    ...[...agencies].map((key) => ({ key, day: "", label: "credited" })),
    ...edition.articles.map((article) => ({ key: article.id, day: sortingDay(article), label: labelDay(article) })),
  ];
}

/** The day of a row without its year; for a report that bears no date, the last on which it can have appeared. */
function labelDay({ published: { value, earliest, latest } }: Article): string {
  const print = (day: string): string => formatDate(day).replace(/ \d{4}$/, "");
  if (value !== null) return print(value);
  if (latest !== null) return `by ${print(latest)}`;
  return earliest === null ? "undated" : `from ${print(earliest)}`;
}

function faceOf(edition: Edition, key: string): Face {
  const siglum = siglumOf(edition, key);
  if (!siglum) return { sign: "", caption: shorten(key.slice(nameAgency("").length)), dress: "" };
  const article = edition.articles[edition.numbers.get(key) ?? 0];
  const caption = article?.outlet.name ?? "";
  return { sign: siglum.sign, caption: shorten(caption), dress: dressOf(siglum) };
}

function shorten(caption: string): string {
  return caption.length > LONGEST_CAPTION ? `${caption.slice(0, LONGEST_CAPTION - 1).trimEnd()}…` : caption;
}

function titleSource(edition: Edition, key: string): string {
  return siglumOf(edition, key)?.sign ?? key.slice(nameAgency("").length);
}

function titleLink(edition: Edition, { from, to, kind, share, passages }: Link): string {
  const [a, b] = [from, to].map((key) => titleSource(edition, key));
  if (kind === "credit") return `${b} credits ${a}`;
  const count = `${passages.length} ${passages.length === 1 ? "passage" : "passages"}`;
  const part = `${Math.round(share * 100)} % of ${b}`;
  return `${a} ${kind === "copied" ? "→" : "–"} ${b}: ${LINK_WORDS[kind]}, ${count}, ${part}`;
}

function tellLink(edition: Edition, link: Link, anchor: string): Html {
  const spans = link.passages.flatMap(({ a, b }) => [a, b]);
  const printed = link.passages.slice(0, MOST_PASSAGES);
  const rest = link.passages.length - printed.length;
  const [from, to] = [siglumOf(edition, link.from), siglumOf(edition, link.to)];
  return html`<details class="line link-list ${link.kind}" ${markPick(edition, { id: anchor, spans })}>
<summary>${from && tellBadge(edition, from)} <span class="arrow">${link.kind === "copied" ? "→" : "–"}</span> ${to && tellBadge(edition, to)} <span class="link-words">${LINK_WORDS[link.kind]}, ${link.passages.length} ${link.passages.length === 1 ? "passage" : "passages"}, ${Math.round(link.share * 100)} % of the later text</span></summary>
${printed.map((passage) => tellPassage(edition, passage))}${rest > 0 && html`<p class="more">and ${rest} more</p>`}</details>
`;
}
