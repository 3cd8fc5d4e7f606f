import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { joinVersions } from "../../compare/versions/join-versions.ts";
import type { Unpacked } from "../../read/formats/unpacked.ts";
import { readDocument } from "../../read/read-document.ts";
import { loadResources } from "../../store/load-resources.ts";
import { makeFetcher } from "../fetch/make-fetcher.ts";
import { openWeb, streamAddress, type Web } from "./stream-addresses.ts";

const SENTENCES = [
  "A flood in the Senn valley killed 13 people on Tuesday, the governor of Veltland said.",
  "Rescuers searched for nine others who were missing since the dam above the town of Orrin broke.",
  "The river rose by four metres within two hours and carried away the only bridge.",
];

let server: Server;
let base: string;
let pages: Map<string, string>;
let asked: string[];
let folder: string;

beforeEach(async () => {
  pages = new Map();
  asked = [];
  folder = mkdtempSync(join(tmpdir(), "stemma-web-"));
  server = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    const etag = `"${page?.length}-${page?.indexOf("14")}"`;
    asked.push(request.url ?? "");
    if (page === undefined) response.writeHead(404).end();
    else if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8", etag }).end(page);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function pageOf(title: string): string {
  return `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${SENTENCES.map((each) => `<p>${each}</p>`).join("")}</article></body></html>`;
}

function feedOf(...names: string[]): string {
  const items = names.map((name) => `<item><title>${name}</title><link>${base}/${name}</link></item>`);
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Senn Ledger</title>${items.join("")}</channel></rss>`;
}

function open({ follow = 0, cache = false, day = 4 } = {}): Web {
  const web = openWeb({ follow, cache: cache ? folder : null, allowHosts: ["127.0.0.1"] });
  const fetcher = makeFetcher({ allowHosts: ["127.0.0.1"], wait: async () => {} });
  return { ...web, fetcher, now: () => new Date(`2031-03-0${day}T08:00:00Z`) };
}

async function read(path: string, web: Web): Promise<Unpacked[]> {
  const found: Unpacked[] = [];
  for await (const each of streamAddress(`${base}${path}`, web)) found.push(each);
  return found;
}

function tell(found: readonly Unpacked[]): string[] {
  const telling = found.filter(({ document, problems }) => document !== null || problems.length > 0);
  return telling.map(({ document, problems }) => document?.source.replace(base, "") ?? problems[0]?.reason ?? "?");
}

describe("a feed at an address", () => {
  it("is read without going anywhere else, unless that is wanted", async () => {
    pages.set("/feed", feedOf("a", "b"));
    expect(tell(await read("/feed", open()))).toEqual([expect.stringContaining("a summary of 2 of its entries")]);
    expect(asked).toEqual(["/robots.txt", "/feed"]);
  });

  it("gives the articles behind its entries, as many as wanted, each once, and counts the others", async () => {
    pages.set("/feed", feedOf("a", "b", "a", "c", "d"));
    for (const name of ["a", "b", "c", "d"]) pages.set(`/${name}`, pageOf(name));
    expect(tell(await read("/feed", open({ follow: 3 })))).toEqual([
      "/a",
      "/b",
      "/c",
      expect.stringContaining("a summary of 1 of its entries"),
    ]);
  });

  it("goes from a list of feeds to their articles and no deeper", async () => {
    pages.set("/list", `<opml version="2.0"><body><outline xmlUrl="${base}/feed"/></body></opml>`);
    pages.set("/feed", feedOf("a", "again"));
    pages.set("/a", pageOf("a"));
    pages.set("/again", feedOf("b"));
    expect(tell(await read("/list", open({ follow: 9 })))).toEqual([
      "/a",
      expect.stringContaining("a summary of 1 of its entries"),
    ]);
    expect(asked).not.toContain("/b");
  });

  it("follows no entry to a private host that was not allowed", async () => {
    pages.set("/feed", feedOf("a").replace(`${base}/a`, "http://10.0.0.1/a"));
    expect(tell(await read("/feed", open({ follow: 3 })))).toEqual([expect.stringContaining("is no public address")]);
  });
});

describe("an address that is read again", () => {
  it("is not sent again where nothing changed, and is read from the cache where it cannot be had", async () => {
    pages.set("/a", pageOf("Flood"));
    expect(tell(await read("/a", open({ cache: true })))).toEqual(["/a"]);
    expect(tell(await read("/a", open({ cache: true, day: 5 })))).toEqual(["/a"]);
    pages.clear();
    expect(tell(await read("/a", open({ cache: true, day: 6 })))).toEqual([expect.stringContaining("404"), "/a"]);
  });

  it("gives its versions, which are one article with the difference kept", async () => {
    pages.set("/a", pageOf("Flood"));
    await read("/a", open({ cache: true }));
    pages.set("/a", pageOf("Flood").replace("13", "14"));
    const found = await read("/a", open({ cache: true, day: 5 }));
    expect(found.map(({ document }) => document?.captured)).toEqual(["2031-03-05T08:00:00Z", "2031-03-04T08:00:00Z"]);
    const { lexicon } = loadResources();
    const { articles } = joinVersions(found.map(({ document }) => readDocument(document as never, lexicon).article));
    expect(articles).toHaveLength(1);
    const [version] = articles[0]?.earlier ?? [];
    const words = version?.revisions.map(({ before, after }) => [
      version.text.slice(before?.start, before?.end),
      articles[0]?.text.slice(after?.start, after?.end),
    ]);
    expect(words).toEqual([["13", "14"]]);
  });

  it("bears no time of capture without a cache, so that two runs give the same bytes", async () => {
    pages.set("/a", pageOf("Flood"));
    expect((await read("/a", open()))[0]?.document?.captured).toBeUndefined();
  });
});
