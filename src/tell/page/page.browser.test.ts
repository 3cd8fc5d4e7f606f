import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Account } from "../../model/account.ts";
import { loadPageAssets } from "../../store/load-page-assets.ts";
import { closePages, findBrowser, type OpenPage, openPage, startBrowser } from "../../testing/open-browser.ts";
import { makeSampleAccount } from "../testing/sample-account.ts";
import { makeSampleChanges } from "../testing/sample-changes.ts";
import { tellPage } from "./tell-page.ts";

const path = findBrowser();
const sample = makeSampleAccount();
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

function open(
  options: BrowserContextOptions & { readonly hash?: string } = {},
  account: Account = sample,
): Promise<OpenPage> {
  return openPage(browser, tellPage(account, loadPageAssets()), options);
}

/** The lit words of each text by its siglum. */
function litWords(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const lit = [...document.querySelectorAll<HTMLElement>(".text")].map((text) => [
      text.dataset["sign"],
      [...text.querySelectorAll("mark")].map((mark) => mark.textContent).join("|"),
    ]);
    return Object.fromEntries(lit.filter(([, words]) => words !== ""));
  });
}

function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".text")]
      .filter((text) => text.checkVisibility())
      .map((text) => text.dataset["sign"] ?? ""),
  );
}

function currentWords(page: Page): Promise<string | null> {
  return page.locator("mark.current").textContent();
}

