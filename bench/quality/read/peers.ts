import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import type { Extract, Extractor } from "./extractor.ts";

const NOTHING: Extract = { body: "", title: null, authors: [], published: null };

/** Other extractors over the same document object model. */
export const PEERS: Readonly<Record<string, Extractor>> = {
  Readability: (html) => {
    try {
      const article = new Readability(parseHTML(html).document).parse();
      return {
        body: article?.textContent ?? "",
        title: article?.title ?? null,
        authors: article?.byline ? [article.byline] : [],
        published: article?.publishedTime?.slice(0, 10) ?? null,
      };
    } catch {
      return NOTHING;
    }
  },
  Defuddle: async (html, url) => {
    try {
      const { content, title, author, published } = await quietly(() => Defuddle(parseHTML(html).document, url));
      return {
        body: parseHTML(`<!doctype html><html><body>${content}</body></html>`).document.body.textContent ?? "",
        title,
        authors: author ? [author] : [],
        published: published ? published.slice(0, 10) : null,
      };
    } catch {
      return NOTHING;
    }
  },
};

/** Defuddle tells its troubles on the console. */
async function quietly<T>(run: () => Promise<T>): Promise<T> {
  const { console } = globalThis;
  const silent = Object.fromEntries(Object.keys(console).map((name) => [name, () => {}]));
  globalThis.console = { ...console, ...silent };
  try {
    return await run();
  } finally {
    globalThis.console = console;
  }
}
