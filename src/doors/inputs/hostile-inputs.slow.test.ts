import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import type { Article } from "../../model/article.ts";
import { readDocument } from "../../read/read-document.ts";
import { loadLexicon } from "../../store/load-resources.ts";
import { makeFetcher } from "../fetch/make-fetcher.ts";
import { loadDocuments } from "./load-documents.ts";
import { openWeb, streamAddress } from "./stream-addresses.ts";

const folder = mkdtempSync(join(tmpdir(), "stemma-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PROSE = "The harbour of Port Amber will stay closed until spring, the minister of transport said on Monday.";
const GOOD = `Harbour stays closed\n\n${PROSE}\n`;
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour stays closed</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour stays closed","datePublished":"2031-03-03"}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Harbour stays closed</h1><time datetime="2031-03-03">3 March 2031</time>
<p>${PROSE}</p><table><tr><td>Fees<td>12 &amp; more</table><ul><li>One<li>Two</ul><p>${PROSE.replace("Amber", "Caf\u00e9")}</p></article></body></html>`;
/** More than this on top of what is there before would be a leak of the whole input. */
const MOST_MEMORY = 700 * 1024 * 1024;

interface Met {
  readonly codes: readonly string[];
  readonly articles: readonly Article[];
}

/** Reads the hostile file and a good one beside it, as the command does, and watches time and memory. */
async function meet(name: string, content: string | Uint8Array): Promise<Met> {
  const paths = [join(folder, name), join(folder, "good.txt")];
  writeFileSync(paths[0] as string, content);
  writeFileSync(paths[1] as string, GOOD);
  const before = process.memoryUsage().rss;
  const { documents, problems } = await loadDocuments(paths);
  const read = documents.map((document) => readDocument(document, loadLexicon()));
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_MEMORY);
  expect(read.at(-1)?.article.text).toBe(GOOD);
  return {
    codes: [...problems, ...read.flatMap((each) => each.problems)].map(({ code }) => code),
    articles: read.slice(0, -1).map(({ article }) => article),
  };
}

function checkBounds({ text, blocks, origin }: Article, rawLength: number): void {
  let end = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(block.end).toBeGreaterThan(block.start);
    end = block.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  for (const [, , rawStart, rawEnd] of origin)
    expect(0 <= rawStart && rawStart <= rawEnd && rawEnd <= rawLength).toBe(true);
}

const LIMIT = 60_000;

describe("hostile pages", () => {
  it("fuzzed HTML: bytes exchanged, cut out, put in and doubled anywhere", { timeout: LIMIT }, () => {
    const bytes = strToU8(PAGE);
    const place = fc.nat({ max: bytes.length });
    const mutation = fc.record({
      at: place,
      cut: fc.nat({ max: 200 }),
      put: fc.uint8Array({ maxLength: 12 }),
      from: place,
    });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 12 }), (mutations) => {
        let fuzzed: Uint8Array = bytes;
        for (const { at, cut, put, from } of mutations)
          fuzzed = Buffer.concat([
            fuzzed.subarray(0, at),
            put,
            bytes.subarray(from, from + cut),
            fuzzed.subarray(at + cut),
          ]);
        const text = new TextDecoder().decode(fuzzed);
        const { article } = readDocument({ source: "x.html", sha256: "0", text }, loadLexicon());
        checkBounds(article, text.length);
      }),
      { numRuns: 1500 },
    );
  });

  it("10,000 nested tags", { timeout: LIMIT }, async () => {
    for (const tag of ["div", "b", "table", "ul", "p", "a"]) {
      const nested = `<html><body>${`<${tag}>`.repeat(10_000)}<p>${PROSE}</p>`;
      const { codes, articles } = await meet("nested.html", nested);
      expect(articles[0]?.text, tag).toContain(PROSE);
      if (tag === "div" || tag === "b" || tag === "ul") expect(codes, tag).toContain("page-too-deep");
    }
  });

  it("a page of 100 MB", { timeout: LIMIT }, async () => {
    const page = Buffer.alloc(100 * 1024 * 1024, `<p>${PROSE}</p>\n`);
    expect((await meet("huge.html", page)).codes).toEqual(["file-too-large"]);
  });

  it("bad charsets: unknown, contradictory, and bytes that are no text of the charset they name", async () => {
    const latin = Buffer.from(PAGE, "latin1");
    const named = (charset: string) => Buffer.from(latin.toString("latin1").replace("utf-8", charset), "latin1");
    expect((await meet("unknown.html", named("x-no-such-charset"))).codes).toEqual(["guessed-encoding"]);
    const lied = await meet("latin.html", latin);
    expect(lied.codes).toEqual(["guessed-encoding"]);
    expect(lied.articles[0]?.text).toContain("Café");
    const damaged = Buffer.concat([Buffer.from(PAGE.repeat(9)), Buffer.of(0x3c, 0xc3, 0x28, 0xff)]);
    expect((await meet("damaged.html", damaged)).codes).toEqual(["undecodable-bytes"]);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(PAGE, "latin1")]);
    expect((await meet("marked.html", wide)).codes.length).toBeGreaterThan(0);
    const { articles } = await meet("utf16-claimed.html", PAGE.replace("utf-8", "utf-16"));
    expect(articles[0]?.text).toContain("Caf\u00e9");
  });
});

describe("hostile containers", () => {
  it("a gzip bomb", { timeout: LIMIT }, async () => {
    expect((await meet("bomb.html.gz", gzipSync(Buffer.alloc(400_000_000)))).codes).toEqual(["unreadable-container"]);
  });

  it("a ZIP bomb, of one file, of many, and of archives in archives", { timeout: LIMIT }, async () => {
    const zeros = new Uint8Array(40_000_000);
    const one = zipSync({ "a.txt": zeros }, { level: 1 });
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.txt`, zeros.subarray(0, 15_000_000)])),
    );
    let nested = one;
    for (let i = 0; i < 6; i++) nested = zipSync({ "a.zip": nested, "b.zip": nested });
    for (const bomb of [one, many, nested]) {
      const { codes } = await meet("bomb.zip", bomb);
      expect(codes).toContain("unreadable-container");
    }
  });

  it("billion-laughs XML in a feed, a sitemap, a list of feeds and a Word document", { timeout: LIMIT }, async () => {
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    const laugh = (root: string) => `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${entities}]>${root}`;
    const roots = {
      "feed.xml":
        "<rss version='2.0'><channel><title>&l9;</title><item><title>&l9;</title><link>https://example.org/&l9;</link></item></channel></rss>",
      "map.xml": "<urlset><url><loc>https://example.org/&l9;</loc></url></urlset>",
      "list.opml": "<opml version='2.0'><body><outline text='&l9;' xmlUrl='https://example.org/&l9;'/></body></opml>",
    };
    for (const [name, root] of Object.entries(roots))
      expect((await meet(name, laugh(root))).codes, name).toHaveLength(1);
    const word = laugh(`<w:document><w:body><w:p><w:r><w:t>&l9; ${PROSE}</w:t></w:r></w:p></w:body></w:document>`);
    const { articles } = await meet("laughs.docx", zipSync({ "word/document.xml": strToU8(word) }));
    expect(articles[0]?.text.length).toBeLessThan(1000);
  });

  it("a truncated WARC", async () => {
    const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`;
    const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nContent-Length: ${Buffer.byteLength(response)}\r\n\r\n${response}\r\n\r\n`;
    const whole = Buffer.from(record.repeat(3));
    const packed = Buffer.concat([1, 2, 3].map(() => gzipSync(record)));
    for (const [name, bytes] of [
      ["a.warc", whole],
      ["a.warc.gz", packed],
    ] as const) {
      const { codes, articles } = await meet(name, bytes.subarray(0, bytes.length - 60));
      expect(articles, name).toHaveLength(2);
      expect(codes, name).toEqual(["damaged-record"]);
    }
  });
});

