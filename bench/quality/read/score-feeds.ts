import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeBytes } from "../../../src/read/decode-bytes.ts";
import { readFeed } from "../../../src/read/feeds/read-feed.ts";
import { addCounts, type Counts, f1, measure } from "../counts.ts";
import type { Scorer } from "../score.ts";
import { listFolders } from "./read-set.ts";

/** What is compared of an entry: whether it has the right title, address and day. */
export interface FeedItem {
  readonly title: string | null;
  readonly url: string | null;
  readonly day: string | null;
}

interface GoldItem {
  readonly title?: string;
  readonly link?: string;
  readonly isoDate?: string;
}

/** Scores the entries of the feeds in every folder of `feeds/` that has `test/input` and `test/output`. */
export const feedsScorer: Scorer = {
  part: "read",
  set: "feeds",
  async run(data) {
    const home = join(data, "feeds");
    const scores = [];
    for (const set of listFolders(home)) {
      const pairs = await readPairs(join(home, set, "test"));
      if (pairs.length === 0) continue;
      const own = pairs.map(({ gold, given }) => countEntries(gold, given));
      const naive = pairs.map(({ gold, text }) => countEntries(gold, findNaively(text)));
      const n = pairs.reduce((sum, { gold }) => sum + gold.length, 0);
      scores.push({ set, measure: "entry F1", ...measure(own, f1), n, baseline: f1(addCounts(naive)), peers: {} });
    }
    return scores.length > 0 ? scores : null;
  },
};

interface Pair {
  readonly text: string;
  readonly gold: readonly FeedItem[];
  readonly given: readonly FeedItem[];
}

async function readPairs(folder: string): Promise<readonly Pair[]> {
  const inputs = join(folder, "input");
  if (!existsSync(inputs)) return [];
  const pairs: Pair[] = [];
  for (const name of readdirSync(inputs).sort()) {
    const output = join(folder, "output", name.replace(/\.\w+$/, ".json"));
    const { document } = decodeBytes(readFileSync(join(inputs, name)), name);
    if (!document || !existsSync(output)) continue;
    const { items = [] } = (JSON.parse(readFileSync(output, "utf8")) as { feed: { items?: GoldItem[] } }).feed;
    const { feed } = await readFeed(document);
    pairs.push({
      text: document.text,
      gold: items.map(({ title, link, isoDate }) => ({
        title: title ?? null,
        url: link ?? null,
        day: isoDate?.slice(0, 10) ?? null,
      })),
      given: (feed?.entries ?? []).map(({ title, url, published }) => ({ title, url, day: published })),
    });
  }
  return pairs;
}

/** Entries are right by their title and address, and by their day where the gold could read it. */
export function countEntries(gold: readonly FeedItem[], given: readonly FeedItem[]): Counts {
  const left = [...gold];
  let right = 0;
  for (const item of given) {
    const at = left.findIndex(
      ({ title, url, day }) =>
        plain(title) === plain(item.title) && isAddress(url, item.url) && (day === null || day === item.day),
    );
    if (at < 0) continue;
    left.splice(at, 1);
    right++;
  }
  return { right, given: given.length, gold: gold.length };
}

/** The gold keeps relative links as they stand. */
function isAddress(gold: string | null, given: string | null): boolean {
  return plain(gold) === plain(given) || (gold?.startsWith("/") === true && plain(given).endsWith(plain(gold)));
}

/** The gold of one feed was read in the wrong charset: letters beyond ASCII are not compared. */
function plain(text: string | null): string {
  return (text ?? "").replace(/[^\x21-\x7e]/g, "");
}

/** Title, link and date by pattern, as a first script would. */
function findNaively(text: string): readonly FeedItem[] {
  return [...text.matchAll(/<(?:item|entry)[\s>].*?<\/(?:item|entry)>/gs)].map(([entry]) => ({
    title: /<title[^>]{0,99}>([^<]*)</.exec(entry)?.[1] ?? null,
    url: /<link>([^<]*)</.exec(entry)?.[1] ?? null,
    day: /<(?:published|updated)>(\d{4}-\d\d-\d\d)/.exec(entry)?.[1] ?? null,
  }));
}
