import { createHash } from "node:crypto";
import type { Document } from "../../model/document.ts";
import type { FeedEntry } from "./feed.ts";

/** A summary is shorter; what is longer is worth reading where the article itself is not at hand. */
const LEAST = 500;

/**
 * The entry of a feed as a page of its own, so that it is read like any other: its title, date and authors where pages
 * have them, its content as the article. Null where the feed gives no more than a summary: then the address is to be
 * fetched.
 */
export function makeEntryPage(entry: FeedEntry, feedTitle: string | null, source: string): Document | null {
  const { url, title, published, authors, content } = entry;
  if (!content || content.replace(/<[^>]*>/g, "").length < LEAST) return null;
  const head = [
    title && `<title>${escapeMarkup(title)}</title>`,
    feedTitle && `<meta property="og:site_name" content="${escapeMarkup(feedTitle)}">`,
    published && `<meta property="article:published_time" content="${published}">`,
    ...authors.map((author) => `<meta name="author" content="${escapeMarkup(author)}">`),
  ].filter(Boolean);
  const heading = title ? `<h1>${escapeMarkup(title)}</h1>` : "";
  const text = `<!doctype html><html><head>${head.join("")}</head><body><article>${heading}<div>${content}</div></article></body></html>`;
  return { source: url ?? source, sha256: createHash("sha256").update(text).digest("hex"), text };
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
