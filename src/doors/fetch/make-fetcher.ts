import type { LookupFunction } from "node:net";
import robotsParser from "robots-parser";
import { makeProblem } from "../../kit/problem.ts";
import type { Problem } from "../../model/problem.ts";
import { unpackBody } from "../../read/warc/unpack-body.ts";
import { type Answer, Refusal, requestOnce } from "./request-once.ts";

/** What a page was like when it was fetched last, so that it is sent again only if it changed. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

export type Fetched =
  | {
      readonly kind: "page";
      readonly url: string;
      readonly bytes: Uint8Array;
      readonly charset: string | null;
      readonly validators: Validators;
    }
  | { readonly kind: "unchanged" }
  | { readonly kind: "refused"; readonly problem: Problem };

export interface FetcherOptions {
  /** Hosts, by name or address, that may be private; all others must be public. */
  readonly allowHosts?: readonly string[];
  /** Least milliseconds between two requests to one host. */
  readonly pause?: number;
  readonly timeout?: number;
  readonly lookup?: LookupFunction;
  readonly wait?: (milliseconds: number) => Promise<void>;
  readonly now?: () => number;
}

export interface Fetcher {
  fetch(url: string, validators?: Validators): Promise<Fetched>;
}

/** The package is CommonJS: what is imported is the function that its types call its default. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

const AGENT = "Stemma";
const MOST_REDIRECTS = 5;
const MOST_TRIES = 3;
const LARGEST_SENT = 8 * 1024 * 1024;
const LONGEST_WAIT = 60_000;
const RETRIED = new Set([429, 502, 503, 504]);

/**
 * A polite fetcher: it keeps to robots.txt (RFC 9309) and to a pause between requests to one host, tries again with
 * growing patience, follows few redirects, and never goes to a private address or to anything but http and https.
 */
export function makeFetcher(options: FetcherOptions = {}): Fetcher {
  const send = makePatientSender(options);
  const rules = new Map<string, Promise<Rules>>();
  const rulesOf = (url: URL): Promise<Rules> => {
    let known = rules.get(url.origin);
    if (!known) {
      known = readRules(new URL("/robots.txt", url), (address) => follow(address, async (next) => send(next, {}, 0)));
      rules.set(url.origin, known);
    }
    return known;
  };

  return {
    async fetch(address, validators = {}) {
      try {
        const first = parseAddress(address);
        const { answer, url } = await follow(first, async (next) => {
          const { allows, delay } = await rulesOf(next);
          if (!allows(next)) throw new Refusal("address", `robots.txt of ${next.host} forbids it`);
          return send(next, conditionsOf(validators), delay);
        });
        if (answer.status === 304) return { kind: "unchanged" };
        if (answer.status !== 200) throw new Refusal("network", `the server answered ${answer.status}`);
        return describePage(url, answer);
      } catch (error) {
        const seen = error instanceof Error ? error.message : String(error);
        return { kind: "refused", problem: makeProblem("not-fetched", { stage: "fetch" }, { source: address, seen }) };
      }
    },
  };
}

/** Sends one request, no sooner than `delay` milliseconds and the pause allow since the last one to its host. */
type Send = (url: URL, headers: Readonly<Record<string, string>>, delay: number) => Promise<Answer>;

/** Sends again, each time later, what the network lost or the server was too busy for. */
function makePatientSender(options: FetcherOptions): Send {
  const { wait = sleep } = options;
  const send = makeSpacedSender(options);
  return async (url, headers, delay) => {
    for (let tried = 1; ; tried++) {
      const last = tried === MOST_TRIES;
      try {
        const answer = await send(url, headers, delay);
        if (!RETRIED.has(answer.status) || last) return answer;
        await wait(readRetryAfter(answer) ?? 1000 * 4 ** (tried - 1));
      } catch (error) {
        if (last || !(error instanceof Refusal) || error.kind !== "network") throw error;
        await wait(1000 * 4 ** (tried - 1));
      }
    }
  };
}

function makeSpacedSender({
  pause = 1000,
  timeout = 20_000,
  now = Date.now,
  wait = sleep,
  ...options
}: FetcherOptions): Send {
  const allowHosts = new Set(options.allowHosts ?? []);
  const free = new Map<string, number>();
  return async (url, headers, delay) => {
    const start = Math.max(now(), free.get(url.host) ?? 0);
    free.set(url.host, start + Math.max(pause, delay));
    await wait(start - now());
    return requestOnce(url, {
      headers: {
        "user-agent": AGENT,
        "accept-encoding": "gzip, deflate, br, zstd",
        accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
        ...headers,
      },
      timeout,
      largest: LARGEST_SENT,
      allowHosts,
      ...(options.lookup ? { lookup: options.lookup } : {}),
    });
  };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, milliseconds)));
}

function parseAddress(address: string): URL {
  const url = URL.parse(address);
  if (!url) throw new Refusal("address", "it is no address");
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new Refusal("address", `${url.protocol} is not fetched`);
  url.username = "";
  url.password = "";
  url.hash = "";
  return url;
}

interface Arrival {
  readonly url: URL;
  readonly answer: Answer;
}

/** Follows redirects; each next address is checked like the first. */
async function follow(first: URL, send: (url: URL) => Promise<Answer>): Promise<Arrival> {
  let url = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await send(url);
    const { location } = answer.headers;
    if (![301, 302, 303, 307, 308].includes(answer.status) || !location) return { url, answer };
    url = parseAddress(URL.parse(location, url.href)?.href ?? location);
  }
  throw new Refusal("address", `it was redirected more than ${MOST_REDIRECTS} times`);
}

interface Rules {
  allows(url: URL): boolean;
  /** Milliseconds the host wants between requests. */
  readonly delay: number;
}

/** No robots.txt allows all; one that cannot be had forbids all (RFC 9309, 2.3.1). */
async function readRules(url: URL, get: (url: URL) => Promise<Arrival>): Promise<Rules> {
  const { answer } = await get(url);
  if (answer.status >= 500) return { allows: () => false, delay: 0 };
  if (answer.status >= 400) return { allows: () => true, delay: 0 };
  const robots = parseRobots(url.href, new TextDecoder().decode(unpack(answer)).slice(0, 512_000));
  return {
    allows: (each) => robots.isAllowed(each.href, AGENT) ?? true,
    delay: Math.min(LONGEST_WAIT / 2, 1000 * (robots.getCrawlDelay(AGENT) ?? 0)),
  };
}

function conditionsOf({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag ? { "if-none-match": etag } : {}),
    ...(lastModified ? { "if-modified-since": lastModified } : {}),
  };
}

function readRetryAfter({ headers }: Answer): number | null {
  const seconds = Number(headers["retry-after"]);
  return seconds > 0 ? Math.min(LONGEST_WAIT, 1000 * seconds) : null;
}

function describePage(url: URL, answer: Answer): Fetched {
  const { headers } = answer;
  return {
    kind: "page",
    url: url.href,
    bytes: unpack(answer),
    charset: /charset=\s?["']?([\w-]{2,40})/i.exec(headers["content-type"] ?? "")?.[1] ?? null,
    validators: { etag: headers.etag, lastModified: headers["last-modified"] },
  };
}

/** Undoes the content encoding; throws where it unpacks to more than a page may have. */
function unpack({ headers, body }: Answer): Uint8Array {
  const unpacked = unpackBody(body, headers["content-encoding"] ?? "");
  if (typeof unpacked === "string") throw new Refusal("size", unpacked);
  return unpacked;
}
