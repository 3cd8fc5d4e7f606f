import { createHash } from "node:crypto";
import type { Document } from "../../model/document.ts";
import type { ReportRecord } from "./report-record.ts";

/**
 * A report that came as data, as a page of its own, so that it is read like any other: title, date, authors and outlet
 * stand where pages have them. `fallback` names it where it has no address.
 */
export function makeRecordPage(record: ReportRecord, fallback: string): Document {
  const { url, title, published, authors, outlet, content } = record;
  const head = [
    title && `<title>${escapeMarkup(title)}</title>`,
    outlet && `<meta property="og:site_name" content="${escapeMarkup(outlet)}">`,
    published && `<meta property="article:published_time" content="${published}">`,
    ...authors.map((author) => `<meta name="author" content="${escapeMarkup(author)}">`),
  ].filter(Boolean);
  const heading = title ? `<h1>${escapeMarkup(title)}</h1>` : "";
  const body = "html" in content ? content.html : toParagraphs(content.text);
  const text = `<!doctype html><html><head>${head.join("")}</head><body><article>${heading}<div>${body}</div></article></body></html>`;
  return { source: url ?? fallback, sha256: createHash("sha256").update(text).digest("hex"), text };
}

function toParagraphs(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => `<p>${escapeMarkup(line)}</p>`)
    .join("\n");
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
