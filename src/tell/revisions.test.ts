import { describe, expect, it } from "vitest";
import { joinVersions } from "../compare/versions/join-versions.ts";
import { makeBareArticle } from "../kit/start-reading.ts";
import type { Account } from "../model/account.ts";
import type { Article } from "../model/article.ts";
import { tellMarkdown } from "./markdown/tell-markdown.ts";
import { makeEdition } from "./page/edition.ts";
import { tellSources } from "./page/sources.ts";
import { tellRevisions } from "./revisions.ts";
import { tellTables } from "./tables/tell-tables.ts";
import { tellTerminal } from "./terminal/tell-terminal.ts";
import { makeSampleAccount } from "./testing/sample-account.ts";

const SAME =
  "The river rose by four metres within two hours, the governor of Veltland said, and carried away the only bridge.";
const OLD = "The flood killed 13 people. The bridge is gone. Nobody had warned the town of Orrin.";
const NEW =
  "The flood killed 14 people. The bridge is gone. The army has sent boats, tents, blankets and forty cooks to the valley.";

function join(before: string, after: string) {
  const make = (id: string, text: string, updated: string) =>
    makeBareArticle(id, `${SAME} ${text}`, undefined, { source: "https://example.org/flood", updated });
  return joinVersions([make("a", after, "2031-03-05"), make("b", before, "2031-03-04")]).articles[0] as never;
}

const none = { figures: [] } as unknown as Account;

describe("the kind of an article", () => {
  it("stands beside its day in every form, but not that of a report", () => {
    const sample = makeSampleAccount();
    const [first, ...rest] = sample.articles as [Article, ...Article[]];
    const account = {
      ...sample,
      articles: [{ ...first, kind: "opinion", authors: [{ name: "Jo Nemo", evidence: [] }] }, ...rest],
    } as Account;
    expect(tellTerminal(account, { colours: false })).toMatch(/Harbour Gazette, 3 Mar 2031, opinion/);
    expect(tellMarkdown(account)).toContain("3 Mar 2031, opinion |");
    expect(JSON.stringify(tellSources(makeEdition(account)))).toMatch(/, opinion · by Jo Nemo/);
    expect(tellTerminal(sample, { colours: false })).not.toContain("report,");
  });

  it("is not told of accounts that name none", () => {
    const sample = makeSampleAccount();
    const bare = sample.articles.map(({ kind, authors, earlier, ...article }) => article);
    expect(tellTerminal({ ...sample, articles: bare as never }, { colours: false })).toContain("Harbour Gazette");
  });
});

describe("changes between versions", () => {
  it("are told with the words beside them, additions and omissions by their first words", () => {
    expect(tellRevisions(join(OLD, NEW), none)).toEqual([
      "killed 13 → 14 people",
      "Nobody had warned the town of Orrin → The army has sent boats, tents, blankets and …",
    ]);
    expect(tellRevisions(join("It is open. Nobody came.", "It is open."), none)).toEqual(["− “Nobody came”"]);
    expect(tellRevisions(join("It is open.", "It is open. Nobody came."), none)).toEqual(["+ “Nobody came”"]);
  });

  it("begin with those of figures, and are counted where there are many", () => {
    const words = "red blue green grey white".split(" ");
    const text = (colour: (word: string) => string, count: number) =>
      `${words.map((word) => `The ${colour(word)} boat came home at last.`).join(" ")} It carried ${count} people.`;
    const article = join(
      text((word) => word, 30),
      text((word) => `dark${word}`, 32),
    ) as { id: string; text: string };
    const at = article.text.indexOf("32");
    const account = { figures: [{ span: { article: article.id, start: at, end: at + 9 } }] } as unknown as Account;
    expect(tellRevisions(article as never, account)).toEqual([
      "carried 30 → 32 people",
      "The red → darkred boat",
      "The blue → darkblue boat",
      "3 more changes",
    ]);
  });

  it("stand under their source in the terminal and in Markdown, and in a table of their own", () => {
    const sample = makeSampleAccount();
    const [first, ...rest] = sample.articles as [never, ...never[]];
    const { earlier } = join(OLD, NEW) as { earlier: readonly object[] };
    const own = (earlier as readonly { revisions: readonly { after: object | null }[] }[]).map((version) => ({
      ...version,
      text: OLD,
      revisions: [{ before: { start: 17, end: 19 }, after: null }],
    }));
    const account = { ...sample, articles: [{ ...(first as object), earlier: own }, ...rest] } as unknown as Account;
    expect(tellTerminal(account, { colours: false })).toContain("updated: − “13”");
    expect(tellMarkdown(account)).toContain("updated: − “13”");
    expect(tellTables(account).revisions).toMatch(/gazette.*13/);
  });
});
