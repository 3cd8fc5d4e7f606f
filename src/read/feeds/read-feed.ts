import { makeProblem } from "../../kit/problem.ts";
import type { Document } from "../../model/document.ts";
import type { Problem } from "../../model/problem.ts";
import { readDay } from "../dates/read-day.ts";
import type { Feed, FeedEntry } from "./feed.ts";
import { readSitemap } from "./read-sitemap.ts";

export interface ReadFeed {
  /** Null where the document is no feed that can be read; a problem then says why. */
  readonly feed: Feed | null;
  readonly problems: readonly Problem[];
}

const SNIFFED = 4000;
/** Feeds hold some hundred entries; the rest of a longer one is left out. */
const MOST_ENTRIES = 50_000;

/** Whether a text is a feed, a sitemap or an OPML list, by its first element or its JSON Feed version. */
export function looksLikeFeed(text: string): boolean {
  const head = text.slice(0, SNIFFED).trimStart();
  if (head.startsWith("{")) return /"version"\s{0,9}:\s{0,9}"https:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(head);
  return (
    head.startsWith("<") && /<(?:\w{1,20}:)?(?:rss|feed|RDF|opml|urlset)[\s>]/.test(head) && !/<html[\s>]/i.test(head)
  );
}

/** Reads RSS 0.9 to 2.0, RDF, Atom, JSON Feed, OPML and news sitemaps. It never throws: a broken feed is a problem. */
export async function readFeed(document: Document): Promise<ReadFeed> {
  const { source, text } = document;
  try {
    return { feed: await parse(text, source), problems: [] };
  } catch (error) {
    const seen = error instanceof Error ? error.message : String(error);
    return { feed: null, problems: [makeProblem("unreadable-feed", { stage: "read" }, { source, seen })] };
  }
}

async function parse(text: string, source: string): Promise<Feed> {
  const head = text.slice(0, SNIFFED);
  if (/<urlset[\s>]/.test(head)) return readSitemap(text, MOST_ENTRIES);
  // Loaded when the first feed comes: most runs read none.
  const { parseFeed, parseOpml } = await import("feedsmith");
  if (/<opml[\s>]/i.test(head)) return readOpml(parseOpml(text) as Opml);
  const { format, feed } = parseFeed(text);
  const fields = feed as Fields;
  const entries = ((format === "atom" ? fields.entries : fields.items) ?? []) as readonly Fields[];
  const base = findBase(fields, source);
  const read = entries.slice(0, MOST_ENTRIES).map((entry) => readEntry(entry, base));
  return { title: textOf(fields.title), entries: read, feeds: [] };
}

/** What relative addresses in a feed are relative to: where it came from, else where it says that it or its site is. */
function findBase(feed: Fields, source: string): string | null {
  const links = (listOf(feed.links) as readonly Fields[]).map(({ href }) => textOf(href));
  const stated = [source, ...links, textOf(feed.link), textOf(feed.home_page_url)];
  return stated.find((address) => address !== null && /^https?:\/\//i.test(address)) ?? null;
}

/** The formats name the same things differently; whatever is missing is undefined. */
type Fields = Readonly<Record<string, unknown>>;

function readEntry(entry: Fields, base: string | null): FeedEntry {
  const dublin = (entry.dc ?? {}) as Fields;
  const encoded = ((entry.content ?? {}) as Fields).encoded;
  return {
    url: findUrl(entry, base),
    title: textOf(entry.title) ?? firstText(dublin.titles),
    published: readDay(
      textOf(entry.pubDate) ??
        textOf(entry.published) ??
        textOf(entry.date_published) ??
        firstText(dublin.dates) ??
        textOf(entry.updated),
    ),
    authors: namesOf(entry.authors).concat(namesOf(dublin.creators)).slice(0, 10),
    content:
      textOf(encoded) ??
      textOf(entry.content) ??
      textOf(entry.content_html) ??
      textOf(entry.description) ??
      textOf(entry.summary),
  };
}

function findUrl(entry: Fields, base: string | null): string | null {
  const links = listOf(entry.links) as readonly Fields[];
  const alternate = links.find((link) => (link.rel ?? "alternate") === "alternate") ?? links[0];
  const guid = (entry.guid ?? {}) as Fields;
  const permanent = guid.isPermaLink === false ? null : textOf(guid);
  const address = textOf(entry.link) ?? textOf(alternate?.href) ?? textOf(entry.url) ?? permanent;
  if (!address || /^https?:\/\//i.test(address)) return address;
  // A guid that is no address may be anything; a link is one, if a relative one.
  const url = base !== null && address !== permanent ? URL.parse(address, base) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

interface Opml {
  readonly head?: { readonly title?: string };
  readonly body?: { readonly outlines?: readonly Outline[] };
}

function readOpml(opml: Opml): Feed {
  const feeds: string[] = [];
  const collect = (outlines: readonly Outline[] | undefined, depth: number) => {
    for (const outline of outlines ?? []) {
      if (outline.xmlUrl && feeds.length < MOST_ENTRIES) feeds.push(outline.xmlUrl);
      if (depth < 32) collect(outline.outlines, depth + 1);
    }
  };
  collect(opml.body?.outlines, 0);
  return { title: opml.head?.title ?? null, entries: [], feeds };
}

interface Outline {
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/** A string, or the value of `{value}`; null for anything else and for white space. */
function textOf(value: unknown): string | null {
  const text = typeof value === "string" ? value : (value as Fields | null | undefined)?.value;
  return typeof text === "string" && text.trim() !== "" ? text.trim() : null;
}

function firstText(values: unknown): string | null {
  return textOf(listOf(values)[0]);
}

function namesOf(values: unknown): readonly string[] {
  return listOf(values).flatMap((each) => textOf(each) ?? textOf((each as Fields | null)?.name) ?? []);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
