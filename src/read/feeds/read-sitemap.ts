import { Parser } from "htmlparser2";
import { readDay } from "../dates/read-day.ts";
import type { Feed, FeedEntry } from "./feed.ts";

/** Reads a sitemap with the fields of Google News (`news:title`, `news:publication_date`); others give addresses only. */
export function readSitemap(xml: string, most: number): Feed {
  const entries: FeedEntry[] = [];
  let fields: Record<string, string> = {};
  let name = "";
  const parser = new Parser(
    {
      onopentagname(tag) {
        name = tag;
        if (tag === "url") fields = {};
      },
      ontext(text) {
        if (name !== "") fields[name] = (fields[name] ?? "") + text;
      },
      onclosetag(tag) {
        name = "";
        if (tag === "url" && entries.length < most) entries.push(toEntry(fields));
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { title: null, entries: entries.filter((entry) => entry.url !== null), feeds: [] };
}

function toEntry(fields: Readonly<Record<string, string>>): FeedEntry {
  const url = fields.loc?.trim() ?? "";
  return {
    url: /^https?:\/\//i.test(url) ? url : null,
    title: fields["news:title"]?.trim() || null,
    published: readDay(fields["news:publication_date"] ?? fields.lastmod ?? null),
    authors: [],
    content: null,
  };
}
