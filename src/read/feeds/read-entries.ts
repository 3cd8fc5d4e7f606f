import { makeProblem } from "../../kit/problem.ts";
import type { Document } from "../../model/document.ts";
import type { Problem } from "../../model/problem.ts";
import { makeRecordPage } from "../formats/make-record-page.ts";
import type { Unpacked } from "../formats/unpacked.ts";
import type { FeedEntry } from "./feed.ts";
import { readFeed } from "./read-feed.ts";

/** A summary is shorter; what is longer is worth reading where the article itself is not at hand. */
const LEAST = 500;

/**
 * The entries of a feed that carry their articles, each as a page of its own. How many only name an article is told in
 * a problem, with their addresses as links.
 */
export async function* readEntries(document: Document): AsyncGenerator<Unpacked> {
  const { feed, problems } = await readFeed(document);
  if (!feed) {
    yield { document: null, problems };
    return;
  }
  const whole = feed.entries.filter(carriesArticle);
  for (const [index, entry] of whole.entries()) {
    const { url, title, published, authors, content } = entry;
    const record = { url, title, published, authors, outlet: feed.title, content: { html: content ?? "" } };
    yield { document: makeRecordPage(record, `${document.source}#${index + 1}`), problems: [] };
  }
  const named = feed.entries.filter((entry) => !carriesArticle(entry)).flatMap(({ url }) => url ?? []);
  const links = [...new Set([...named, ...feed.feeds])];
  if (links.length > 0) yield { document: null, problems: [tellSummaries(document.source, links.length)], links };
}

/** That so many entries of a feed were not read, for it only names their articles. */
export function tellSummaries(source: string, count: number): Problem {
  return makeProblem("feed-summaries", { stage: "unpack" }, { source, seen: `${count}` });
}

function carriesArticle({ content }: FeedEntry): boolean {
  return content !== null && content.replace(/<[^>]*>/g, "").length >= LEAST;
}
