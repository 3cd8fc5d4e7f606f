import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Account } from "../../model/account.ts";
import { loadDocuments } from "../inputs/load-documents.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const GOOD = "Harbour opens again\n\nThe harbour of Lindmark opened on Tuesday, March 5, 2024, Mayor Ada Brenn said.\n";
const NOBODY = 65534;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stemma-bad-input-"));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, "good.txt"), GOOD);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly exit: number | null;
  readonly error: string;
  readonly output: string;
  readonly account: Account;
}

/** Runs the real command on the good report and the named ones. */
function readWith(
  names: readonly string[],
  options: { input?: string; uid?: number; flags?: readonly string[] } = {},
): Ended {
  const json = join(folder, `account-${process.hrtime.bigint()}.json`);
  const paths = ["good.txt", ...names].map((name) => (name === "-" ? name : join(folder, name)));
  const words = [
    join(ROOT, "bin", "stemma.mjs"),
    "read",
    ...paths,
    "--quiet",
    ...(options.uid === undefined ? ["--json", json] : []),
    ...(options.flags ?? []),
  ];
  const { uid, input } = options;
  const ended = spawnSync(process.execPath, words, {
    encoding: "utf8",
    ...(input === undefined ? {} : { input }),
    ...(uid === undefined ? {} : { uid }),
  });
  const account = (
    uid === undefined && ended.status === 0 ? JSON.parse(readFileSync(json, "utf8")) : { articles: [], problems: [] }
  ) as Account;
  return { exit: ended.status, error: ended.stderr, output: ended.stdout, account };
}

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

