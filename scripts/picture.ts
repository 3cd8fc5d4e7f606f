// npm run picture: reads the invented reports in examples/ and takes the picture of their page that the README shows.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../src/doors/cli/main.ts";
import { findBrowser, openPage, startBrowser } from "../src/testing/open-browser.ts";

const ROOT = join(import.meta.dirname, "..");
const PAGE = join(ROOT, "out", "picture.html");
const PICTURES = join(ROOT, "docs");
const VIEWPORT = { width: 1400, height: 900 };

const path = findBrowser();
const exit = await main(["read", join(ROOT, "examples", "halvern"), "--html", PAGE, "--quiet"]);
if (path !== null && exit === 0) await takePicture(path);
else process.exitCode = exit || 1;

/** The page with a line picked that has several witnesses, or else its first line. */
async function takePicture(browserPath: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const browser = await startBrowser(browserPath);
  const { page } = await openPage(browser, readFileSync(PAGE, "utf8"), { colorScheme: "light", viewport: VIEWPORT });
  const shared = page.locator(".lines > .line:has(.siglum + .siglum) > .pick");
  const line = (await shared.count()) > 0 ? shared.first() : page.locator(".pick").first();
  await line.click();
  await page.evaluate("scrollTo(0, 0)");
  const picture = join(PICTURES, "page.png");
  await page.screenshot({ path: picture });
  process.stdout.write(`${picture}\n`);
  await browser.close();
}
