import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, BlockKind } from "../../model/article.ts";
import { loadResources } from "../../store/load-resources.ts";
import { readDocument } from "../read-document.ts";

const { lexicon } = loadResources();

const PARAGRAPHS = [
  "The harbour of Port Amber will stay closed until spring, the minister of transport said, because the dredgers have not come.",
  "Captains who waited for three weeks outside the bay now sail to the neighbouring country, which has raised its fees.",
  "“We were told it would take a month,” said Ottilie Brandt, who runs the pilots’ office. “It has taken a year.”",
];
const JSON_LD = JSON.stringify({
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Harbour stays closed until spring",
  datePublished: "2031-03-03T23:30:00-05:00",
  dateModified: "2031-03-05",
  author: [{ "@type": "Person", name: "Jo Nemo" }],
  publisher: { "@type": "Organization", name: "Amber Courier" },
});
const PAGE = `<!doctype html><html lang="en"><head><title>Harbour stays closed until spring | Amber Courier</title>
<meta property="og:title" content="Harbour stays closed until spring"><script type="application/ld+json">${JSON_LD}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><article><header><h1>Harbour stays closed until spring</h1>
<div class="byline">By <a rel="author" href="/a">Jo Nemo</a></div><time datetime="2031-03-03">3 March 2031</time></header>
<figure><img src="x.jpg"><figcaption>A pilot boat waits at the pier.</figcaption></figure>
<div class="article-body"><p>PORT AMBER (AFP) — ${PARAGRAPHS[0]}</p><div class="ad">Buy a boat now, the best boats are here, boats for all!</div>
<h2>Fees go up</h2><p>${PARAGRAPHS[1]?.replace("bay", "bay &amp; the strait")}</p><p>${PARAGRAPHS[2]}</p>
<ul class="related"><li><a href="/1">Pilots strike in the bay and beyond</a></li></ul></div></article>
<section class="comments"><p>${"I do not believe a word of it, they never wanted the dredgers to come. ".repeat(4)}</p></section>
</main><footer>© 2031 Amber Courier</footer></body></html>`;

function read(text: string, source = "https://example.org/news/harbour") {
  return readDocument({ source, sha256: "0".repeat(64), text }, lexicon);
}

function linesOf(article: Article, kind: BlockKind): string[] {
  return article.blocks
    .filter((block) => block.kind === kind)
    .map((block) => article.text.slice(block.start, block.end));
}

function wordsOf(article: Article, span: { start: number; end: number } | null): string | null {
  return span && article.text.slice(span.start, span.end);
}

describe("the article of a page", () => {
  const { article, problems } = read(PAGE);

  it("has the paragraphs and subheads of the report and nothing else as body", () => {
    expect(linesOf(article, "paragraph")).toEqual([
      PARAGRAPHS[0],
      PARAGRAPHS[1]?.replace("bay", "bay & the strait"),
      PARAGRAPHS[2],
    ]);
    expect(linesOf(article, "subhead")).toEqual(["Fees go up"]);
    expect(article.text).not.toMatch(/Home|boats|believe|2031 Amber/);
    expect(problems).toEqual([]);
  });

  it("has title, byline, dateline, outlet, credit and date, each with its basis", () => {
    expect(wordsOf(article, article.title)).toBe("Harbour stays closed until spring");
    expect(wordsOf(article, article.byline)).toBe("By Jo Nemo");
    expect(wordsOf(article, article.dateline)).toBe("PORT AMBER");
    expect(article.outlet).toMatchObject({ name: "Amber Courier", basis: "stated" });
    expect(article.credits.map((credit) => credit.name)).toEqual(["AFP"]);
    expect(article.published).toMatchObject({ value: "2031-03-03", basis: "stated" });
    expect(wordsOf(article, article.published.evidence[0] ?? null)).toBe("3 March 2031");
  });

  it("labels the caption", () => {
    expect(linesOf(article, "caption")).toEqual(["A pilot boat waits at the pier."]);
  });

  it("maps every run of its text back to the page", () => {
    let end = 0;
    for (const [start, stop, rawStart, rawEnd] of article.origin) {
      expect(start).toBeGreaterThanOrEqual(end);
      end = stop;
      const [text, raw] = [article.text.slice(start, stop), PAGE.slice(rawStart, rawEnd)];
      expect(raw === "&amp;" ? "&" : raw.replace(/\s/g, " ")).toBe(text);
    }
    const mapped = article.origin.reduce((sum, [start, stop]) => sum + stop - start, 0);
    expect(article.text.replaceAll("\n\n", "").length).toBe(mapped);
  });
});

