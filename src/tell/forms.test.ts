import { describe, expect, it } from "vitest";
import type { Account } from "../model/account.ts";
import { explainItem } from "./explain/explain-item.ts";
import { tellMarkdown } from "./markdown/tell-markdown.ts";
import { tellTables } from "./tables/tell-tables.ts";
import { tellTerminal } from "./terminal/tell-terminal.ts";
import { makeEmptyAccount, makeSampleAccount } from "./testing/sample-account.ts";

const account = makeSampleAccount();

describe("the terminal", () => {
  const told = tellTerminal(account, { colours: false });

  it("tells the sources with their sigla, and whose copy one is", () => {
    expect(told).toMatch(/^ {2}A +Harbour Gazette, 3 Mar 2031/m);
    expect(told).toMatch(/^ {2}A′ .*, from A /m);
  });

  it("tells each line of the brief with its origins and cites that explain opens", () => {
    const [cite] = /\[A:\d+-\d+\]/.exec(told) ?? [];
    expect(cite).toBeDefined();
    expect(explainItem(account, cite as string)).not.toBeNull();
  });

  it("tells each difference with its readings", () => {
    expect(told).toContain("Differences");
  });

  it("is plain without colours and painted with them", () => {
    expect(told).not.toContain("\u001b");
    expect(tellTerminal(account, { colours: true })).toContain("\u001b[1m");
  });

  it("lets no control character of an article through", () => {
    const hostile: Account = {
      ...account,
      stories: account.stories.map((story) => ({ ...story, title: "Strait\u001b[31m\u0007 closed" })),
    };
    const told = tellTerminal(hostile, { colours: false });
    expect(told.includes("\u001b") || told.includes("\u0007")).toBe(false);
  });

  it("says so when there is nothing", () => {
    expect(tellTerminal(makeEmptyAccount(), { colours: false })).toMatch(/No story/);
  });
});

describe("Markdown", () => {
  it("tells brief and differences under heads, with cites as code", () => {
    const told = tellMarkdown(account);
    expect(told).toMatch(/^# Orsania/m);
    expect(told).toMatch(/^## Agreed$/m);
    expect(told).toMatch(/`\[A:\d+-\d+\]`/);
  });

  it("lets no markup of an article come alive", () => {
    const hostile: Account = {
      ...account,
      stories: account.stories.map((story) => ({ ...story, title: "<img src=x> [a](http://b.c) `d`" })),
    };
    const [head = ""] = tellMarkdown(hostile).split("\n");
    expect(head).toBe("# \\<img src=x\\> \\[a\\](http\u2060://b.c) \\`d\\`");
  });
});

describe("tables", () => {
  const tables = tellTables(account);

  it("makes one table a layer, with the words beside each cite", () => {
    expect(Object.keys(tables)).toEqual(expect.arrayContaining(["articles", "statements", "figures", "differences"]));
    const [head = ""] = (tables.statements ?? "").split("\r\n");
    expect(head.split(",")).toEqual(expect.arrayContaining(["id", "span", "span.words", "speaker.name"]));
  });

  it("lets no cell start a formula in a spreadsheet", () => {
    const hostile: Account = {
      ...account,
      stories: account.stories.map((story) => ({ ...story, title: "=HYPERLINK(1)" })),
    };
    expect(tellTables(hostile).stories).toContain("'=HYPERLINK(1)");
  });
});

describe("explain", () => {
  it("shows an item with its rule and its words in context", () => {
    const [statement] = account.statements;
    const told = explainItem(account, statement?.id as string);
    expect(told).toContain(`statements ${statement?.id}`);
    expect(told).toMatch(/made by: /);
    expect(told).toMatch(/»/);
  });

  it("knows no item that is not there", () => {
    expect(explainItem(account, "s-nothing")).toBeNull();
    expect(explainItem(account, "Z:1-2")).toBeNull();
  });
});
