import { readDay } from "../dates/read-day.ts";
import type { ReportRecord } from "./report-record.ts";

/** Names that data sets and news services give to the fields of a report, in the order in which they are believed. */
const NAMES = {
  html: ["html", "content_html", "body_html", "raw_html"],
  text: [
    "text",
    "maintext",
    "body",
    "content",
    "article",
    "articlebody",
    "article_body",
    "full_text",
    "fulltext",
    "story",
    "description",
  ],
  title: ["title", "headline", "name", "subject"],
  published: [
    "published",
    "date_publish",
    "publish_date",
    "published_at",
    "publishedat",
    "datepublished",
    "date_published",
    "publication_date",
    "pubdate",
    "date",
    "timestamp",
  ],
  authors: ["authors", "author", "byline", "creator"],
  outlet: ["outlet", "site", "publisher", "source_name", "publication", "source_domain", "source"],
  url: ["url", "link", "uri", "canonical_url", "web_url", "source_url"],
} as const;

/** Makes a report of an object or a table row by the usual names of its fields; null where none holds a text. */
export function readFields(fields: Readonly<Record<string, unknown>>): ReportRecord | null {
  const known = new Map(Object.entries(fields).map(([name, value]) => [name.trim().toLowerCase(), value]));
  const first = (names: readonly string[]) =>
    names.map((name) => toText(known.get(name))).find((text) => text !== null) ?? null;
  const html = first(NAMES.html);
  const text = first(NAMES.text);
  if (html === null && text === null) return null;
  const url = first(NAMES.url);
  return {
    url: url && /^https?:\/\//i.test(url) ? url : null,
    title: first(NAMES.title),
    published: readDay(first(NAMES.published)),
    authors: NAMES.authors.flatMap((name) => toTexts(known.get(name))).slice(0, 10),
    outlet: first(NAMES.outlet),
    content: html === null ? { text: text ?? "" } : { html },
  };
}

function toText(value: unknown): string | null {
  if (typeof value === "number") return `${value}`;
  if (typeof value === "string") return value.trim() === "" ? null : value.trim();
  return value !== null && typeof value === "object" && "name" in value ? toText(value.name) : null;
}

function toTexts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((each) => toText(each) ?? []);
}
