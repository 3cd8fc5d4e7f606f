import { describe, expect, it } from "vitest";
import { loadResources } from "../../../store/load-resources.ts";
import { readMoment } from "../../dates/read-moment.ts";
import { readDocument } from "../../read-document.ts";

const { lexicon } = loadResources();
const PROSE =
  "The harbour of Port Amber will stay closed until spring, the minister of transport said, because the dredgers have not come.";

function read(head: string, lines = "", source = "https://example.org/news/harbour") {
  const text = `<html><head><title>Harbour stays closed</title>${head}</head><body><article><h1>Harbour stays closed</h1>${lines}<div>${`<p>${PROSE}</p>`.repeat(4)}</div></article></body></html>`;
  return readDocument({ source, sha256: "0", text }, lexicon).article;
}

function typed(more: Readonly<Record<string, unknown>>): string {
  return `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Harbour stays closed", ...more })}</script>`;
}

describe("the authors of a page", () => {
  it("are people, each with the words of the byline that name it", () => {
    const { authors, text } = read("", '<div class="byline">By Jo Nemo and Al Bloggs</div>');
    expect(authors.map(({ name }) => name)).toEqual(["Jo Nemo", "Al Bloggs"]);
    expect(authors.map(({ evidence: [span] }) => text.slice(span?.start, span?.end))).toEqual(["Jo Nemo", "Al Bloggs"]);
  });

  it("have no evidence where only the head of the page names them", () => {
    expect(read('<meta name="author" content="Jo Nemo">').authors).toEqual([{ name: "Jo Nemo", evidence: [] }]);
  });

  it("are read from elements that only styles set apart, and without the outlet behind them", () => {
    const glued = read("", "<div><span>Jo Nemo</span><span>Mar 03, 2031</span><span>2 Shares</span></div>");
    expect(glued.authors.map(({ name }) => name)).toEqual(["Jo Nemo"]);
    expect(glued.published.value).toBe("2031-03-03");
    const head =
      '<meta property="og:site_name" content="Amber Courier"><meta name="author" content="Jo Nemo AMBER COURIER">';
    expect(read(head).authors.map(({ name }) => name)).toEqual(["Jo Nemo"]);
  });

  it("are no desk and no institute", () => {
    expect(read('<meta name="author" content="Amber News Bureau">').authors).toEqual([]);
  });

  it("are no agency, which is credited instead", () => {
    const article = read('<meta name="author" content="AFP">');
    expect(article.authors).toEqual([]);
    expect(article.credits.map(({ name }) => name)).toEqual(["AFP"]);
  });
});

describe("the time of the last change", () => {
  it("is taken from JSON-LD, <meta>, microdata or a labelled line, with its zone where one is given", () => {
    expect(read(typed({ dateModified: "2031-03-05T23:30:00-05:00" })).updated).toBe("2031-03-05T23:30:00-05:00");
    expect(read('<meta property="article:modified_time" content="2031-03-05 08:00Z">').updated).toBe(
      "2031-03-05T08:00:00Z",
    );
    expect(read("", '<time itemprop="dateModified" datetime="2031-03-05">x</time>').updated).toBe("2031-03-05");
    expect(read("", "<div>Published 3 March 2031 | Updated 5 March 2031</div>").updated).toBe("2031-03-05");
    expect(read("", "<div>Published 3 March 2031</div>").updated).toBeNull();
  });

  it("is a day where the time or the zone is missing or impossible", () => {
    expect(readMoment("2031-03-05T08:00:00")).toBe("2031-03-05");
    expect(readMoment("2031-03-05T25:00:00Z")).toBe("2031-03-05");
    expect(readMoment("2031-02-30T08:00:00Z")).toBeNull();
    expect(readMoment("2031-03-05T08:00:00.123+0530")).toBe("2031-03-05T08:00:00+05:30");
  });
});

describe("a date later than the capture of the page", () => {
  const text = `<html><head><meta name="date" content="2031-09-03"></head><body><article><h1>Harbour</h1><time datetime="2031-03-03">x</time><p>${PROSE}</p></article></body></html>`;
  const publishedOf = (captured: string | null) =>
    readDocument({ source: "https://example.org/a", sha256: "0", text, captured }, lexicon).article.published.value;

  it("is refused, unless it is the next day in some zone", () => {
    expect(publishedOf(null)).toBe("2031-09-03");
    expect(publishedOf("2031-03-05T08:00:00Z")).toBe("2031-03-03");
    expect(publishedOf("2031-09-02T23:00:00Z")).toBe("2031-09-03");
  });
});

describe("the section and the address of a page", () => {
  it("takes the section from JSON-LD, <meta> or the crumb before the page", () => {
    expect(read(typed({ articleSection: ["Harbours", "World"] })).section).toBe("Harbours");
    expect(read('<meta property="article:section" content="World">').section).toBe("World");
    const crumbs = ["Home", "Coast", "Harbour stays closed"].map((name) => ({ "@type": "ListItem", item: { name } }));
    const list = `<script type="application/ld+json">${JSON.stringify({ "@type": "BreadcrumbList", itemListElement: crumbs })}</script>`;
    expect(read(list).section).toBe("Coast");
    expect(read("").section).toBeNull();
  });

  it("takes the address the page gives on its own host", () => {
    const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
    expect(read(canonical("/news/1"), "", "https://m.example.org/news/1?x=1").address).toBe(
      "https://m.example.org/news/1",
    );
    expect(read(canonical("https://www.example.org/news/1")).address).toBe("https://www.example.org/news/1");
    expect(read(canonical("https://example.org/news/1"), "", "saved.html").address).toBe("https://example.org/news/1");
  });

  it("takes neither another outlet's address nor a front page", () => {
    const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
    expect(read(canonical("https://agency.example/1")).address).toBeNull();
    expect(read(canonical("https://example.org/")).address).toBeNull();
    expect(read(canonical("javascript:alert(1)")).address).toBeNull();
  });
});
