import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageAssets } from "../tell/page/tell-page.ts";
import { findHome } from "./find-home.ts";

let loaded: PageAssets | undefined;

/** The script and the style sheet of the page that come with the package, read once. */
export function loadPageAssets(): PageAssets {
  if (!loaded) {
    const generated = join(findHome(), "generated");
    loaded = {
      script: readFileSync(join(generated, "page-client.js"), "utf8"),
      style: readFileSync(join(generated, "page-style.css"), "utf8"),
    };
  }
  return loaded;
}
