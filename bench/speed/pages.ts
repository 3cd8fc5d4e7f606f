import { readDocument } from "../../src/read/read-document.ts";
import { loadResources } from "../../src/store/load-resources.ts";
import { makePages } from "./make-pages.ts";
import type { Figures, Timing } from "./timing.ts";

const PAGES = 60;
/** As many again, so that no reader is measured while it is still being compiled. */
const WARM_UP = 60;
const FIGURE = "pages a second";

/** Pages read in a second on one core, beside the extractors that the quality bench scores. */
export const pages: Timing = {
  part: "read",
  name: "read",
  unit: "pages a second",
  measure(): Promise<Figures> {
    const { lexicon } = loadResources();
    return rate((text) => void readDocument({ source: "page.html", sha256: `${text.length}`, text }, lexicon));
  },
  peers: {
    "Readability with linkedom": async () => {
      const { Readability } = await import("@mozilla/readability");
      const { parseHTML } = await import("linkedom");
      return rate((html) => void new Readability(parseHTML(html).document).parse());
    },
    "Readability with jsdom": async () => {
      const { Readability } = await import("@mozilla/readability");
      const { JSDOM } = await import("jsdom");
      return rate((html) => void new Readability(new JSDOM(html).window.document).parse());
    },
    "Defuddle with linkedom": async () => {
      const { Defuddle } = await import("defuddle/node");
      const { parseHTML } = await import("linkedom");
      return rate((html) => Defuddle(parseHTML(html).document, "https://example.org/"));
    },
  },
};

async function rate(read: (html: string) => unknown): Promise<Figures> {
  const corpus = makePages(PAGES);
  for (const page of corpus.slice(0, WARM_UP)) await read(page);
  const started = performance.now();
  for (const page of corpus) await read(page);
  return { [FIGURE]: (PAGES * 1000) / (performance.now() - started) };
}
