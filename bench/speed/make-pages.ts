import { makeCorpus } from "./make-corpus.ts";

const TEASERS = 60;
const LINKS = 120;
const COMMENTS = 40;
/** Bytes of script on a page: most of a news page is no text. */
const SCRIPT = 90_000;

/** `count` web pages of about 150 kB, as outlets serve them: a report between menus, scripts, teasers and comments. */
export function makePages(count: number): string[] {
  return makeCorpus(count).map(({ text }, index) => makePage(text, index));
}

function makePage(report: string, index: number): string {
  const [title = "", ...lines] = report.split("\n").filter((line) => line.trim() !== "");
  const paragraphs = lines
    .map((line) => `<p class="story__paragraph"><span>${escapeMarkup(line)}</span></p>`)
    .join("\n");
  const teasers = repeat(
    TEASERS,
    (i) =>
      `<div class="teaser-card"><a href="/story/${i}"><img src="/img/${i}.jpg" alt=""><h3>Another story, number ${i}, that readers may like</h3></a><p>${escapeMarkup((lines[i % lines.length] ?? "").slice(0, 120))}</p><time datetime="2031-01-${(i % 28) + 1}">earlier</time></div>`,
  );
  return `<!doctype html><html lang="en"><head><title>${escapeMarkup(title)} | The Example</title>
<meta property="og:title" content="${escapeMarkup(title)}"><meta property="article:published_time" content="2031-03-03T08:00:00Z">
<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: title, datePublished: "2031-03-03", author: { name: "Jo Nemo" } })}</script>
<script>${`window.queue=[${index}];track("view",{page:${index}});`.repeat(SCRIPT / 45)}</script></head><body>
<nav>${repeat(LINKS, (i) => `<li><a class="menu__link menu__link--${i}" href="/section/${i}">Section ${i}</a></li>`)}</nav>
<main><article><header><h1>${escapeMarkup(title)}</h1><div class="byline">By <a rel="author" href="/jo">Jo Nemo</a></div></header>
<div class="story__body">${paragraphs}</div></article><aside class="related">${teasers}</aside>
<section class="comments">${repeat(COMMENTS, (i) => `<div class="comment"><b>Reader ${i}</b><p>${escapeMarkup(lines[i % lines.length] ?? "")}</p></div>`)}</section></main>
<footer>${repeat(LINKS, (i) => `<a href="/about/${i}">About ${i}</a> `)}</footer></body></html>`;
}

function repeat(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join("\n");
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
