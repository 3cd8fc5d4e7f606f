import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const ADDRESS = "http://page.test/";

/** The browser on this machine (or the one `CHROMIUM` names); where there is none, says so aloud and gives null. */
export function findBrowser(): string | null {
  const found = [process.env.CHROMIUM ?? "", ...PLACES].find((path) => path !== "" && existsSync(path));
  if (found === undefined) {
    process.stderr.write(`SKIPPED: the tests of the page need Chromium; none of ${PLACES.join(", ")} is there.\n`);
  }
  return found ?? null;
}

/** Starts the browser without a window. */
export function startBrowser(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: FLAGS });
}

/** A page in the browser, and what went wrong on it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors, warnings and refusals that the browser printed, and addresses the page asked for besides its own. */
  readonly complaints: readonly string[];
}

/** Opens markup as a page of its own. Nothing it asks for is ever answered. */
export async function openPage(
  browser: Browser,
  markup: string,
  options: BrowserContextOptions & { readonly hash?: string } = {},
): Promise<OpenPage> {
  const { hash = "", ...context } = options;
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: "en-GB", ...context });
  const complaints: string[] = [];
  page.on("console", (message) => void complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => void complaints.push(`error: ${error.message}`));
  await page.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") return route.fulfill({ contentType: "text/html; charset=utf-8", body: markup });
    complaints.push(`request: ${route.request().url()}`);
    return route.abort();
  });
  await page.goto(`${ADDRESS}${hash}`);
  return { page, complaints };
}

/** Closes every page of the browser, between one test and the next. */
export async function closePages(browser: Browser | undefined): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
}
