import { brotliCompressSync, zstdCompressSync } from "node:zlib";
import { deflateSync, gzipSync, zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Archived, readArchive } from "./read-archive.ts";
import { readResponse } from "./read-response.ts";
import { readWarc } from "./read-warc.ts";
import type { WarcItem } from "./warc-record.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** A record as writers make it; `length` is what its header claims. */
function record(url: string, body: string, length = bytesOf(body).length): Uint8Array {
  return bytesOf(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <${url}>\r\nWARC-Date: 2031-03-03T00:00:00Z\r\nContent-Type: application/http\r\nContent-Length: ${length}\r\n\r\n${body}\r\n\r\n`,
  );
}

function page(name: string): Uint8Array {
  return record(
    `https://example.org/${name}`,
    `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><p>${name}</p></html>`,
  );
}

async function* stream(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function readAll(bytes: Uint8Array, size = 1000): Promise<Archived[]> {
  return collect(readArchive(stream(bytes, size), "a.warc"));
}

function summary(found: readonly Archived[]): string[] {
  return found.map(
    ({ document, problems }) => document?.source.replace("https://example.org/", "") ?? problems[0]?.code ?? "?",
  );
}

const THREE = [page("a"), page("b"), page("c")] as const;

describe("readArchive", () => {
  it("reads plain and packed files, in chunks of any size", async () => {
    const plain = join(...THREE);
    const packed = join(...THREE.map((each) => gzipSync(each)));
    const whole = gzipSync(plain);
    for (const bytes of [plain, packed, whole]) {
      for (const size of [1, 7, 100, 100_000]) expect(summary(await readAll(bytes, size))).toEqual(["a", "b", "c"]);
    }
  });

  it("can be taken up again at the offset of any page", async () => {
    for (const bytes of [join(...THREE), join(...THREE.map((each) => gzipSync(each)))]) {
      const second = (await readAll(bytes))[1]?.offset as number;
      const rest = await collect(readArchive(stream(bytes.slice(second), 50), "a.warc", second));
      expect(summary(rest)).toEqual(["b", "c"]);
      expect(rest[0]?.offset).toBe(second);
    }
  });

  it("passes over redirects, requests and pictures", async () => {
    const redirect = record("https://example.org/r", "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n<p>x");
    const picture = record("https://example.org/p", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxxxx");
    expect(await readAll(join(redirect, picture))).toEqual([]);
  });
});

describe("ARC files", () => {
  const response = (name: string) => `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>${name}</p></html>`;
  const arc = (name: string, fields = "", length = bytesOf(response(name)).length) =>
    bytesOf(`http://example.org/${name} 192.0.2.1 20310303080910 text/html ${fields}${length}\n${response(name)}\n`);
  const info = "1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n";
  const head = bytesOf(`filedesc://example.arc 0.0.0.0 20310303000000 text/plain ${info.length}\n${info}\n`);

  it("are read like WARC files, plain or packed, of both versions, with blanks in addresses", async () => {
    const records = [head, arc("a"), arc("b c"), arc("d", "200 - - 1234 example.arc ")];
    for (const bytes of [join(...records), join(...records.map((each) => gzipSync(each)))]) {
      const found = await readAll(bytes, 100);
      expect(found.map(({ document }) => document?.source)).toEqual([
        "http://example.org/a",
        "http://example.org/b%20c",
        "http://example.org/d",
      ]);
      expect(found[0]?.document?.captured).toBe("2031-03-03T08:09:10Z");
    }
  });

  it("are read on after a record with a wrong length or none", async () => {
    for (const length of [5, 60, 100_000, Number.NaN]) {
      const found = await readAll(join(head, arc("a"), arc("x", "", length), arc("b")));
      expect(
        summary(found).map((each) => each.replace("http://example.org/", "")),
        `${length}`,
      ).toEqual(["a", "damaged-record", "b"]);
    }
  });
});

describe("damaged archives", () => {
  it("goes on after garbage between records", async () => {
    expect(summary(await readAll(join(THREE[0], bytesOf("garbage\nmore of it\n"), THREE[1])))).toEqual([
      "a",
      "damaged-record",
      "b",
    ]);
  });

  it("goes on after lengths that are too long, too short or no numbers", async () => {
    const body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x</p>";
    for (const length of [10_000, 60, 5, Number.NaN, -1]) {
      const found = summary(await readAll(join(THREE[0], record("https://example.org/x", body, length), THREE[1])));
      expect(found[0]).toBe("a");
      expect(found).toContain("damaged-record");
      expect(found.at(-1)).toBe("b");
    }
  });

  it("keeps what came before the end of a truncated file", async () => {
    const plain = join(...THREE);
    expect(summary(await readAll(plain.slice(0, plain.length - 30)))).toEqual(["a", "b", "damaged-record"]);
    const packed = join(...THREE.map((each) => gzipSync(each)));
    expect(summary(await readAll(packed.slice(0, packed.length - 30)))).toEqual(["a", "b", "damaged-record"]);
  });

  it("goes on at the next member after a damaged one", async () => {
    const damaged = gzipSync(THREE[1]);
    damaged.fill(0xff, 20, 60);
    for (const size of [64, 100_000]) {
      const found = summary(await readAll(join(gzipSync(THREE[0]), damaged, gzipSync(THREE[2])), size));
      expect([found[0], found.at(-1)]).toEqual(["a", "c"]);
      expect(found).toContain("damaged-record");
    }
  });

  it("gives the time of capture, and none that cannot be", async () => {
    const [first] = await readAll(THREE[0]);
    expect(first?.document?.captured).toBe("2031-03-03T00:00:00Z");
    const wrong = bytesOf(new TextDecoder().decode(THREE[0]).replace("2031-03-03T", "2031-02-31T"));
    expect((await readAll(wrong))[0]?.document?.captured).toBeNull();
  });

  it("reads garbage, nothing and a header without end without a crash", async () => {
    expect(await readAll(new Uint8Array())).toEqual([]);
    expect(summary(await readAll(bytesOf("no archive at all")))).toEqual(["damaged-record"]);
    expect(summary(await readAll(bytesOf(`WARC/1.0\r\n${"x".repeat(200_000)}`)))).toContain("damaged-record");
  });
});

describe("hostile archives", () => {
  it("stops a gzip bomb and goes on with the next member", async () => {
    const bomb = gzipSync(join(bytesOf("WARC/1.0\r\nContent-Length: 40000000\r\n\r\n"), new Uint8Array(40_000_000)), {
      level: 1,
    });
    const found = summary(await readAll(join(bomb, gzipSync(THREE[0])), 65_536));
    expect(found).toContain("damaged-record");
    expect(found.at(-1)).toBe("a");
  }, 30_000);

  it("stops content that unpacks to more than any page", () => {
    const head = bytesOf("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n");
    expect(readResponse(join(head, gzipSync(new Uint8Array(20_000_000), { level: 1 })))).toMatch(/beyond all measure/);
  });

  it("reads sixty megabytes of records without holding them", async () => {
    const big = record(
      "https://example.org/big",
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${"x".repeat(200_000)}`,
    );
    async function* endless() {
      for (let i = 0; i < 300; i++) yield big;
    }
    let count = 0;
    const before = process.memoryUsage().arrayBuffers;
    for await (const item of readWarc(endless())) if ((item satisfies WarcItem).kind === "record") count++;
    expect(count).toBe(300);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(80_000_000);
  }, 20_000);
});

describe("readResponse", () => {
  const respond = (headers: string, body: Uint8Array) =>
    readResponse(join(bytesOf(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`), body));
  const textOf = (response: ReturnType<typeof readResponse>) =>
    typeof response === "string" ? response : new TextDecoder().decode(response.body);

  it("joins chunks, and leaves bodies alone that only claim to be chunked", () => {
    expect(textOf(respond("Transfer-Encoding: chunked", bytesOf("5\r\nHello\r\n6\r\n world\r\n0\r\n\r\n")))).toBe(
      "Hello world",
    );
    expect(textOf(respond("Transfer-Encoding: chunked", bytesOf("<html>plain</html>")))).toBe("<html>plain</html>");
  });

  it("unpacks gzip and both kinds of deflate, and leaves bodies alone that only claim to be packed", () => {
    expect(textOf(respond("Content-Encoding: gzip", gzipSync(bytesOf("Hello"))))).toBe("Hello");
    expect(textOf(respond("Content-Encoding: deflate", zlibSync(bytesOf("Hello"))))).toBe("Hello");
    expect(textOf(respond("Content-Encoding: deflate", deflateSync(bytesOf("Hello"))))).toBe("Hello");
    expect(textOf(respond("Content-Encoding: gzip", bytesOf("Hello")))).toBe("Hello");
  });

  it("unpacks brotli and zstd, and leaves a page alone that only claims to be packed", () => {
    expect(textOf(respond("Content-Encoding: br", brotliCompressSync("Hello")))).toBe("Hello");
    expect(textOf(respond("Content-Encoding: zstd", zstdCompressSync("Hello")))).toBe("Hello");
    for (const encoding of ["br", "zstd"])
      expect(textOf(respond(`Content-Encoding: ${encoding}`, bytesOf("<p>Hello")))).toBe("<p>Hello");
    expect(respond("Content-Encoding: br", Uint8Array.of(255, 255, 255))).toMatch(/decompress|brotli|unexpected/i);
  });

  it("stops a brotli bomb and a zstd bomb", () => {
    const zeros = Buffer.alloc(20_000_000);
    expect(respond("Content-Encoding: br", brotliCompressSync(zeros))).toMatch(/beyond all measure/);
    expect(respond("Content-Encoding: zstd", zstdCompressSync(zeros))).toMatch(/beyond all measure/);
  });

  it("names an encoding it cannot undo", () => {
    expect(respond("Content-Encoding: compress", bytesOf("x"))).toBe("content encoding compress");
  });
});
