import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Account } from "../../model/account.ts";
import { loadPageAssets } from "../../store/load-page-assets.ts";
import { closePages, findBrowser, openPage, startBrowser } from "../../testing/open-browser.ts";
import { makeSampleAccount } from "../testing/sample-account.ts";
import { tellPage } from "./tell-page.ts";

const path = findBrowser();
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

const ATTACK = [
  "</script><script>window.hacked = 1</script>",
  "</style><!--<script>",
  "<img src=x onerror='window.hacked = 2'>",
  '"><svg onload=window.hacked=3>',
  "[click](javascript:window.hacked=4)",
  "https://evil.test/x",
  "\u202Egnp.exe \u0000 \ud800 \r\n",
].join(" ");
const TAIL = "the quiet end";

/** The sample account with an attack in every string that comes from outside. */
function makeHostileAccount(): Account {
  const account = makeSampleAccount();
  const text = `${ATTACK}${TAIL}`;
  const start = ATTACK.length;
  const span = { article: "gazette", start, end: text.length };
  const articles = account.articles.map((article) =>
    article.id === "gazette"
      ? {
          ...article,
          source: ATTACK,
          text,
          outlet: { ...article.outlet, name: ATTACK },
          title: { article: "gazette", start: 0, end: start },
          blocks: [{ kind: "paragraph" as const, start: 0, end: text.length, why: ATTACK }],
        }
      : article,
  );
  const brief = [{ ...account.brief[0]!, text: ATTACK, cites: [span] }];
  const statements = account.statements.map((statement) => ({ ...statement, rule: ATTACK }));
  const entities = account.entities.map((entity) => ({ ...entity, name: ATTACK }));
  const stories = account.stories.map((story) => ({ ...story, title: ATTACK }));
  const differences = account.differences.map((difference) => ({ ...difference, topic: ATTACK, why: ATTACK }));
  return { ...account, articles, brief, statements, entities, stories, differences };
}

describe.skipIf(path === null)("a hostile article", () => {
  it("stays text: nothing runs, nothing loads, no link comes alive", async () => {
    const { page, complaints } = await openPage(browser, tellPage(makeHostileAccount(), loadPageAssets()));
    await page.check(".layers input[name=statements]");
    await page.click("#b-1 .pick");
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(await page.locator("img, iframe, object, [onerror], [onload], [style]").count()).toBe(0);
    expect(await page.locator("a:not([href^='#'])").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("keeps its offsets: the words after the attack are lit to the letter", async () => {
    const { page } = await openPage(browser, tellPage(makeHostileAccount(), loadPageAssets()));
    await page.click("#b-1 .pick");
    expect(await page.locator("mark").allTextContents()).toEqual([TAIL]);
  });

  it("is refused by the policy even where markup would slip through", async () => {
    const markup = tellPage(makeHostileAccount(), loadPageAssets()).replace(
      "<main",
      "<script>window.hacked = 5</script><img src=/x.png><p style='color:red'></p><main",
    );
    const { page, complaints } = await openPage(browser, markup);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(complaints.filter((complaint) => /Content Security Policy/.test(complaint)).length).toBe(3);
    expect(complaints.filter((complaint) => complaint.startsWith("request"))).toEqual([]);
  });
});
