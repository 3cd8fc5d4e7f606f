import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { isPublicAddress } from "./is-public-address.ts";
import { type Fetched, type FetcherOptions, makeFetcher } from "./make-fetcher.ts";
import { requestOnce } from "./request-once.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type Answers = Readonly<Record<string, RequestListener>>;

/** A server on this machine; what it is not told about, robots.txt too, is 404. */
async function serve(answers: Answers): Promise<{ readonly base: string; readonly asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const answer = answers[request.url ?? ""];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const page: RequestListener = (_, response) => {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", etag: '"1"' }).end("<p>harbour</p>");
};

function fetchHere(url: string, options: FetcherOptions = {}): Promise<Fetched> {
  return makeFetcher({ allowHosts: ["127.0.0.1"], wait: async () => {}, ...options }).fetch(url);
}

function reasonOf(fetched: Fetched): string {
  return fetched.kind === "refused" ? fetched.problem.reason : fetched.kind;
}

describe("a polite fetcher", () => {
  it("gives the bytes, the charset the server declared, and what is needed to ask again", async () => {
    const { base } = await serve({ "/a": page });
    const fetched = await fetchHere(`${base}/a#part`);
    expect(fetched).toMatchObject({ kind: "page", url: `${base}/a`, charset: "utf-8", validators: { etag: '"1"' } });
    expect(fetched.kind === "page" && Buffer.from(fetched.bytes).toString()).toBe("<p>harbour</p>");
  });

  it("asks conditionally and tells that nothing changed", async () => {
    const { base } = await serve({
      "/a": (request, response) => response.writeHead(request.headers["if-none-match"] === '"1"' ? 304 : 200).end(),
    });
    const fetcher = makeFetcher({ allowHosts: ["127.0.0.1"], wait: async () => {} });
    expect((await fetcher.fetch(`${base}/a`, { etag: '"1"' })).kind).toBe("unchanged");
  });

  it("keeps to robots.txt and asks for it once", async () => {
    const robots: RequestListener = (_, response) => response.end("User-agent: *\nDisallow: /closed\nCrawl-delay: 7");
    const { base, asked } = await serve({ "/robots.txt": robots, "/open": page, "/closed": page });
    const waits: number[] = [];
    const fetcher = makeFetcher({
      allowHosts: ["127.0.0.1"],
      now: () => 0,
      wait: async (time) => void waits.push(time),
    });
    expect(reasonOf(await fetcher.fetch(`${base}/closed`))).toMatch(/robots.txt/);
    expect((await fetcher.fetch(`${base}/open`)).kind).toBe("page");
    expect((await fetcher.fetch(`${base}/open`)).kind).toBe("page");
    expect(asked.map((request) => request.url)).toEqual(["/robots.txt", "/open", "/open"]);
    expect(waits.at(-1)).toBe(8000);
  });

  it("fetches nothing where robots.txt cannot be had", async () => {
    const { base } = await serve({ "/robots.txt": (_, response) => response.writeHead(500).end(), "/a": page });
    expect(reasonOf(await fetchHere(`${base}/a`))).toMatch(/robots.txt/);
  });

  it("tries again with growing patience, and as long as the server asks", async () => {
    let count = 0;
    const { base } = await serve({
      "/a": (request, response) => {
        count++;
        if (count === 1) response.writeHead(503).end();
        else if (count === 2) response.writeHead(429, { "retry-after": "9" }).end();
        else page(request, response);
      },
    });
    const waits: number[] = [];
    expect((await fetchHere(`${base}/a`, { wait: async (time) => void waits.push(time) })).kind).toBe("page");
    expect(waits).toEqual(expect.arrayContaining([1000, 9000]));
  });

  it("unpacks what is sent packed", async () => {
    const { base } = await serve({
      "/a": (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("harbour")),
    });
    const fetched = await fetchHere(`${base}/a`);
    expect(fetched.kind === "page" && Buffer.from(fetched.bytes).toString()).toBe("harbour");
  });
});

describe("hostile servers", () => {
  it("gives up on a redirect loop", async () => {
    const { base } = await serve({ "/a": (_, response) => response.writeHead(302, { location: "/a" }).end() });
    expect(reasonOf(await fetchHere(`${base}/a`))).toMatch(/redirected more than 5 times/);
  });

  it("follows no redirect to the metadata service, to another private host, or to a file", async () => {
    for (const location of [
      "http://169.254.169.254/latest/meta-data",
      "http://10.0.0.1/",
      "http://[::1]/",
      "http://2130706433/x",
      "file:///etc/passwd",
    ]) {
      const { base } = await serve({ "/a": (_, response) => response.writeHead(302, { location }).end() });
      const options = { allowHosts: location.includes("2130706433") ? [] : ["127.0.0.1"] };
      expect(reasonOf(await fetchHere(`${base}/a`, options))).toMatch(/no public address|is not fetched/);
    }
  });

  it("stops a body that does not end and one that unpacks to more than any page", async () => {
    const { base } = await serve({
      "/long": (_, response) => void response.writeHead(200).end(Buffer.alloc(9_000_000)),
      "/bomb": (_, response) =>
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(30_000_000))),
    });
    expect(reasonOf(await fetchHere(`${base}/long`))).toMatch(/more than 8388608 bytes/);
    expect((await fetchHere(`${base}/bomb`)).kind).toBe("refused");
  });

  it("does not wait for a server that says nothing", async () => {
    const { base } = await serve({ "/robots.txt": () => {} });
    expect((await fetchHere(`${base}/a`, { timeout: 80 })).kind).toBe("refused");
  });
});