describe.skipIf(path === null)("the page in a browser", () => {
  it("lights the exact words of a picked line in every source that has them, side by side and in view", async () => {
    const { page, complaints } = await open();
    await page.click("#b-2 .pick");
    expect(await litWords(page)).toEqual({
      A: "Orsania will close the Lume strait",
      "A′": "Orsania will shut the Lume strait",
    });
    expect(await visibleTexts(page)).toEqual(["A", "A′"]);
    for (const mark of await page.locator("mark").all()) {
      const box = await mark.boundingBox();
      expect(box && box.y >= 0 && box.y + box.height <= 900).toBe(true);
    }
    expect(new URL(page.url()).hash).toBe("#b-2");
    expect(complaints).toEqual([]);
  });

  it("is worked by keyboard: Tab to a line, Enter, N and P through its witnesses, Escape back", async () => {
    const { page } = await open();
    await page.focus("#b-1 .pick");
    await page.keyboard.press("Enter");
    expect(await currentWords(page)).toBe("to meet in Port Senn on 12 March");
    await page.keyboard.press("n");
    expect(await currentWords(page)).toBe("Talks are planned for 11 or 12 March");
    expect(new URL(page.url()).hash).toBe("#b-1/2");
    await page.keyboard.press("n");
    expect(await currentWords(page)).toBe("to meet in Port Senn on 12 March");
    await page.keyboard.press("p");
    expect(await currentWords(page)).toBe("Talks are planned for 11 or 12 March");
    await page.keyboard.press("j");
    expect(await page.evaluate(() => document.activeElement?.closest(".line")?.id)).toBe("b-2");
    await page.keyboard.press("Escape");
    expect(await litWords(page)).toEqual({});
    expect(await visibleTexts(page)).toEqual(["A", "A′", "B", "C"]);
  });

  it("shows where the focus is", async () => {
    const { page } = await open();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
    expect(outline).toBe("solid");
  });

  it("restores a selection from the address bar, and opens a citation of the command line", async () => {
    const restored = await open({ hash: "#b-1/2" });
    expect(await currentWords(restored.page)).toBe("Talks are planned for 11 or 12 March");
    await restored.page.goBack().catch(() => null);
    const cited = await open({ hash: "#A:0-7" });
    expect(await litWords(cited.page)).toEqual({ A: "Orsania" });
    const wrong = await open({ hash: "#%E0%A4%A" });
    expect(wrong.complaints).toEqual([]);
  });

  it("goes back to the selection before with the browser's own button", async () => {
    const { page } = await open();
    await page.click("#b-1 .pick");
    await page.click("#b-2 .pick");
    await page.goBack();
    expect(await currentWords(page)).toBe("to meet in Port Senn on 12 March");
  });

  it("steps to the words of a source when its siglum is clicked", async () => {
    const { page } = await open();
    await page.click("#b-1 .siglum >> nth=1");
    expect(await currentWords(page)).toBe("Talks are planned for 11 or 12 March");
  });

  it("opens the passages behind an arrow of the stemma, with exchanged words marked", async () => {
    const { page } = await open();
    await page.locator(".stemma a.link").first().focus();
    await page.keyboard.press("Enter");
    const exchanged = await page.locator("#r-1 .pair:has(.under)").allTextContents();
    expect(exchanged).toEqual(["close shut", "ships vessels", "withdraws removes", "warned cautioned"]);
    expect(await page.locator("#r-1").isVisible()).toBe(true);
  });

  it("lists the deeds behind a mark of the matrix", async () => {
    const { page } = await open();
    await page.click(".matrix .act >> nth=0");
    expect(await page.locator(".deeds.picked").isVisible()).toBe(true);
    expect(Object.keys(await litWords(page)).length).toBeGreaterThan(0);
  });

  it("shows the ledger of a negotiation, each answer and threat with words of its own to light", async () => {
    const { page } = await open();
    const ledger = page.locator("#negotiation");
    expect(await ledger.locator(".entry .state").allTextContents()).toEqual(["refused", "no answer seen"]);
    await page.click("#g-1-p-2 .pick");
    expect(await litWords(page)).toEqual({ B: "Joost Anker rejected the demand on Tuesday" });
    await page.focus("#g-1-p-3 .pick");
    await page.keyboard.press("Enter");
    expect(Object.keys(await litWords(page))).toEqual(["A"]);
    expect(await ledger.locator(".next-meeting").textContent()).toMatch(/Port Senn/);
  });

  it("shows first what is new since an earlier account, and marks the new report", async () => {
    const { page } = await open({}, makeSampleChanges());
    const heads = await page.locator("#changes h3").allTextContents();
    expect(heads).toEqual(["Contradicted", "Confirmed", "New"]);
    expect(await page.locator("main section").first().getAttribute("id")).toBe("changes");
    expect(await page.locator("#changes #c-4").textContent()).toContain("Joost Anker: “Our boats stay,”");
    expect(await page.locator("#c-5, #c-6, #c-7").count()).toBe(0);
    await page.click("#c-1 .pick");
    expect(await litWords(page)).toEqual({ A: "more than 400 ships", B: "About 350 ships" });
    expect(await page.locator(".source:has(.new)").allTextContents()).toHaveLength(1);
  });

  it("underlines a layer on demand and explains each item at the foot", async () => {
    const { page } = await open();
    expect(await page.locator(".noted").count()).toBe(0);
    await page.check(".layers input[name=figures]");
    expect(await page.locator("#text-0 .noted").allTextContents()).toEqual(["more than 400 ships"]);
    await page.hover("#text-0 .noted");
    expect(await page.locator(".footnote").textContent()).toMatch(/ships stopped, by Ilse Tarn.*rule sample, f-1/);
    await page.check(".layers input[name=names]");
    expect(await page.locator("#text-0 .noted.unsure").first().textContent()).toBe("She");
    await page.uncheck(".layers input[name=figures]");
    await page.uncheck(".layers input[name=names]");
    expect(await page.locator(".noted").count()).toBe(0);
  });

  it("says why a picked line is there", async () => {
    const { page } = await open();
    await page.click("#d-1 > .lemma .pick");
    expect(await page.locator(".footnote").textContent()).toContain("cannot both hold");
  });

  it("puts dates and numbers into the reader's locale and leaves the words of the reports alone", async () => {
    const { page } = await open({ locale: "de-DE" });
    expect(await page.locator(".extent").textContent()).toContain("März");
    expect(await page.locator("#text-0").textContent()).toContain("3 March 2031");
  });

  it("can be read without its script", async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator("#b-1").isVisible()).toBe(true);
    expect(await page.locator("#text-2 .body").textContent()).toContain("rejected the demand");
  });
});
