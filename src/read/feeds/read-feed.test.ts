import { describe, expect, it } from "vitest";
import { loadResources } from "../../store/load-resources.ts";
import type { Unpacked } from "../formats/unpacked.ts";
import { readDocument } from "../read-document.ts";
import { readEntries } from "./read-entries.ts";
import { looksLikeFeed, readFeed } from "./read-feed.ts";

const PROSE =
  "The harbour of Port Amber will stay closed until spring, the minister said, because the dredgers have not come. ";
const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Amber Courier</title><item><title>Harbour &amp; bay stay closed</title><link>https://example.org/harbour</link>
<pubDate>Mon, 03 Mar 2031 08:00:00 GMT</pubDate><dc:creator>Jo Nemo</dc:creator>
<content:encoded><![CDATA[<p>${PROSE}</p><p>${PROSE.repeat(4)}</p>]]></content:encoded></item></channel></rss>`;

function read(text: string) {
  expect(looksLikeFeed(text)).toBe(true);
  return readFeed({ source: "feed.xml", sha256: "0", text });
}

describe("readFeed", () => {
  it("reads RSS with full content", async () => {
    const [entry] = (await read(RSS)).feed?.entries ?? [];
    expect(entry).toMatchObject({
      url: "https://example.org/harbour",
      title: "Harbour & bay stay closed",
      published: "2031-03-03",
      authors: ["Jo Nemo"],
    });
  });

  it("reads RSS without a version, RDF, Atom and JSON Feed", async () => {
    const item = "<item><title>Harbour</title><link>https://example.org/a</link></item>";
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>x</title></channel>${item}</rdf:RDF>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>Harbour</title><link rel="self" href="https://example.org/s"/><link href="https://example.org/a"/><published>2031-03-03T01:00:00Z</published></entry></feed>`;
    const json = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "x",
      items: [{ id: "1", url: "https://example.org/a", title: "Harbour", content_html: "<p>x</p>" }],
    });
    for (const text of [`<rss version="0.91"><channel><title>x</title>${item}</channel></rss>`, rdf, atom, json]) {
      expect((await read(text)).feed?.entries[0]).toMatchObject({ url: "https://example.org/a", title: "Harbour" });
    }
  });

  it("reads news sitemaps and OPML lists", async () => {
    const sitemap = `<urlset><url><loc>https://example.org/a</loc><news:news><news:title>Harbour</news:title><news:publication_date>2031-03-03</news:publication_date></news:news></url></urlset>`;
    expect((await read(sitemap)).feed?.entries).toMatchObject([
      { url: "https://example.org/a", title: "Harbour", published: "2031-03-03" },
    ]);
    const opml = `<opml version="2.0"><head><title>x</title></head><body><outline text="a"><outline text="b" type="rss" xmlUrl="https://example.org/feed"/></outline></body></opml>`;
    expect((await read(opml)).feed?.feeds).toEqual(["https://example.org/feed"]);
  });

  it("takes no address but http and https", async () => {
    expect(
      (await read(RSS.replace("https://example.org/harbour", "file:///etc/passwd"))).feed?.entries[0]?.url,
    ).toBeNull();
  });

  it("resolves relative links by where the feed came from or says that it is, and takes its only date", async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><link href="https://example.org/news"/><entry><title>Harbour</title><link href="/a?b=1"/><updated>2031-03-03T01:00:00Z</updated></entry></feed>`;
    expect((await read(atom)).feed?.entries[0]).toMatchObject({
      url: "https://example.org/a?b=1",
      published: "2031-03-03",
    });
    const bare = atom.replace('<link href="https://example.org/news"/>', "");
    expect((await read(bare)).feed?.entries[0]?.url).toBeNull();
    const { feed } = await readFeed({ source: "https://example.com/feed", sha256: "0", text: bare });
    expect(feed?.entries[0]?.url).toBe("https://example.com/a?b=1");
  });

  it("leaves the entities of a billion-laughs feed alone", async () => {
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${entities}]><rss version="2.0"><channel><title>&l9;</title></channel></rss>`;
    expect(JSON.stringify((await read(bomb)).feed).length).toBeLessThan(1000);
  }, 10_000);

  it("tells of a broken feed and does not throw", async () => {
    const { feed, problems } = await read("<feed><entry>");
    expect(feed).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual(["unreadable-feed"]);
  });

  it("takes pages and other JSON for no feeds", async () => {
    for (const text of ["<!doctype html><html><body><rss></body></html>", '{"version": "1"}', "plain text"]) {
      expect(looksLikeFeed(text)).toBe(false);
    }
  });
});

describe("readEntries", () => {
  const unpack = async (text: string) => {
    const found: Unpacked[] = [];
    for await (const each of readEntries({ source: "feed.xml", sha256: "0", text })) found.push(each);
    return found;
  };

  it("makes a page of an entry that carries its article", async () => {
    const [first] = await unpack(RSS);
    const { article } = readDocument(first?.document as never, loadResources().lexicon);
    expect(article.source).toBe("https://example.org/harbour");
    expect(article.outlet.name).toBe("Amber Courier");
    expect(article.published.value).toBe("2031-03-03");
    expect(article.title && article.text.slice(article.title.start, article.title.end)).toBe(
      "Harbour & bay stay closed",
    );
  });

  it("counts the entries that only name an article", async () => {
    const [only, ...rest] = await unpack(
      RSS.replace(/<content:encoded>.*<\/content:encoded>/s, "<description>Short.</description>"),
    );
    expect(rest).toEqual([]);
    expect(only?.document).toBeNull();
    expect(only?.problems[0]?.reason).toContain("a summary of 1 of its entries");
  });
});
