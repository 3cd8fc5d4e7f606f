import { describe, expect, it } from "vitest";
import { loadResources } from "../../store/load-resources.ts";
import { readDocument } from "../read-document.ts";

const { lexicon } = loadResources();
const PROSE =
  "The harbour of Port Amber will stay closed until spring, the minister of transport said, because the dredgers have not come.";
const REPORT = paragraphs(24);

/** No two alike, since repeated paragraphs are left out. */
function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, i) => `<p>Pier ${i}: ${PROSE}</p>`).join("");
}

function read(body: string, { head = "", url = "https://example.org/news/2031/harbour" } = {}) {
  const text = `<html><head><title>Harbour stays closed until spring</title>${head}</head><body><article><h1>Harbour stays closed until spring</h1>${body}</article></body></html>`;
  const { article, problems } = readDocument({ source: url, sha256: "0", text }, lexicon);
  return { kind: article.kind, codes: problems.map(({ code }) => code) };
}

function typed(type: string, more: Readonly<Record<string, unknown>> = {}): string {
  const object = { "@type": type, headline: "Harbour stays closed until spring", ...more };
  return `<script type="application/ld+json">${JSON.stringify(object)}</script>`;
}

describe("the kind of a page", () => {
  it("is a report where nothing says otherwise, also under an address of a live section", () => {
    expect(read(REPORT)).toEqual({ kind: "report", codes: [] });
    expect(read(REPORT, { url: "https://example.org/live/harbour" }).kind).toBe("report");
    expect(read(REPORT, { head: typed("AnalysisNewsArticle") }).kind).toBe("report");
  });

  it("is opinion by type, section, folder of the address or label of the title", () => {
    expect(read(REPORT, { head: typed("OpinionNewsArticle") })).toEqual({ kind: "opinion", codes: ["opinion-piece"] });
    expect(read(REPORT, { head: typed("NewsArticle", { articleSection: "World/Opinion" }) }).kind).toBe("opinion");
    expect(read(REPORT, { head: '<meta property="article:section" content="Op-Ed">' }).kind).toBe("opinion");
    expect(read(REPORT, { url: "https://example.org/commentisfree/2031/harbour" }).kind).toBe("opinion");
  });

  it("is no opinion because the last part of the address is a word for it", () => {
    expect(read(REPORT, { url: "https://example.org/news/opinion" }).kind).toBe("report");
  });

  it("is a live blog by type, or by name where times of day stand between the entries", () => {
    const entries = ["09:15", "10:02", "11:40"].map((time) => `<h3>${time}</h3>`);
    const live = `<p>${PROSE}</p>${entries.map((entry, i) => `${entry}<p>Pier ${i}: ${PROSE}</p>`).join("")}`;
    expect(read(REPORT, { head: typed("LiveBlogPosting") }).codes).toEqual(["live-blog"]);
    expect(read(live, { url: "https://example.org/news/live-updates/harbour" }).kind).toBe("live-blog");
    expect(read(live).kind).toBe("report");
  });

  it("is a gallery where the captions are most of it, or half of it under that name", () => {
    const pictures = (count: number) =>
      Array.from(
        { length: count },
        (_, i) =>
          `<figure><img src="${i}.jpg"><figcaption>${PROSE} It was photographed by reader ${i}.</figcaption></figure>`,
      ).join("");
    expect(read(pictures(8) + `<p>${PROSE}</p>`)).toEqual({ kind: "gallery", codes: ["gallery"] });
    const half = pictures(5) + paragraphs(6);
    expect(read(half, { url: "https://example.org/in-pictures/harbour" }).kind).toBe("gallery");
    expect(read(half).kind).toBe("report");
  });

  it("is a stub where a closed page holds little, and a report where it holds all", () => {
    const head = typed("NewsArticle", { isAccessibleForFree: false });
    expect(read(`<p>${PROSE}</p>`, { head })).toEqual({ kind: "stub", codes: ["paywall-stub"] });
    expect(read(REPORT, { head }).kind).toBe("report");
  });
});

describe("the kind of a plain text", () => {
  const kindOf = (text: string) => readDocument({ source: "a.txt", sha256: "0", text }, lexicon).article.kind;

  it("is opinion where the line above the title or the title's label says so", () => {
    expect(kindOf(`Opinion\n\nHarbour stays closed\n\n${PROSE}`)).toBe("opinion");
    expect(kindOf(`Opinion: Open the harbour now\n\n${PROSE}`)).toBe("opinion");
    expect(kindOf(`Opinion polls turn\n\n${PROSE}`)).toBe("report");
  });
});
