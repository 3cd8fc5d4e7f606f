import { nameDay, numberDay } from "../../../kit/days.ts";
import { findDates, makeDay, type NumericOrder } from "../../dates/find-dates.ts";
import { readDay } from "../../dates/read-day.ts";
import type { SignReader } from "../classify-element.ts";
import type { Body } from "../find-body.ts";
import { lineText, type PageBlock } from "../page-block.ts";
import { type Page, type PageElement, textOf, tidy } from "../page-tree.ts";
import type { PageFacts } from "./page-facts.ts";
import { type LinkedObject, textProperty, typesOf } from "./read-json-ld.ts";

/** A day that something on the page gives as the day of publication. */
export interface DateClaim {
  readonly day: string;
  /** How far the place where it stands is to be believed. */
  readonly weight: number;
  readonly why: string;
}

/** The weighed answer: the day with most behind it, and how it is known. */
export interface FoundPublished {
  readonly day: string;
  readonly basis: "stated" | "inferred";
  readonly why: string;
}

export interface PublishedContext {
  readonly page: Page;
  readonly facts: PageFacts;
  readonly blocks: readonly PageBlock[];
  readonly body: Body;
  readonly heading: PageElement | null;
  readonly url: string;
  /** When an archive captured the page, if one did: what it says it is to be is no day of publication. */
  readonly captured: string | null;
  readonly signsOf: SignReader;
}

/** The web holds no press reports from before. */
const EARLIEST = "1990-01-01";
const LATEST = "2099-12-31";
/** Below this nothing on the page calls the date one of publication. */
const STATED = 4;

/**
 * Weighs what JSON-LD, `<meta>`, microdata, `<time>`, the URL and the visible text say about the day of publication.
 * Days that cannot be, before the web or after the capture (and a day for zones), are refused. Claims of the same day
 * add up, so that two places that agree outweigh one that differs. Dates of updates count only where nothing else is
 * there.
 */
export function findPublished(context: PublishedContext): FoundPublished | null {
  const latest = context.captured === null ? LATEST : nameDay(numberDay(context.captured.slice(0, 10)) + 1);
  const claims = [
    ...claimsOfObjects(context.facts),
    ...claimsOfMeta(context.facts),
    ...claimsOfElements(context),
    ...claimsOfUrl(context),
    ...claimsOfText(context),
  ].filter((claim) => claim.day >= EARLIEST && claim.day <= latest);
  const ranked = [...sumByDay(claims)].sort(
    ([a, first], [b, second]) => second.weight - first.weight || (a < b ? -1 : 1),
  );
  const [top] = ranked;
  if (!top) return null;
  const [day, { weight, best }] = top;
  return { day, basis: weight >= STATED ? "stated" : "inferred", why: best.why };
}

interface Sum {
  readonly weight: number;
  readonly best: DateClaim;
}

/** What speaks for each day; the same kind of place counts once, however often it stands on the page. */
function sumByDay(claims: readonly DateClaim[]): ReadonlyMap<string, Sum> {
  const strongest = new Map<string, DateClaim>();
  for (const claim of claims) {
    const key = `${claim.day} ${claim.why}`;
    if (claim.weight > (strongest.get(key)?.weight ?? 0)) strongest.set(key, claim);
  }
  const sums = new Map<string, Sum>();
  for (const claim of strongest.values()) {
    const { weight, best } = sums.get(claim.day) ?? { weight: 0, best: claim };
    sums.set(claim.day, { weight: weight + claim.weight, best: claim.weight > best.weight ? claim : best });
  }
  return sums;
}

function claimsOfObjects({ objects, article }: PageFacts): DateClaim[] {
  const claims: DateClaim[] = [];
  const add = (object: LinkedObject, property: string, weight: number) => {
    const day = readDay(textProperty(object, property));
    if (day) claims.push({ day, weight, why: `${property} of the page's JSON-LD` });
  };
  for (const object of objects) {
    if (object === article) add(object, "datePublished", 10);
    else if (typesOf(object).some((type) => /Article|Posting|WebPage|Report/.test(type)))
      add(object, "datePublished", 5);
    if (object === article) {
      add(object, "dateCreated", 3);
      add(object, "dateModified", 1);
    }
  }
  return claims.slice(0, 12);
}

const PUBLISHED_META =
  /^(?:article:published_?(?:time|date)?|og:(?:article:)?published_?time|article\.published|date_?published|datepublished|publish-?_?date|publication_?-?date|pub-?_?date|parsely-pub-date|sailthru\.date|dc\.date\.issued|dcterms\.(?:date|created|issued)|dc\.(?:date|created)|date|displaydate|originalpublicationdate|article_date_original|cxenseparse:(?:[a-z]{3}:)?(?:publish|recs:publish)time|rnews:datepublished|timestamp|citation_(?:publication_|online_)?date|bt:pubdate|shareaholic:article_published_time|iptc:date|created|content_create_date|prism\.publicationdate|vr:published_time|mediator_published_time|ptime|publisheddate|dc\.date\.created|time|article:post_?date|pdate)$/;
const STRONG_META = /published|publish|pubdate|pub-date|issued/;
const MODIFIED_META = /modif|updat|revised|lastmod/;

function claimsOfMeta({ meta }: PageFacts): DateClaim[] {
  const claims: DateClaim[] = [];
  for (const [name, values] of meta) {
    const modified = MODIFIED_META.test(name);
    if (!modified && !PUBLISHED_META.test(name)) continue;
    const day = readDay(values[0] ?? null);
    if (!day) continue;
    const weight = modified ? 1 : STRONG_META.test(name) ? 9 : 6;
    claims.push({ day, weight, why: `<meta> ${name}` });
  }
  return claims;
}