describe("hostile servers", () => {
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
  });

  async function ask(answer: RequestListener, path = "/a"): Promise<readonly string[]> {
    const server = createServer((request, response) => {
      if (request.url === "/robots.txt") response.writeHead(404).end();
      else answer(request, response);
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const options = { allowHosts: ["127.0.0.1"], wait: async () => {}, timeout: 5000 };
    const web = { ...openWeb({ follow: 5, cache: null, allowHosts: [] }), fetcher: makeFetcher(options) };
    const codes: string[] = [];
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
    for await (const { problems } of streamAddress(address, web)) codes.push(...problems.map(({ reason }) => reason));
    return codes;
  }

  it("redirect loops, of one address, of two, and of ever new ones", async () => {
    let count = 0;
    const loops: readonly ((path: string) => string)[] = [
      () => "/a",
      (path) => (path === "/a" ? "/b" : "/a"),
      () => `/${count++}`,
    ];
    for (const next of loops) {
      const [reason] = await ask((request, response) =>
        response.writeHead(302, { location: next(request.url ?? "") }).end(),
      );
      expect(reason).toMatch(/was not fetched \(it was redirected more than 5 times\)/);
    }
  });

  it("a brotli bomb", { timeout: LIMIT }, async () => {
    const bomb = brotliCompressSync(Buffer.alloc(40_000_000));
    const [reason] = await ask((_, response) => response.writeHead(200, { "content-encoding": "br" }).end(bomb));
    expect(reason).toMatch(/was not fetched \(packed content that grows beyond all measure\)/);
  });

  it("DNS that changes its answer between the check and the visit", async () => {
    let asked = 0;
    const visits: string[] = [];
    const server = createServer((request, response) => {
      visits.push(request.url ?? "");
      response.end(PAGE);
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    // The first answer is public, every later one is this machine.
    const lookup: LookupFunction = (_name, _options, done) => {
      const address = asked++ === 0 ? "192.0.78.9" : "127.0.0.1";
      (done as (error: null, found: object[]) => void)(null, [{ address, family: 4 }]);
    };
    const fetcher = makeFetcher({ lookup, timeout: 300, wait: async () => {} });
    const fetched = await fetcher.fetch(`http://changing.test:${(server.address() as AddressInfo).port}/a`);
    expect(fetched.kind).toBe("refused");
    expect(visits).toEqual([]);
    expect(asked).toBeGreaterThan(1);
  });
});
