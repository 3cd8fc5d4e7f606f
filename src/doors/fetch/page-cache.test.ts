import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Capture, openPageCache, type PageCache } from "./page-cache.ts";

let folder: string;
let cache: PageCache;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stemma-cache-"));
  cache = openPageCache(join(folder, "pages"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ADDRESS = "https://example.org/flood";

function capture(text: string, captured: string): Capture {
  return { captured, url: ADDRESS, charset: "utf-8", bytes: Buffer.from(text) };
}

function textsOf(): string[] {
  return cache.recall(ADDRESS)?.captures.map(({ bytes, captured }) => `${captured} ${Buffer.from(bytes)}`) ?? [];
}

describe("the cache of fetched pages", () => {
  it("knows nothing of an address that was never fetched", () => {
    expect(cache.recall(ADDRESS)).toBeNull();
  });

  it("keeps every version, latest first, with what the server wants to hear when it is asked again", () => {
    cache.keep(ADDRESS, capture("13 dead", "2031-03-04T08:00:00Z"), { etag: '"1"' });
    cache.keep(ADDRESS, capture("14 dead", "2031-03-04T10:00:00Z"), { etag: '"2"' });
    expect(textsOf()).toEqual(["2031-03-04T10:00:00Z 14 dead", "2031-03-04T08:00:00Z 13 dead"]);
    expect(openPageCache(join(folder, "pages")).recall(ADDRESS)?.validators).toEqual({ etag: '"2"' });
  });

  it("keeps the first time of content that comes again unchanged", () => {
    cache.keep(ADDRESS, capture("13 dead", "2031-03-04T08:00:00Z"), {});
    cache.keep(ADDRESS, capture("13 dead", "2031-03-05T08:00:00Z"), {});
    expect(textsOf()).toEqual(["2031-03-04T08:00:00Z 13 dead"]);
  });

  it("keeps no more than ten versions of a page that changes all the time", () => {
    for (let i = 0; i < 15; i++) cache.keep(ADDRESS, capture(`${i} dead`, `2031-03-${10 + i}T08:00:00Z`), {});
    expect(textsOf()).toHaveLength(10);
    expect(textsOf()[0]).toContain("14 dead");
  });

  it("takes a damaged index or content for none", () => {
    cache.keep(ADDRESS, capture("13 dead", "2031-03-04T08:00:00Z"), {});
    const files = readdirSync(join(folder, "pages"));
    expect(files).toHaveLength(2);
    for (const file of files) {
      writeFileSync(join(folder, "pages", file), "garbage");
      expect(cache.recall(ADDRESS)).toBeNull();
      cache.keep(ADDRESS, capture("13 dead", "2031-03-04T08:00:00Z"), {});
    }
  });
});
