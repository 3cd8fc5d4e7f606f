import { gzipSync, strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { loadResources } from "../store/load-resources.ts";
import type { Unpacked } from "./formats/unpacked.ts";
import { readDocument } from "./read-document.ts";
import { unpackInput } from "./unpack-input.ts";

const { lexicon } = loadResources();
const PROSE =
  "The harbour of Port Amber will stay closed until spring, the minister of transport said, because the dredgers have not come.";
const MORE =
  "Captains who waited for three weeks outside the bay now sail to the neighbouring country, which has raised its fees.";
const REPORT = `Harbour stays closed\n\n${PROSE}\n\n${MORE}`;

async function unpack(content: string | Uint8Array, source: string): Promise<Unpacked[]> {
  const found: Unpacked[] = [];
  for await (const each of unpackInput(typeof content === "string" ? strToU8(content) : content, source))
    found.push(each);
  return found;
}

function articlesOf(found: readonly Unpacked[]) {
  return found.flatMap(({ document }) => (document ? [readDocument(document, lexicon).article] : []));
}

function codesOf(found: readonly Unpacked[]): string[] {
  return found.flatMap(({ problems }) => problems.map((problem) => problem.code));
}

describe("formats with one report", () => {
  it("passes text and pages through", async () => {
    expect((await unpack(REPORT, "a.txt"))[0]?.document?.text).toBe(REPORT);
    expect((await unpack(gzipSync(strToU8(REPORT)), "a.txt.gz"))[0]?.document).toMatchObject({
      text: REPORT,
      source: "a.txt",
    });
  });

  it("reads a Word document", async () => {
    const paragraphs = REPORT.split("\n\n").map(
      (line) => `<w:p><w:r><w:t>${line.slice(0, 9)}</w:t></w:r><w:r><w:t>${line.slice(9)}</w:t></w:r></w:p>`,
    );
    const docx = zipSync({
      "[Content_Types].xml": strToU8("<x/>"),
      "word/document.xml": strToU8(`<w:document><w:body>${paragraphs.join("")}</w:body></w:document>`),
    });
    expect((await unpack(docx, "a.docx"))[0]?.document?.text).toBe(REPORT);
  });

  it("reads the text layer of a PDF file and refuses one without", async () => {
    const [article] = articlesOf(await unpack(makePdf("(Harbour stays closed) Tj"), "a.pdf"));
    expect(article?.text).toContain("Harbour stays closed");
    // Files come as Buffer.
    const read = articlesOf(await unpack(Buffer.from(makePdf("(Harbour stays closed) Tj")), "a.pdf"));
    expect(read.map(({ text }) => text)).toEqual([article?.text]);
    expect(codesOf(await unpack(makePdf(""), "a.pdf"))).toEqual(["unreadable-container"]);
  });

  it("reads a letter: subject, date, sender and its HTML part", async () => {
    const letter = `From: Amber Courier <news@example.org>\r\nDate: Mon, 3 Mar 2031 08:00:00 +0000\r\nSubject: Harbour stays closed\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${PROSE}</p><p>${MORE}</p>`;
    const [article] = articlesOf(await unpack(letter, "a.eml"));
    expect(article).toMatchObject({ outlet: { name: "Amber Courier" }, published: { value: "2031-03-03" } });
    expect(article?.text).toContain(MORE);
  });
});

describe("formats with many reports", () => {
  const row = {
    headline: "Harbour stays closed",
    text: `${PROSE}\n\n${MORE}`,
    date: "2031-03-03T08:00:00Z",
    author: "Jo Nemo",
    url: "https://example.org/a",
  };

  it("reads JSON Lines, lists and single objects, and names the line that is none", async () => {
    for (const text of [JSON.stringify(row), JSON.stringify([row]), JSON.stringify(row, null, 2)]) {
      const [article] = articlesOf(await unpack(text, "a.json"));
      expect(article).toMatchObject({ source: "https://example.org/a", published: { value: "2031-03-03" } });
      expect(article?.text).toContain(PROSE);
    }
    const found = await unpack(
      `${JSON.stringify(row)}\nno json\n${JSON.stringify({ ...row, url: "https://example.org/b" })}\n{"a":1}\n`,
      "a.jsonl",
    );
    expect(articlesOf(found).map((article) => article.source)).toEqual([
      "https://example.org/a",
      "https://example.org/b",
    ]);
    expect(found.flatMap(({ problems }) => problems.map((problem) => problem.reason))).toEqual([
      expect.stringContaining("line 2: no JSON object"),
      expect.stringContaining("line 4: an object without a text"),
    ]);
  });

  it("reads tables by the names of their columns", async () => {
    const [article] = articlesOf(
      await unpack(`Title,Body,Date\n"Harbour, closed","${PROSE}\n${MORE}",2031-03-03\n`, "a.csv"),
    );
    expect(article?.title && article.text.slice(article.title.start, article.title.end)).toBe("Harbour, closed");
    expect(article?.published.value).toBe("2031-03-03");
  });

  it("reads the letters of a mailbox", async () => {
    const letter = (subject: string) =>
      `From a@example.org Mon Mar  3 08:00:00 2031\nFrom: Amber <a@example.org>\nSubject: ${subject}\nDate: Mon, 3 Mar 2031 08:00:00 +0000\n\n${PROSE}\n\n${MORE}\n\n`;
    const found = articlesOf(await unpack(letter("One") + letter("Two"), "a.mbox"));
    expect(found.map((article) => article.title && article.text.slice(article.title.start, article.title.end))).toEqual(
      ["One", "Two"],
    );
  });

  it("reads the files of a ZIP archive, and archives in it, but no pictures", async () => {
    const inner = zipSync({ "b.txt": strToU8(REPORT) });
    const found = await unpack(
      zipSync({ "a.txt": strToU8(REPORT), "x.png": strToU8("x"), "in/b.zip": inner }),
      "all.zip",
    );
    expect(found.map(({ document }) => document?.source)).toEqual(["all.zip/a.txt", "all.zip/in/b.zip/b.txt"]);
  });
});

describe("hostile containers", () => {
  it("stops a ZIP bomb and reads the file beside it", async () => {
    const bomb = zipSync({ "bomb.txt": [new Uint8Array(30_000_000), { level: 6 }], "a.txt": strToU8(REPORT) });
    const found = await unpack(bomb, "a.zip");
    expect(codesOf(found)).toEqual(["unreadable-container"]);
    expect(found.at(-1)?.document?.text).toBe(REPORT);
  }, 20_000);

  it("stops a gzip bomb", async () => {
    expect(codesOf(await unpack(gzipSync(new Uint8Array(20_000_000), { level: 1 }), "a.gz"))).toEqual([
      "unreadable-container",
    ]);
  }, 20_000);

  it("stops archives packed into each other", async () => {
    let bytes = strToU8(REPORT);
    for (let i = 0; i < 8; i++) bytes = zipSync({ "a.zip": bytes } as Zippable);
    expect(codesOf(await unpack(bytes, "a.zip"))).toEqual(["unreadable-container"]);
  });

  it("tells of damaged files of every kind and does not throw", async () => {
    const zip = zipSync({ "a.txt": strToU8(REPORT.repeat(50)) });
    zip.fill(0xff, 45, 80);
    for (const [bytes, name] of [
      [zip, "a.zip"],
      [strToU8("%PDF-1.7 garbage"), "a.pdf"],
      [Uint8Array.of(0x1f, 0x8b, 0x08, 1, 2, 3), "a.gz"],
      [strToU8("PK\x03\x04"), "b.zip"],
    ] as const) {
      const found = await unpack(bytes, name);
      expect(found.every(({ document }) => document === null)).toBe(true);
    }
  });
});

/** The smallest PDF file with one page and the given drawing. */
function makePdf(drawing: string): Uint8Array {
  const stream = `BT /F1 12 Tf 50 700 Td ${drawing} ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let pdf = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = pdf.length;
    pdf += `${i + 1} 0 obj${object}endobj\n`;
    return `${at}`.padStart(10, "0");
  });
  const start = pdf.length;
  pdf += `xref\n0 6\n0000000000 65535 f \n${offsets.map((at) => `${at} 00000 n \n`).join("")}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return strToU8(pdf);
}
