import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { main } from "./main.ts";

const folder = mkdtempSync(join(tmpdir(), "stemma-extract-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PROSE =
  "The harbour of Lindmark opened again on Tuesday, the mayor said, after the storm had closed it for a week.";

function record(name: string): Buffer {
  const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><h1>${name}</h1><p>${PROSE}</p></body></html>`;
  return gzipSync(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/${name}\r\nContent-Length: ${response.length}\r\n\r\n${response}\r\n\r\n`,
  );
}

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function extract(...words: string[]) {
  const out = join(folder, "out.jsonl");
  const exit = await main(["extract", ...words, "--out", out]);
  const lines = exit === 0 ? readFileSync(out, "utf8").trim().split("\n") : [];
  return { exit, articles: lines.map((line) => JSON.parse(line)) };
}

describe("stemma extract", () => {
  it("writes one clean article a line, of files of any kind", async () => {
    const { exit, articles } = await extract(
      write("a.txt", `Harbour opens\n\n${PROSE}\n`),
      write("b.html", `<html><body><nav>Home</nav><h1>Harbour</h1><p>${PROSE}</p></body></html>`),
    );
    expect(exit).toBe(0);
    expect(articles.map(({ text }) => text)).toEqual([`Harbour opens\n\n${PROSE}\n`, `Harbour\n\n${PROSE}`]);
  });

  it("gives the offset of each page of an archive, from which it can be read on", async () => {
    const path = write("a.warc.gz", Buffer.concat(["a", "b", "c"].map(record)));
    const { articles } = await extract(path);
    expect(articles.map(({ source }) => source)).toEqual(["a", "b", "c"].map((name) => `https://example.org/${name}`));
    expect(articles[0].offset).toBe(0);
    const rest = await extract(path, "--from", `${articles[1].offset}`);
    expect(rest.articles).toEqual(articles.slice(1));
  });

  it("takes no offset for anything but one archive, and no offset that is none", async () => {
    const text = write("c.txt", PROSE);
    expect((await extract(text, "--from", "10")).exit).toBe(2);
    expect((await extract(write("d.warc", record("a")), "--from", "x")).exit).toBe(2);
  });

  it("ends with 3 where nothing was read and with 73 where it cannot write", async () => {
    expect((await extract(join(folder, "nowhere.txt"))).exit).toBe(3);
    expect(await main(["extract", write("e.txt", PROSE), "--out", join(folder, "no", "such", "folder")])).toBe(73);
  });
});