describe("bad input", () => {
  it("names an empty file and reads the others", () => {
    const { exit, error, account } = readWith([write("empty.txt", "")]);
    expect(exit).toBe(0);
    expect(error).toMatch(/empty-file: .*empty\.txt/);
    expect(account.articles.map(({ source }) => source)).toContain(join(folder, "good.txt"));
  });

  it("names a binary file and reads the others", () => {
    const bytes = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0, 255, 254, 0, 7,
    ]);
    const { error, account } = readWith([write("picture.txt", bytes)]);
    expect(error).toMatch(/binary-file: .*picture\.txt/);
    expect(account.articles).toHaveLength(1);
  });

  it("reads UTF-16 of both byte orders and Latin-1", () => {
    const words = "The mayor of Döbeln said on Monday that the café stays open for the summer.\n";
    const little = Buffer.from(`\ufeff${words}`, "utf16le");
    const names = [
      write("little.txt", little),
      write("big.txt", Buffer.from(little).swap16()),
      write("latin.txt", Buffer.from(words, "latin1")),
    ];
    const { account } = readWith(names);
    const texts = account.articles
      .filter(({ source }) => !source.endsWith("good.txt"))
      .map(({ text }) => text.replace(/^\ufeff/, ""));
    expect(texts).toEqual([words, words, words]);
  });

  it("refuses a file of 50 MB by its size and reads the others", () => {
    const { error, account } = readWith([write("huge.txt", Buffer.alloc(50 * 1024 * 1024, "word "))]);
    expect(error).toMatch(/file-too-large: .*huge\.txt has 50\.0 MB/);
    expect(account.articles).toHaveLength(1);
  });

  it("counts the same bytes once", () => {
    const { account } = readWith([write("again.txt", GOOD)]);
    expect(account.articles).toHaveLength(1);
    expect(account.problems.map(({ code }) => code)).toContain("same-file-twice");
  });

  it("names a folder without articles", () => {
    mkdirSync(join(folder, "bare"));
    expect(readWith(["bare"]).error).toMatch(/folder-without-articles: .*bare/);
  });

  it("names a file that is not there", () => {
    expect(readWith(["missing.txt"]).error).toMatch(/unreadable-file: .*missing\.txt .*no such file/);
  });

  it("names a file that vanishes between listing and reading", async () => {
    const { documents, problems } = await loadDocuments([join(folder, "good.txt"), join(folder, "vanished.txt")]);
    expect(documents).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(["unreadable-file"]);
  });

  it.skipIf(process.getuid?.() !== 0)(
    "names a file it may not read (needs root, to become somebody who may not)",
    () => {
      chmodSync(join(folder, write("secret.txt", GOOD)), 0o000);
      const { error, exit } = readWith(["secret.txt"], { uid: NOBODY });
      expect(error).toMatch(/unreadable-file: .*secret\.txt .*no permission/);
      expect(exit).toBe(0);
    },
  );

  it("reads text with NUL and lone surrogates, and its spans survive JSON", () => {
    const { exit, account } = readWith([
      write("nul.txt", "The mayor\u0000 said on Tuesday that the harbour is open.\n"),
    ]);
    expect(exit).toBe(0);
    expect(account.articles.length).toBeGreaterThanOrEqual(1);
  });

  it("reads a line of a million characters", { timeout: 240_000 }, () => {
    const { exit, account } = readWith([write("line.txt", "The harbour is open, she said. ".repeat(32_300))]);
    expect(exit).toBe(0);
    expect(account.articles).toHaveLength(2);
  });

  it("keeps right-to-left and Russian text, and says that it is not English", () => {
    const names = [
      write("rtl.txt", "قالت الوزيرة يوم الثلاثاء إن المحادثات ستبدأ الأسبوع المقبل في العاصمة.\n"),
      write("russian.txt", "Министр иностранных дел заявил во вторник, что переговоры начнутся в январе.\n"),
    ];
    const { account } = readWith(names);
    expect(account.articles).toHaveLength(3);
    expect(account.articles.filter(({ language }) => language === "en")).toHaveLength(1);
    expect(account.problems.filter(({ code }) => code === "other-language")).toHaveLength(2);
  });

  it("reads standard input", () => {
    const { account } = readWith(["-"], {
      input: "The mayor of Brennick said on Monday that she was ready to talk.\n",
    });
    expect(account.articles.map(({ source }) => source)).toContain("standard input");
  });

  it("ends with 1 under --strict when there is a problem", () => {
    expect(readWith([write("void.txt", "")], { flags: ["--strict"] }).exit).toBe(1);
  });

  it("says what is wrong with a date and ends with 2", () => {
    const { exit, error } = readWith([], { flags: ["--date", "31/12/2021"] });
    expect(exit).toBe(2);
    expect(error).toMatch(/YYYY-MM-DD/);
  });

  it("says what is wrong with an account given to --since, before it reads anything", () => {
    const old = write("old.json", JSON.stringify({ schema: "stemma/account@0" }));
    expect(readWith([], { flags: ["--since", join(folder, old)] })).toMatchObject({
      exit: 65,
      error: expect.stringMatching(/old\.json is an account of another version .*make it again/),
    });
    const cut = write("cut.json", '{"schema": "stemma/account@1",\n "articles": [');
    expect(readWith([], { flags: ["--since", join(folder, cut)] }).error).toMatch(/cut\.json is no account/);
    expect(readWith([], { flags: ["--since", join(folder, "gone.json")] }).error).toMatch(/there is no such file/);
    expect(readWith([], { flags: ["--view", "changes"] })).toMatchObject({
      exit: 2,
      error: expect.stringMatching(/--since FILE/),
    });
  });

  it("ends quietly when nobody reads what it prints", () => {
    const command = `"${process.execPath}" "${join(ROOT, "bin", "stemma.mjs")}" read "${join(folder, "good.txt")}" | true`;
    const ended = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect(ended.stderr).toBe("");
  });

  it("says so where a file cannot be written, and ends", () => {
    const { exit, error } = readWith([], { flags: ["--html", "/proc/nowhere/page.html"] });
    expect(exit).toBe(73);
    expect(error).toMatch(/could not be written/);
  });

  it("fails when nothing at all could be read", () => {
    const ended = spawnSync(process.execPath, [join(ROOT, "bin", "stemma.mjs"), "read", join(folder, "nowhere")], {
      encoding: "utf8",
    });
    expect(ended.status).toBe(3);
  });
});
