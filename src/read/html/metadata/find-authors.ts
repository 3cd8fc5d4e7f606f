import { isNameLike } from "../../text/names.ts";
import type { PageVocabulary } from "../../text/page-vocabulary.ts";
import { cutDate, splitNames } from "../../text/split-names.ts";
import type { SignReader } from "../classify-element.ts";
import type { Body } from "../find-body.ts";
import { lineText, type PageBlock } from "../page-block.ts";
import { type Page, type PageElement, textOf, tidy } from "../page-tree.ts";
import type { PageFacts } from "./page-facts.ts";
import { type LinkedObject, textProperties, typesOf } from "./read-json-ld.ts";

const LONGEST_BYLINE = 250;
const META = [
  "author",
  "article:author",
  "parsely-author",
  "sailthru.author",
  "byl",
  "dc.creator",
  "dcterms.creator",
  "citation_author",
  "article:author_name",
  "authors",
  "cxenseparse:author",
];

export interface AuthorContext {
  readonly page: Page;
  readonly facts: PageFacts;
  readonly blocks: readonly PageBlock[];
  readonly body: Body;
  readonly heading: PageElement | null;
  readonly words: PageVocabulary;
  readonly signsOf: SignReader;
}

/**
 * The names of the authors, in the first place that gives any: JSON-LD, `<meta>`, a line near the title that says
 * "by", microdata and `rel=author`, and elements named as bylines. Names of agencies stand back behind people, the
 * name of the outlet behind all.
 */
export function findAuthors(context: AuthorContext): readonly string[] {
  const { facts, words, signsOf } = context;
  const sources = [
    () => authorsOfObjects(facts),
    () => META.flatMap((name) => facts.meta.get(name) ?? []),
    () => linesOfText(context),
    () => namesOfElements(context, ({ attributes }) => attributes.itemprop === "author" || attributes.rel === "author"),
    () => namesOfElements(context, (element) => signsOf(element).has("bylines")),
    () => namesOfElements(context, ({ name, attributes }) => name === "a" && AUTHOR_PAGE.test(attributes.href ?? "")),
  ];
  let fallback: readonly string[] = [];
  for (const source of sources) {
    const found = source().flatMap((text) => splitNames(text, words));
    const names = dropDoubles([...new Set(found.map((name) => cutOutlet(name, facts)))]);
    const others = names.filter((name) => !isOutlet(name, facts));
    const people = others.filter((name) => !isAgency(name, words));
    if (others.length > 0) return withShown(people.length > 0 ? people : others, context);
    if (fallback.length === 0) fallback = names;
  }
  return fallback.length > 0 ? fallback : authorsOfObjects(facts).filter(isDesk).slice(0, 1);
}

/** The head of a page may name the first of several authors only: the visible byline then names them all. */
function withShown(names: readonly string[], context: AuthorContext): readonly string[] {
  const shown = dropDoubles(linesOfText(context).flatMap((text) => splitNames(text, context.words)));
  return shown.length > names.length && names.every((name) => shown.includes(name)) ? shown : names;
}

/** "News Staff": better than nothing where no person is named. */
function isDesk(name: string): boolean {
  return /^[\p{Lu}][\p{L}]+ (?:Staff|Team|Desk|Editors|Newsroom)$/u.test(name);
}

const LONGEST_LINE = 140;
const BY_LINE =
  /^(?:.{0,30}\d.{0,12}\s|(?:posted|published|written|story|text|words) )?(?:by|von|par|por)[:\s]\s?(\p{Lu}.{2,100})$/iu;
const AFTER_NAME =
  /\s(?:on|at|in|for|published|updated|posted|last)\s.*$|\s[|•·–—-]\s.*$|\s\d.*$|\s(?:mon|tues|wednes|thurs|fri|satur|sun)day.*$/i;

/** Lines near title and report that say "by …"; the date behind the name is cut off. */
function linesOfText({ blocks, body, heading }: AuthorContext): readonly string[] {
  const first = (heading?.index ?? body.container.index) - NEAR / 2;
  const last = body.blocks.find((block) => block.size > LONGEST_LINE)?.element.index ?? body.end;
  for (const block of blocks) {
    if (block.element.index < first || block.size > LONGEST_LINE || /^h[1-6]$/.test(block.element.name)) continue;
    if (block.element.index > last) break;
    const names = nameBesideDate(lineText(block));
    if (names) return [names];
  }
  return [];
}

function nameBesideDate(text: string): string | null {
  const names = BY_LINE.exec(text)?.[1]?.replace(AFTER_NAME, "");
  if (names) return isNameLike(names) ? names : null;
  const before = cutDate(text);
  return before !== text && isNameLike(before) && /^\S+(?: \S+){1,3}$/.test(before) ? before : null;
}

function authorsOfObjects({ article, objects }: PageFacts): readonly string[] {
  const own = namesIn(article);
  if (own.length > 0) return own;
  return objects
    .filter((object) => typesOf(object).some((type) => /Article|Posting|Review/.test(type)))
    .flatMap(namesIn);
}

function namesIn(object: LinkedObject | null): readonly string[] {
  const authors = textProperties(object, "author");
  return authors.length > 0 ? authors : textProperties(object, "creator");
}

/** Addresses of the pages outlets have for their authors. */
const AUTHOR_PAGE =
  /\/(?:authors?|contributors?|journalists?|reporters?|writers?|byline|autor|auteur|people|profile|staff)\/[\w.%-]{3,}/i;

/** How many elements away from title and report a byline may stand. */
const NEAR = 60;

function namesOfElements(
  { page, body, heading }: AuthorContext,
  test: (element: PageElement) => boolean,
): readonly string[] {
  const first = Math.min(heading?.index ?? Number.POSITIVE_INFINITY, body.container.index) - NEAR;
  const names: string[] = [];
  let inside: PageElement | null = null;
  for (const element of page.elements) {
    if (element.index < first || element.index > body.end + NEAR || names.length > 8) continue;
    if (inside && isBelow(element, inside)) continue;
    if (!test(element)) continue;
    const text = tidy(textOf(element, 4 * LONGEST_BYLINE));
    if (text === "" || text.length > LONGEST_BYLINE) continue;
    inside = element;
    names.push(text);
  }
  return names.slice(0, 3);
}

function isBelow(element: PageElement, ancestor: PageElement): boolean {
  for (let at = element.parent; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

function isOutlet(name: string, facts: PageFacts): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/^the /, "");
  return listOutlets(facts).some((site) => plain(site) === plain(name));
}

/** "Jo Nemo EXAMPLE TIMES": the outlet that the page names is no part of a name. */
function cutOutlet(name: string, facts: PageFacts): string {
  for (const site of listOutlets(facts)) {
    const rest = name.slice(0, -site.length - 1);
    if (name.toLowerCase() === `${rest} ${site}`.toLowerCase() && rest.includes(" ")) return rest;
  }
  return name;
}

function listOutlets({ meta, article }: PageFacts): readonly string[] {
  return [...(meta.get("og:site_name") ?? []), ...textProperties(article, "publisher")];
}

function isAgency(name: string, words: PageVocabulary): boolean {
  return words.agencies.has(name.toLowerCase().replace(/^the /, ""));
}

/** "Jo Nemo" beside "Jo Nemo Jr." or "JO NEMO" is one person. */
function dropDoubles(names: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const name of names) {
    if (
      !kept.some((each) => each.toLowerCase() === name.toLowerCase() || each.toLowerCase().includes(name.toLowerCase()))
    )
      kept.push(name);
  }
  const full = kept.filter((name) => name.includes(" "));
  return full.length > 0 ? full : kept;
}
