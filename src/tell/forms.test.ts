import { describe, expect, it } from "vitest";
import type { Account } from "../model/account.ts";
import { explainItem } from "./explain/explain-item.ts";
import { tellMarkdown } from "./markdown/tell-markdown.ts";
import { tellTables } from "./tables/tell-tables.ts";
import { tellTerminal } from "./terminal/tell-terminal.ts";
import { makeEmptyAccount, makeSampleAccount } from "./testing/sample-account.ts";
import { makeSampleChanges } from "./testing/sample-changes.ts";

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

describe("the views of the terminal", () => {
  it("tells a negotiation side against side, with answers, what hangs on them and what is next", () => {
    const told = tellTerminal(account, { colours: false, view: "negotiation" });
    expect(told).toMatch(/Orsania → Veltland\n {4}demands \(3 Mar 2031\): withdraw its patrol boats/);
    expect(told).toMatch(/or else \(Orsania\): close the Lume strait .*unless Veltland withdraws/);
    expect(told).toMatch(/refused \(Joost Anker, 4 Mar 2031\): the demand/);
    expect(told).toMatch(/next: talks, Orsania – Veltland, Port Senn, 12 Mar 2031/);
    expect(told).toMatch(/demands \(Joost Anker\): boats stay[\s\S]*no answer seen/);
  });

  it("tells every difference, those of spelling last", () => {
    const told = tellTerminal(account, { colours: false, view: "differences" });
    expect(told.indexOf("ships stopped")).toBeLessThan(told.indexOf("Of wording and spelling"));
    expect(told.indexOf("Of wording and spelling")).toBeLessThan(told.indexOf("passage"));
  });

  it("tells first what is new where the account was held against an earlier one, each thing once", () => {
    const told = tellTerminal(makeSampleChanges(), { colours: false });
    expect(told).toMatch(/Since the account of 3 reports up to 3 Mar 2031\n {2}B +Veltish Courier, 4 Mar 2031 new/);
    expect(told).toMatch(/Contradicted\n {2}ships stopped: contradiction/);
    expect(told).toMatch(/new about 350/);
    expect(told).toMatch(/Confirmed\n.*\n +1 → 2 origins of 2 reports/);
    expect(told.match(/Our boats stay/g)).toHaveLength(1);
    expect(told).toMatch(/1 point is only repeated/);
    expect(told).toMatch(/and 1 of wording and spelling/);
  });

  it("folds lines to the width of a screen, and to no less than can be read", () => {
    const widthOf = (told: string) => Math.max(...told.split("\n").map((line) => line.length));
    expect(widthOf(tellTerminal(account, { colours: false, width: 60 }))).toBeLessThanOrEqual(60);
    expect(widthOf(tellTerminal(account, { colours: false, width: 10 }))).toBeLessThanOrEqual(40);
    expect(widthOf(tellTerminal(account, { colours: false, width: 500 }))).toBeLessThanOrEqual(120);
  });
});

describe("Markdown", () => {
  it("tells what is new and the negotiation where there is such", () => {
    const told = tellMarkdown(makeSampleChanges());
    expect(told).toMatch(/^## What is new\n\n### Contradicted/m);
    expect(told).toMatch(/^## Negotiation\n\n### Orsania → Veltland\n\n- \*\*demands\*\*/m);
    expect(told).toMatch(/refused: Joost Anker: the demand `\[B:/);
    expect(tellMarkdown(account)).not.toContain("What is new");
  });

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
    expect(Object.keys(tables)).not.toContain("changes");
    expect(tellTables(makeSampleChanges()).changes).toContain("About 350 ships");
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
