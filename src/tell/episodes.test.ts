import { describe, expect, it } from "vitest";
import type { Account } from "../model/account.ts";
import { explainItem } from "./explain/explain-item.ts";
import { tellMarkdown } from "./markdown/tell-markdown.ts";
import { tellPage } from "./page/tell-page.ts";
import { tellTables } from "./tables/tell-tables.ts";
import { tellTerminal } from "./terminal/tell-terminal.ts";
import { makeSampleAccount } from "./testing/sample-account.ts";
import { makeSampleEpisodes } from "./testing/sample-episodes.ts";

const account = makeSampleEpisodes();
const whole = makeSampleAccount();
const assets = { script: "", style: "" };

describe("the episodes of an affair", () => {
  it("stand in the terminal with their days, reports, happenings and new words, all cited", () => {
    const told = tellTerminal(account, { colours: false });
    expect(told).toMatch(
      /^Episodes\n {2}3 Mar 2031, 1 report: Orsania threatens to close the Lume strait {2}\[A:0-42\]$/m,
    );
    expect(told).toMatch(/^ {6}new: patrol boats, Ilse Tarn {2}\[A:\d+-\d+\] \[A:\d+-\d+\]$/m);
    expect(told).toMatch(/^ {2}4–6 Mar 2031, 2 reports: .*\n {6}4 Mar 2031: rejected the demand on Tuesday {2}\[B:/m);
  });

  it("stand in Markdown as a list", () => {
    const told = tellMarkdown(account);
    expect(told).toMatch(
      /^## Episodes\n\n- \*\*3 Mar 2031, 1 report\*\*: Orsania .* `\[A:0-42\]`\n {2}- new: patrol boats `\[A:/m,
    );
    expect(told).toMatch(/^ {2}- 4 Mar 2031: rejected the demand on Tuesday `\[B:\d+-\d+\]`$/m);
  });

  it("stand on the page with lines that light their words, each under an id of its own", () => {
    const page = tellPage(account, assets);
    expect(page).toMatch(/<a href="#episodes">/);
    expect(page).toMatch(/id="h-2-l-1" data-cites="\d:\d+-\d+"/);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("make a table of their own, and no column of the stories", () => {
    const { episodes = "", stories = "" } = tellTables(account);
    expect(episodes.split("\r\n")).toHaveLength(3);
    expect(episodes).toContain("rejected the demand on Tuesday");
    expect(stories).toBe(tellTables(whole).stories);
  });

  it("are explained by their id", () => {
    expect(explainItem(account, "h-2")).toMatch(/episodes h-2[\s\S]*why: other news/);
  });

  it("are told nowhere where there is but one", () => {
    for (const told of [tellTerminal(whole, { colours: false }), tellMarkdown(whole), tellPage(whole, assets)])
      expect(told).not.toContain("Episodes");
  });

  it("let no control character and no markup of a report through", () => {
    const hostile: Account = {
      ...account,
      stories: account.stories.map((story) => ({
        ...story,
        episodes: (story.episodes ?? []).map((episode) => ({
          ...episode,
          title: { ...episode.title, text: "Strait\u001b[31m <img src=x>" },
        })),
      })),
    };
    expect(tellTerminal(hostile, { colours: false })).not.toContain("\u001b");
    expect(tellMarkdown(hostile)).not.toMatch(/[^\\]<img/);
    expect(tellPage(hostile, assets)).not.toContain("<img");
  });
});
