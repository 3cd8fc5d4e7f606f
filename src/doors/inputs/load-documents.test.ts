import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { loadDocuments } from "./load-documents.ts";

const folder = mkdtempSync(join(tmpdir(), "stemma-load-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STORY = "The harbour of Lindmark opened again on Tuesday, the mayor said. ".repeat(12);
const PAGE = `<!doctype html><html><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1><p>${STORY}</p></article></body></html>`;

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function makeRecord(url: string, page: string): string {
  const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${Buffer.byteLength(response)}\r\n\r\n${response}\r\n\r\n`;
}

describe("loadDocuments", () => {
  it("takes a report and a page for one document each", async () => {
    const { documents, problems } = await loadDocuments([write("report.txt", STORY), write("page.html", PAGE)]);
    expect(documents.map(({ text }) => text)).toEqual([STORY, PAGE]);
    expect(problems).toEqual([]);
  });

  it("takes the whole articles of a feed for documents, and counts its summaries", async () => {
    const item = (title: string, text: string) =>
      `<item><title>${title}</title><link>https://example.org/${title}</link><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded></item>`;
    const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lindmark News</title>${item("whole", STORY)}${item("short", "In short.")}</channel></rss>`;
    const { documents, problems } = await loadDocuments([write("feed.rss", feed)]);
    expect(documents.map(({ source }) => source)).toEqual(["https://example.org/whole"]);
    expect(problems.map(({ code }) => code)).toEqual(["feed-summaries"]);
  });

  it("streams the pages of a web archive, packed or not", async () => {
    const records = ["https://example.org/a", "https://example.org/b"].map((url) => makeRecord(url, PAGE));
    const packed = Buffer.concat(records.map((record) => gzipSync(record)));
    const { documents } = await loadDocuments([write("plain.warc", records.join("")), write("packed.warc.gz", packed)]);
    expect(documents.map(({ source }) => source)).toEqual([
      "https://example.org/a",
      "https://example.org/b",
      "https://example.org/a",
      "https://example.org/b",
    ]);
  });

  it("tells of a file that is not there and loads the others", async () => {
    const { documents, problems } = await loadDocuments([join(folder, "nowhere.txt"), write("here.txt", STORY)]);
    expect(documents).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(["unreadable-file"]);
  });

  it("fetches no private address, and loads the others", async () => {
    const { documents, problems } = await loadDocuments(["http://127.0.0.1:1/report", write("beside.txt", STORY)]);
    expect(documents).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(["not-fetched"]);
  });
});
