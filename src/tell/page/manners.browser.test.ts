import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Account } from "../../model/account.ts";
import { loadPageAssets } from "../../store/load-page-assets.ts";
import { closePages, findBrowser, openPage, startBrowser } from "../../testing/open-browser.ts";
import { repeatAccount } from "../testing/repeat-account.ts";
import { makeEmptyAccount, makeSampleAccount } from "../testing/sample-account.ts";
import { makeSampleChanges } from "../testing/sample-changes.ts";
import { tellPage } from "./tell-page.ts";

const path = findBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const sample = makeSampleAccount();
const single: Account = { ...makeEmptyAccount(), articles: sample.articles.slice(0, 1) };
const ACCOUNTS = { sample, changed: makeSampleChanges(), single, empty: makeEmptyAccount() };
let browser: Browser;

beforeAll(async () => {
  if (path) browser = await startBrowser(path);
});
afterEach(async () => {
  await closePages(browser);
});
afterAll(async () => {
  await browser?.close();
});

describe.skipIf(path === null)("the manners of the page", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [name, account] of Object.entries(ACCOUNTS)) {
      it(`has no fault that axe finds serious: ${name}, ${colorScheme}`, async () => {
        const { page } = await openPage(browser, tellPage(account, loadPageAssets()), { colorScheme });
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll("details")) fold.open = true;
        });
        if (name === "sample") {
          await page.check(".layers input[name=statements]");
          await page.click("#b-1 .pick");
        }
        await page.evaluate(axe);
        const faults = await page.evaluate(async () => {
          const runner = (globalThis as unknown as { axe: typeof import("axe-core") }).axe;
          const { violations } = await runner.run();
          return violations
            .filter(({ impact }) => impact === "serious" || impact === "critical")
            .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" / ")}`);
        });
        expect(faults).toEqual([]);
      });
    }
  }

  for (const [name, account] of Object.entries(ACCOUNTS)) {
    it(`needs no horizontal scroll from 400 to 1800 pixels: ${name}`, async () => {
      const { page } = await openPage(browser, tellPage(account, loadPageAssets()));
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      const measure = async (): Promise<string[]> => {
        const wider: string[] = [];
        for (const width of [400, 700, 1023, 1024, 1400, 1800]) {
          await page.setViewportSize({ width, height: 800 });
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (over > 0) wider.push(`${width}: ${over} too wide`);
        }
        return wider;
      };
      expect(await measure()).toEqual([]);
      if (name === "sample") await page.click("#b-1 .pick");
      expect(await measure()).toEqual([]);
    });
  }

  it("gives the words of every line room enough on a narrow screen", async () => {
    const { page } = await openPage(browser, tellPage(sample, loadPageAssets()), {
      viewport: { width: 400, height: 800 },
    });
    const squeezed = await page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
      const picks = [...document.querySelectorAll<HTMLElement>("main .pick")];
      return picks
        .filter((pick) => (pick.textContent ?? "").length > 30 && pick.getBoundingClientRect().width < 180)
        .map((pick) => pick.textContent);
    });
    expect(squeezed).toEqual([]);
  });

  it("shows one witness at a time on a narrow screen, above the foot of it", async () => {
    const { page } = await openPage(browser, tellPage(sample, loadPageAssets()), {
      viewport: { width: 400, height: 800 },
    });
    await page.click("#b-1 .pick");
    expect(await page.locator(".text.witness").count()).toBe(1);
    const first = await page.locator("mark.current").boundingBox();
    expect(first && first.y > 300 && first.y < 800).toBe(true);
    await page.click(".steps .next");
    expect(await page.locator("mark.current").textContent()).toBe("Talks are planned for 11 or 12 March");
  });

  it("prints every text whole, even while a line is picked", async () => {
    const { page } = await openPage(browser, tellPage(sample, loadPageAssets()));
    await page.click("#b-2 .pick");
    await page.emulateMedia({ media: "print" });
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll(".text")].every((text) => text.checkVisibility()),
    );
    expect(shown).toBe(true);
    const clipped = await page.evaluate(
      () => [...document.querySelectorAll(".text")].filter((text) => text.scrollHeight > text.clientHeight + 1).length,
    );
    expect(clipped).toBe(0);
  });

  it("says that nothing was read rather than showing empty parts", async () => {
    const { page, complaints } = await openPage(browser, tellPage(ACCOUNTS.empty, loadPageAssets()));
    expect(await page.locator("h1").textContent()).toBe("Nothing was read");
    expect(await page.locator(".part .none").count()).toBe(await page.locator(".part").count());
    expect(complaints).toEqual([]);
  });

  it("stays quick with two hundred reports, and paints only texts that are seen", async () => {
    const many = repeatAccount(sample, 50);
    const { page, complaints } = await openPage(browser, tellPage(many, loadPageAssets()));
    expect(await page.locator(".text").count()).toBe(200);
    const spent = await page.evaluate(async () => {
      const from = performance.now();
      document.querySelector<HTMLInputElement>(".layers input[name=statements]")?.click();
      document.querySelector<HTMLElement>(".pick")?.click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - from;
    });
    expect(spent).toBeLessThan(5000);
    const painted = await page.evaluate(() => document.querySelectorAll(".text:has(.noted)").length);
    expect(painted).toBeLessThan(20);
    expect(complaints).toEqual([]);
  });
});
