import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { repeatAccount } from "../testing/repeat-account.ts";
import { makeEmptyAccount, makeSampleAccount } from "../testing/sample-account.ts";
import { MOST_PRINTED } from "./section.ts";
import { tellPage } from "./tell-page.ts";

const assets = { script: "void 0;", style: "p{margin:0}" };
const account = makeSampleAccount();
const page = tellPage(account, assets);

describe("tellPage", () => {
  it("gives the same bytes for articles in any order", () => {
    expect(tellPage({ ...account, articles: [...account.articles].reverse() }, assets)).toBe(page);
  });

  it("does not change the account it is given", () => {
    const before = JSON.stringify(account);
    tellPage(account, assets);
    expect(JSON.stringify(account)).toBe(before);
  });

  it("allows by hash the one script and the one style it carries, and nothing else", () => {
    const [, policy = ""] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    const hash = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
    expect(policy).toContain("default-src &#39;none&#39;");
    expect(policy).toContain(`script-src &#39;${hash(assets.script)}&#39;`);
    expect(policy).toContain(`style-src &#39;${hash(assets.style)}&#39;`);
    expect(policy).not.toContain("unsafe");
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page.match(/<style>/g)).toHaveLength(1);
  });

  it("has no address, no inline style and no handler", () => {
    expect(page).not.toMatch(/\s(?:src|style|on\w+)=/);
    expect([...page.matchAll(/href="([^"]*)"/g)].filter(([, address]) => !address?.startsWith("#"))).toEqual([]);
  });

  it("names each thing once, and points only at things that are there", () => {
    const many = tellPage(repeatAccount(account, 12), assets);
    for (const markup of [page, many]) {
      const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const targets = [...markup.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it("holds every word of every text, furniture included", () => {
    const words = page.replace(/<[^>]*>/g, "");
    for (const article of account.articles) {
      for (const block of article.blocks) expect(words).toContain(article.text.slice(block.start, block.end));
    }
  });

  it("prints no more rows of a list than a browser can lay out, says how many are left, and points at none of them", () => {
    const many = tellPage(repeatAccount(account, 400), assets);
    expect(many.match(/class="line difference"/g)?.length).toBeLessThanOrEqual(2 * MOST_PRINTED);
    expect(many).toMatch(/and 160 more differences, in the account as JSON/);
    expect(many.length / tellPage(repeatAccount(account, 200), assets).length).toBeLessThan(2);
    const ids = new Set([...many.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...many.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("says so where there is nothing", () => {
    const empty = tellPage(makeEmptyAccount(), assets);
    expect(empty).toContain("Nothing was read");
    expect(empty).not.toContain("<aside");
  });
});