describe("what pages say of their date", () => {
  const page = (head: string, body = "") =>
    `<html><head>${head}</head><body><article><h1>Harbour stays closed</h1>${body}<p>${PARAGRAPHS.join("</p><p>")}</p></article></body></html>`;
  const dateOf = (html: string, source?: string) => read(html, source).article.published.value;

  it("prefers the day two places agree on", () => {
    const head = '<meta property="article:published_time" content="2031-03-01">';
    expect(dateOf(page(head, '<time datetime="2031-03-04">x</time>'), "https://example.org/2031/03/04/harbour")).toBe(
      "2031-03-04",
    );
  });

  it("takes the day of publication, not that of the update", () => {
    const head = '<meta property="article:modified_time" content="2031-03-09">';
    expect(dateOf(page(head, "<div>Published: 3 March 2031</div><div>Updated: 9 March 2031</div>"))).toBe("2031-03-03");
  });

  it("reads the address and visible dates in other languages", () => {
    expect(dateOf(page(""), "https://example.org/2031/03/03/harbour.html")).toBe("2031-03-03");
    expect(dateOf(page("", "<div class=date>Montag, 3. März 2031</div>"))).toBe("2031-03-03");
    expect(dateOf(page("", "<div>Publié le 3 mars 2031</div>"))).toBe("2031-03-03");
  });

  it("does not take the date of a teaser", () => {
    const teasers = '<aside class="related"><div><time datetime="2030-01-01">x</time>Older story</div></aside>'.repeat(
      40,
    );
    const html = page("", '<time datetime="2031-03-03">x</time>').replace("</article>", `</article>${teasers}`);
    expect(dateOf(html)).toBe("2031-03-03");
  });

  it("refuses dates that cannot be and leaves the date unknown where there is none", () => {
    expect(
      dateOf(page('<meta name="date" content="0000-00-00"><meta name="pubdate" content="2031-02-31">')),
    ).toBeNull();
    expect(dateOf(page(""))).toBeNull();
  });
});

describe("pages that are no whole article", () => {
  const codesOf = (html: string) => read(html).problems.map((problem) => problem.code);

  it("calls a paywalled beginning a stub", () => {
    expect(
      codesOf(`<html><body><h1>Harbour</h1><p>${PARAGRAPHS[0]}</p><div class="paywall">Subscribe</div></body></html>`),
    ).toContain("paywall-stub");
  });

  it("calls a live blog a live blog", () => {
    const head = '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"x"}</script>';
    expect(codesOf(`<html><head>${head}</head><body><p>${PARAGRAPHS.join("</p><p>")}</p></body></html>`)).toContain(
      "live-blog",
    );
  });

  it("calls a front page a list of links", () => {
    const links = Array.from(
      { length: 60 },
      (_, i) => `<li><a href="/${i}">Story number ${i} of the day</a></li>`,
    ).join("");
    expect(codesOf(`<html><body><ul>${links}</ul></body></html>`)).toEqual(
      expect.arrayContaining(["link-list", "no-article"]),
    );
  });
});

describe("hostile pages", () => {
  it("reads ten thousand nested tags, flattened at depth 512, and says so", () => {
    const { article, problems } = read(
      `<html><body>${"<div>".repeat(10_000)}<p>${PARAGRAPHS[0]}</p>${"</div>".repeat(10_000)}</body></html>`,
    );
    expect(article.text).toContain(PARAGRAPHS[0]);
    expect(problems.map((problem) => problem.code)).toContain("page-too-deep");
  });

  it("reads unclosed inline tags and stray end tags in linear time", () => {
    read(`<html><body>${"<b><i>".repeat(150_000)}x${"</u></em>".repeat(150_000)}</body></html>`);
  }, 20_000);

  it("reads headings that hold the whole page, five hundred times over", () => {
    read(`<html><body>${"<h1 class=title>".repeat(500)}${"word ".repeat(400_000)}</body></html>`);
  }, 20_000);

  it("reads a title of a million bars and a script of a million brackets", () => {
    read(
      `<html><head><title>${"|".repeat(1_000_000)}</title><script type="application/ld+json">${"[".repeat(1_000_000)}</script></head><p>x</p></html>`,
    );
  }, 20_000);

  it("reads unterminated tags, comments, attributes and character references", () => {
    for (const end of [
      "<",
      "<!--",
      "<a href='",
      "&",
      "&#x110000;",
      "&#0;",
      "</",
      "<script>",
      "<![CDATA[",
      '<p title="&amp',
      "<p>Fees</p x",
    ]) {
      const { text, origin } = read(`<html><body><p>${PARAGRAPHS[0]}</p>${end}`).article;
      expect(text).toContain(PARAGRAPHS[0]);
      expect(origin.every(([, , start]) => start >= 0)).toBe(true);
    }
  });
});

describe("tag soup", () => {
  it("reads any tag soup without a crash, with blocks in order and in bounds", () => {
    const part = fc.oneof(
      fc.constantFrom(
        "<p>",
        "</p>",
        "<div class='article-body'>",
        "</div>",
        "<h1>",
        "</h1>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<a href=x>",
        "</a>",
        "<ul>",
        "<li>",
        "<br>",
        "<script>",
        "</script>",
        "<time datetime='2031-01-01'>",
        "&nbsp;",
        "&lt;",
        "<figure>",
        "<body>",
        "<meta property='og:title' content='x'>",
      ),
      fc.constantFrom(...PARAGRAPHS),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const { article } = read(`<html>${parts.join("")}`);
        let end = 0;
        for (const block of article.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          end = block.end;
        }
        expect(end).toBeLessThanOrEqual(article.text.length);
        expect(JSON.parse(JSON.stringify(article))).toEqual(article);
      }),
    );
  });
});
