import { tellSummaries } from "../../read/feeds/read-entries.ts";
import type { Unpacked } from "../../read/formats/unpacked.ts";
import { unpackInput } from "../../read/unpack-input.ts";
import { type Fetched, type Fetcher, makeFetcher } from "../fetch/make-fetcher.ts";
import { type Capture, openPageCache, type PageCache } from "../fetch/page-cache.ts";
import type { InputOptions } from "./input-options.ts";

/** What fetching needs, once a run. */
export interface Web {
  readonly fetcher: Fetcher;
  readonly cache: PageCache | null;
  readonly follow: number;
  /** Addresses that were gone to already. */
  readonly seen: Set<string>;
  readonly now: () => Date;
}

/** A list of feeds names feeds, a feed names articles; nothing deeper is followed. */
const DEEPEST = 2;

export function openWeb({ follow, cache, allowHosts }: InputOptions): Web {
  return {
    fetcher: makeFetcher({ allowHosts }),
    cache: cache === null ? null : openPageCache(cache),
    follow,
    seen: new Set(),
    now: () => new Date(),
  };
}

/**
 * What is at an address that was named: a page with the versions of it that the cache holds, or a feed with the
 * articles that it carries and, as far as wanted, those that it names.
 */
export async function* streamAddress(address: string, web: Web, depth = 0): AsyncGenerator<Unpacked> {
  if (web.seen.has(address)) return;
  web.seen.add(address);
  const known = web.cache?.recall(address) ?? null;
  const fetched = await web.fetcher.fetch(address, known?.validators ?? {});
  if (fetched.kind === "refused") yield { document: null, problems: [fetched.problem] };
  const captures = [...captureOf(address, fetched, web), ...(known?.captures ?? [])];
  const [latest, ...earlier] = dropRepeated(captures);
  if (!latest) return;
  let isFeed = false;
  for await (const each of unpackCapture(latest, web)) {
    isFeed ||= each.links !== undefined;
    yield* followLinks(each, address, web, depth);
  }
  // What a feed said before is no version of an article.
  if (!isFeed) for (const capture of earlier) yield* unpackCapture(capture, web);
}

/** An entry's article in place of the problem that it is only named. */
export async function* followLinks(each: Unpacked, source: string, web: Web, depth = 0): AsyncGenerator<Unpacked> {
  const { links = [] } = each;
  if (links.length === 0 || web.follow === 0 || depth >= DEEPEST) {
    yield each;
    return;
  }
  for (const link of links.slice(0, web.follow)) yield* streamAddress(link, web, depth + 1);
  const left = links.length - web.follow;
  if (left > 0) yield { document: null, problems: [tellSummaries(source, left)] };
}

function captureOf(address: string, fetched: Fetched, { cache, now }: Web): Capture[] {
  if (fetched.kind !== "page") return [];
  const { url, charset, bytes, validators } = fetched;
  const capture = { captured: `${now().toISOString().slice(0, 19)}Z`, url, charset, bytes };
  cache?.keep(address, capture, validators);
  return [capture];
}

/** The same bytes captured again are no version. */
function dropRepeated(captures: readonly Capture[]): readonly Capture[] {
  return captures.filter(
    ({ bytes }, i) => !captures.slice(i + 1).some((other) => Buffer.compare(other.bytes, bytes) === 0),
  );
}

/** Without a cache the time of the visit is of no use, and would make two runs differ. */
async function* unpackCapture({ bytes, url, charset, captured }: Capture, { cache }: Web): AsyncGenerator<Unpacked> {
  for await (const each of unpackInput(bytes, url, charset))
    yield cache && each.document ? { ...each, document: { ...each.document, captured } } : each;
}