describe("names and addresses", () => {
  const options = { headers: {}, timeout: 60, largest: 1000, allowHosts: new Set<string>() };
  const answering = (...answers: string[][]): LookupFunction => {
    let call = 0;
    return (_name, _options, done) => {
      const addresses = answers[Math.min(call++, answers.length - 1)] ?? [];
      (done as (error: null, found: object[]) => void)(
        null,
        addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
    };
  };

  it("refuses names of private addresses, also when only one of several is private", async () => {
    for (const addresses of [["127.0.0.1"], ["9.9.9.9", "10.0.0.1"], ["fe80::1"], ["::ffff:127.0.0.1"]]) {
      await expect(
        requestOnce(new URL("http://a.test/"), { ...options, lookup: answering(addresses) }),
      ).rejects.toThrow(/not public/);
    }
  });

  it("resolves a name once for each request and goes where it was checked", async () => {
    const { base, asked } = await serve({ "/a": page });
    const url = new URL(base.replace("127.0.0.1", "a.test"));
    const lookup = answering(["127.0.0.1"], ["10.0.0.1"]);
    await requestOnce(url, { ...options, allowHosts: new Set(["a.test"]), timeout: 5000, lookup });
    expect(asked).toHaveLength(1);
    await expect(requestOnce(url, { ...options, lookup })).rejects.toThrow(
      "a.test is at 10.0.0.1, which is not public",
    );
    expect(asked).toHaveLength(1);
  });

  it("knows public addresses from all others", () => {
    for (const open of ["9.9.9.9", "172.32.0.1", "100.128.0.1", "2606:4700::1"])
      expect(isPublicAddress(open)).toBe(true);
    for (const closed of [
      "0.0.0.0",
      "10.1.2.3",
      "100.64.0.1",
      "127.0.0.1",
      "169.254.169.254",
      "172.16.0.1",
      "192.168.1.1",
      "198.18.0.1",
      "224.0.0.1",
      "255.255.255.255",
      "::",
      "::1",
      "fc00::1",
      "fe80::1",
      "ff02::1",
      "::ffff:10.0.0.1",
      "64:ff9b::a00:1",
      "2002:a00:1::",
      "2001:db8::1",
      "x",
    ]) {
      expect(isPublicAddress(closed), closed).toBe(false);
    }
  });

  it("fetches nothing but http and https", async () => {
    for (const url of ["file:///etc/passwd", "ftp://example.org/", "data:text/html,x", "no address"]) {
      expect(reasonOf(await makeFetcher().fetch(url))).toMatch(/not fetched|no address/);
    }
  });
});