function claimsOfElements({ page, body, heading, signsOf, facts }: PublishedContext): DateClaim[] {
  const claims: DateClaim[] = [];
  let near = 0;
  for (const element of page.elements) {
    const { attributes, name } = element;
    const itemprop = attributes.itemprop?.toLowerCase() ?? "";
    if (itemprop === "datepublished" || itemprop === "datecreated") {
      const day = readDay(attributes.datetime ?? attributes.content ?? tidy(textOf(element, 400)), orderOf(facts));
      if (day) claims.push({ day, weight: isTeaser(element, body, heading) ? 2 : 9, why: `microdata ${itemprop}` });
    } else if (itemprop === "datemodified") {
      const day = readDay(attributes.datetime ?? attributes.content ?? null);
      if (day) claims.push({ day, weight: 1, why: "microdata dateModified" });
    } else if (name === "time" || name === "abbr") {
      const value = name === "time" ? (attributes.datetime ?? tidy(textOf(element, 400))) : (attributes.title ?? null);
      const day = readDay(value, orderOf(facts));
      if (!day) continue;
      const weight = weighTime(element, body, heading, signsOf) / (1 + near);
      if (weight > 3) near++;
      claims.push({ day, weight, why: "<time> on the page" });
    }
  }
  return claims.slice(0, 40);
}

function weighTime(element: PageElement, body: Body, heading: PageElement | null, signsOf: SignReader): number {
  if (isTeaser(element, body, heading)) return 0.5;
  if (element.attributes.pubdate !== undefined) return 8;
  const names = `${element.attributes.class ?? ""} ${element.parent?.attributes.class ?? ""}`;
  if (/updat|modif/i.test(names)) return 1.5;
  if (/publi|entry-date|post-date|posted/i.test(names)) return 7;
  return signsOf(element).has("dates") ? 5.5 : 5;
}

/** Whether an element stands far from title and report: in a list of other articles, or in the comments. */
function isTeaser(element: PageElement, body: Body, heading: PageElement | null): boolean {
  const first = Math.min(heading?.index ?? Number.POSITIVE_INFINITY, body.container.index);
  if (element.index > body.end) return element.index > body.end + NEAR_BELOW;
  return element.index < first - NEAR_ABOVE;
}

/** How many elements above the title or below the report a date may stand. */
const NEAR_ABOVE = 25;
const NEAR_BELOW = 30;

const URL_DATE =
  /(?:^|[/_.=-])((?:19|20)\d{2})(?:\/(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])|[_.-](0[1-9]|1[0-2])[_.-](0[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?=[/_.?&-]|$)/;
const URL_MONTH_NAME = /\/((?:19|20)\d{2})\/([a-z]{3})\/(\d{1,2})\//i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function claimsOfUrl({ url, facts }: PublishedContext): DateClaim[] {
  for (const address of [url, facts.canonical ?? "", facts.meta.get("og:url")?.[0] ?? ""]) {
    const named = URL_MONTH_NAME.exec(address);
    const match = URL_DATE.exec(address.slice(0, 600));
    const day = named
      ? makeDay(named[1], MONTHS.indexOf((named[2] as string).toLowerCase()) + 1, named[3])
      : match
        ? makeDay(match[1], match[2] ?? match[4] ?? match[6], match[3] ?? match[5] ?? match[7])
        : null;
    if (day) return [{ day, weight: match?.[2] || named ? 6.5 : 5, why: "date in the address of the page" }];
  }
  return [];
}

const LONGEST_LINE = 220;
const UPDATED =
  /\b(?:updated?|modified|aktualisiert|stand|geändert|mis à jour|modifié|actualizado|aggiornato|bearbeitet|upd)\b/i;
const PUBLISHED =
  /\b(?:published|posted|veröffentlicht|erschienen|publié|erstellt|publicado|pubblicato|datum|date|vom|on|am|le)\b/i;

function claimsOfText({ blocks, body, heading, facts, signsOf }: PublishedContext): DateClaim[] {
  const claims: DateClaim[] = [];
  const order = orderOf(facts);
  for (const block of blocks) {
    if (block.size > LONGEST_LINE || !hasDigit(block)) continue;
    const text = lineText(block);
    const [date] = findDates(text, order);
    if (!date || date.earliest !== date.latest) continue;
    const weight = weighLine(block, text, body, heading, signsOf);
    claims.push({ day: date.earliest, weight: weight / (1 + claims.length / 2), why: "date in the visible text" });
    if (claims.length > 30) break;
  }
  return claims;
}

/** Most lines of a page, its menus above all, hold no date and need not be looked at further. */
function hasDigit({ pieces }: PageBlock): boolean {
  return pieces.some(({ text }) => /\d/.test(text.text));
}

function weighLine(
  block: PageBlock,
  text: string,
  body: Body,
  heading: PageElement | null,
  signsOf: SignReader,
): number {
  const { element } = block;
  if (isTeaser(element, body, heading)) return 0.4;
  const named = signsOf(element).has("dates") || (element.parent !== null && signsOf(element.parent).has("dates"));
  const inHead =
    element.index <= (body.blocks.find((each) => each.size > LONGEST_LINE)?.element.index ?? body.container.index);
  if (UPDATED.test(text) && !PUBLISHED.test(text)) return 1.5;
  const base = inHead || element.index > body.end - NEAR_BELOW ? 4.5 : 1;
  return base + (named ? 1 : 0) + (PUBLISHED.test(text) ? 0.5 : 0);
}

/** How numeric dates of the page are read: American English puts the month first. */
function orderOf({ language }: PageFacts): NumericOrder {
  const tag = language?.toLowerCase() ?? "";
  if (tag === "en-us") return "month-first";
  return tag === "" || tag === "en" ? null : "day-first";
}
