import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, BlockKind } from "../model/article.ts";
import { loadResources } from "../store/load-resources.ts";
import { readDocument } from "./read-document.ts";

const { lexicon } = loadResources();
const LEAD =
  "The harbour of Port Amber will stay closed until spring, the minister of transport said, because the dredgers have not come.";
const SECOND =
  "Captains who waited for three weeks outside the bay now sail to the neighbouring country, which has raised its fees.";
const THIRD =
  "“We were told it would take a month,” said Ottilie Brandt, who runs the pilots’ office. “It has taken a year.”";
const BODY = `${LEAD}\n\n${SECOND}\n\n${THIRD}`;

function read(text: string): Article {
  return readDocument({ source: "report.txt", sha256: "0".repeat(64), text }, lexicon).article;
}

function linesOf(article: Article, kind: BlockKind): string[] {
  return article.blocks
    .filter((block) => block.kind === kind)
    .map((block) => article.text.slice(block.start, block.end));
}

function wordsOf(article: Article, span: { start: number; end: number } | null): string | null {
  return span && article.text.slice(span.start, span.end);
}

describe("the head and the outlet of a plain text", () => {
  it("keeps the text as it is and labels all of it but white space", () => {
    const text = `Home\n\nHarbour stays closed\n\n${BODY}\n\n12 views3 comments`;
    const article = read(text);
    expect(article.text).toBe(text);
    const labelled = article.blocks.map((block) => text.slice(block.start, block.end)).join("");
    expect(labelled.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });

  it("tells title, deck, byline, place and dates above a report", () => {
    const article = read(
      `Harbour stays closed\n\nDredgers have not come\n\nBy Jo Nemo - Mar 3,2031 - Last updated at Mar 5,2031\n\n${BODY}`,
    );
    expect(wordsOf(article, article.title)).toBe("Harbour stays closed");
    expect(wordsOf(article, article.deck)).toBe("Dredgers have not come");
    expect(wordsOf(article, article.byline)).toBe("By Jo Nemo");
    expect(article.published).toMatchObject({ value: "2031-03-03", basis: "stated" });
    expect(linesOf(article, "paragraph")).toEqual([LEAD, SECOND, THIRD]);
  });

  it("takes the name of a paper beside the date for the outlet, and no other short line", () => {
    const signed = read(`Harbour stays closed\n\nAmber Courier\nMarch 3, 2031\n\n${BODY}`);
    expect(signed.outlet).toMatchObject({ name: "Amber Courier", basis: "stated" });
    expect(signed.deck).toBeNull();
    const other = read(`Harbour stays closed\n\nAmber Waters\nMarch 3, 2031\n\n${BODY}`);
    expect(other.outlet.name).toBeNull();
  });

  it("tells outlet, section, correspondent and date apart where they share a line or follow each other", () => {
    const front = read(
      `Daily Amber | World\n\nHarbour stays closed\n\nBy Jo Nemo in Port Amber\nMarch 3, 2031\n\n${BODY}`,
    );
    expect(front.outlet.name).toBe("Daily Amber");
    expect(front.authors.map(({ name }) => name)).toEqual(["Jo Nemo"]);
    expect(wordsOf(front, front.title)).toBe("Harbour stays closed");
    const under = read(`Harbour stays closed\n\nThe Herald of Amber, 3 March 2031\n\n${BODY}\n\n(With PTI inputs)`);
    expect(under.outlet.name).toBe("The Herald of Amber");
    expect(under.published.value).toBe("2031-03-03");
    expect(under.credits.map(({ name }) => name)).toEqual(["PTI"]);
  });

  it("takes author, agency and date of one line apart at its commas, and a date before the author", () => {
    for (const line of ["By Jo Nemo, Amber News Agency, 3 March 2031", "Posted on March 3, 2031 by Jo Nemo"]) {
      const article = read(`Harbour stays closed\n\n${line}\n\n${BODY}`);
      expect(article.published.value).toBe("2031-03-03");
      expect(article.authors.map(({ name }) => name)).toEqual(["Jo Nemo"]);
      expect(article.deck).toBeNull();
    }
    const signed = read(`Harbour stays closed\n\nPublished 3 March 2031, The Amber Herald\n\n${BODY}`);
    expect(signed.outlet.name).toBe("The Amber Herald");
  });

  it("takes a place apart from the label of the date glued to it", () => {
    const article = read(
      `Harbour stays closed\n\nAmber Web Desk\nNew DelhiUpdated: 3 March 2031, 08:29 PM IST\n\n${BODY}`,
    );
    expect(wordsOf(article, article.dateline)).toBe("New Delhi");
    expect(article.outlet).toMatchObject({ name: "Amber", basis: "stated" });
    expect(article.published.value).toBe("2031-03-03");
  });

  it("cuts the dateline from the first paragraph and credits the agency in it", () => {
    const article = read(`Harbour stays closed\n\nPORT AMBER, Vale (AFP) — ${BODY}`);
    expect(wordsOf(article, article.dateline)).toBe("PORT AMBER, Vale");
    expect(article.credits.map((credit) => credit.name)).toEqual(["AFP"]);
    expect(linesOf(article, "paragraph")[0]).toBe(LEAD);
  });

  it("takes the day from a dateline with an agency that nobody lists", () => {
    const article = read(
      "Mill closes\n\nPORT AMBER, June 14, 2031 (Quay Press) — The mill of Vale closed its gates on Friday.\n",
    );
    expect(wordsOf(article, article.dateline)).toBe("PORT AMBER, June 14, 2031");
    expect(article.published).toMatchObject({ value: "2031-06-14", basis: "stated" });
  });

  it("credits the agency in brackets behind a date that stands alone", () => {
    for (const agency of ["AFP", "Quay Press"]) {
      const article = read(`Harbour stays closed\n\nMarch 3, 2031 (${agency})\n\n${BODY}`);
      expect(article.published).toMatchObject({ value: "2031-03-03", basis: "stated" });
      expect(article.credits.map((credit) => credit.name)).toEqual([agency]);
      expect(linesOf(article, "paragraph")).toEqual([LEAD, SECOND, THIRD]);
    }
    expect(read(`Harbour stays closed\n\nMarch 3, 2031 (late)\n\n${BODY}`).credits).toEqual([]);
  });

  it("tells the date from those who reported behind it", () => {
    const article = read(`Harbour stays closed\n\nMarch 3, 2031 — Reporting by Jo Nemo\n\n${BODY}`);
    expect(article.published.value).toBe("2031-03-03");
    expect(wordsOf(article, article.byline)).toBe("Reporting by Jo Nemo");
    expect(article.authors.map((author) => author.name)).toEqual(["Jo Nemo"]);
  });

  it("reads who signed below the report, but nobody who may be quoted there", () => {
    const signed = read(`Harbour stays closed\n\n${BODY}\n\n— Jo Nemo and agencies`);
    expect(wordsOf(signed, signed.byline)).toBe("Jo Nemo and agencies");
    expect(signed.authors.map((author) => author.name)).toEqual(["Jo Nemo"]);
    expect(signed.credits.map((credit) => credit.name)).toEqual(["agencies"]);
    const agencies = read(`Harbour stays closed\n\n${BODY}\n\n— AFP and Reuters`);
    expect(agencies.credits.map((credit) => credit.name)).toEqual(["AFP", "Reuters"]);
    const quoted = read(`Harbour stays closed\n\n${BODY}\n\n— Jo Nemo`);
    expect(quoted.authors).toEqual([]);
  });

  it("does not take a politician's party for a dateline", () => {
    const article = read(
      `Senator speaks\n\nSen. Jo Nemo (R-VA) stood in the harbour of Port Amber and asked where the dredgers were.`,
    );
    expect(article.dateline).toBeNull();
  });

  it("leaves title, outlet, byline and date unknown where the text has none", () => {
    const article = read(BODY);
    expect(article).toMatchObject({ title: null, deck: null, byline: null, dateline: null });
    expect(article.outlet.name).toBeNull();
    expect(article.published).toMatchObject({ value: null, earliest: null, latest: null, basis: "none" });
  });

  it("credits agencies and papers that contributed or sign beside others, and no person", () => {
    const credits = (line: string) =>
      read(`Harbour stays closed\n\n${BODY}\n\n${line}`).credits.map((credit) => credit.name);
    expect(credits("The Associated Press contributed to this report.")).toEqual(["AP"]);
    expect(credits("Jo Nemo and the Amber Courier contributed to this report.")).toEqual(["Amber Courier"]);
    expect(credits("Jo Nemo and The Amber Courier contributed to this report.")).toEqual(["The Amber Courier"]);
    expect(credits("— Amber Wire and agencies")).toEqual(["Amber Wire", "agencies"]);
    expect(credits("— Amber Courier")).toEqual([]);
    expect(credits("With reporting by Jo Nemo and Amber Wire")).toEqual(["Amber Wire"]);
  });

  it("takes the house formula for an outlet and the agencies for credits", () => {
    const article = read(`Harbour stays closed\n\n${BODY}\n\nSource: Amber Courier and news agencies`);
    expect(article.outlet.name).toBe("Amber Courier");
    expect(article.credits.map((credit) => credit.name)).toEqual(["news agencies"]);
    expect(linesOf(article, "credit")).toHaveLength(1);
  });

  it("credits a named source without making it the outlet", () => {
    const article = read(`Harbour stays closed\n\n${BODY}\n\n(Source: Amber Courier)`);
    expect(article.outlet.name).toBeNull();
    expect(article.credits.map((credit) => credit.name)).toEqual(["Amber Courier"]);
  });
});

describe("what stands around a report in plain text", () => {
  it("labels a caption by where it says somebody stands, or by the agency behind its full stop", () => {
    for (const line of ["Ilse Bran, center, whose son is missing, at the gate on Friday.", "The gate stays shut. AP."])
      expect(linesOf(read(`Harbour stays closed\n\n${line}\n\n${BODY}`), "caption")).toEqual([line]);
  });

  it("takes a paragraph of many sentences that comes twice for no caption", () => {
    const said = "Let us wait. The minister has lied before. He promised a bridge. There is none.";
    const article = read(`Harbour stays closed\n\n${LEAD}\n${said}\n${said}\n${SECOND}`);
    expect(linesOf(article, "caption")).toEqual([]);
    expect(linesOf(article, "paragraph")).toContain(said);
  });

  it("takes a line that opens with a section for the title where nothing stands above it", () => {
    const article = read(`Opinion: Do not close the harbour\n\n${BODY}`);
    expect(wordsOf(article, article.title)).toBe("Opinion: Do not close the harbour");
  });

  it("takes a place and a day on a line of their own for a dateline", () => {
    const article = read(`Harbour stays closed\n\nPort Amber, September 17\n\n${BODY}`);
    expect(wordsOf(article, article.dateline)).toBe("Port Amber, September 17");
  });

  it("takes the last paragraph for no caption though an agency signs it in brackets", () => {
    const article = read(`${BODY}\n\nPolice have refused permission for the march. (AP)`);
    expect(linesOf(article, "caption")).toEqual([]);
  });

  it("keeps a counter with a point in it whole", () => {
    expect(linesOf(read(`Harbour stays closed\n\n${BODY}\n\n1.4K Shares`), "furniture")).toEqual(["1.4K Shares"]);
  });

  it("credits no reporters and editors for the text", () => {
    const article = read(`${BODY}\n\n(Reporting by Jo Nemo; Writing by Al Bran; Editing by Ruth Olm)`);
    expect(article.credits).toEqual([]);
  });

  it("labels captions by their credit, with the alternative text above them", () => {
    const article = read(
      `Harbour stays closed\n\nA pilot boat\nA pilot boat waits at the pier of Port Amber [File: Jo Nemo/Reuters]\n\n${BODY}`,
    );
    expect(linesOf(article, "caption")).toHaveLength(2);
    expect(linesOf(article, "paragraph")).toEqual([LEAD, SECOND, THIRD]);
  });

  it("labels highlights that say a paragraph again", () => {
    const article = read(`Harbour stays closed\n\nStory highlights\n\n${SECOND}\n\n${BODY}`);
    expect(linesOf(article, "highlights")).toEqual(["Story highlights", SECOND]);
    expect(linesOf(article, "paragraph")).toEqual([LEAD, SECOND, THIRD]);
  });

  it("labels the second copy of a paragraph as furniture", () => {
    const article = read(`Harbour stays closed\n\n${BODY}\n\n${SECOND}`);
    expect(linesOf(article, "furniture")).toEqual([SECOND]);
  });

  it("cuts a counter glued to the last sentence", () => {
    const article = read(`${BODY}\n\nThe bay is quiet. The fees go up again next month.31 views2 comments`);
    expect(linesOf(article, "furniture")).toEqual(["31 views2 comments"]);
  });

  it("labels related articles, newsletters and polls", () => {
    const article = read(
      `${BODY}\n\nRelated Article: Pilots strike in the bay\n80 readers have voted.\nGet top stories emailed to you each day.`,
    );
    expect(linesOf(article, "related")).toHaveLength(1);
    expect(linesOf(article, "furniture")).toHaveLength(2);
  });

  it("tells subheads from paragraphs", () => {
    const article = read(`${LEAD}\n\nWhat the pilots want\n\n${SECOND}\n\n${THIRD}`);
    expect(linesOf(article, "subhead")).toEqual(["What the pilots want"]);
  });

  it("keeps both readings of a date that may be either way round", () => {
    const article = read(`Harbour stays closed\n\nPublished: 03/04/2031\n\n${BODY}`);
    expect(article.published).toMatchObject({ value: null, earliest: "2031-03-04", latest: "2031-04-03" });
  });
});

describe("odd and hostile plain text", () => {
  it("labels a report in another language and says so", () => {
    const text =
      "Der Hafen bleibt bis zum Frühling geschlossen, weil die Bagger nicht gekommen sind, sagte der Minister am Montag. ";
    const { article, problems } = readDocument({ source: "a", sha256: "1", text: text.repeat(3) }, lexicon);
    expect(article.language).toBe("de");
    expect(problems.map((problem) => problem.code)).toEqual(["other-language"]);
  });

  it("replaces lone surrogates one for one and says so", () => {
    const { article, problems } = readDocument({ source: "a", sha256: "1", text: `\ud800${BODY}` }, lexicon);
    expect(article.text).toBe(`\ufffd${BODY}`);
    expect(problems.map((problem) => problem.code)).toContain("lone-surrogates");
  });

  it("keeps NUL characters and says so", () => {
    const { article, problems } = readDocument({ source: "a", sha256: "1", text: `${BODY}\0` }, lexicon);
    expect(article.text).toBe(`${BODY}\0`);
    expect(problems.map((problem) => problem.code)).toEqual(["control-characters"]);
  });

  it("says that a text without a paragraph is no article", () => {
    const { problems } = readDocument({ source: "a", sha256: "1", text: "Home\nNews\nSports" }, lexicon);
    expect(problems.map((problem) => problem.code)).toEqual(["no-article"]);
  });

  it("reads a line of a million characters and thirty thousand lines", () => {
    read("word ".repeat(200_000));
    read("Related articles\nBy Jo Nemo\nMar 3, 2031\n".repeat(10_000));
  }, 20_000);

  it("covers any text with blocks that are in order, in bounds and do not overlap, and survives JSON", () => {
    const part = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        LEAD,
        "By Jo Nemo",
        "Mar 3, 2031",
        "Updated:",
        "\u00a0",
        "PARIS —",
        "12 views",
        "Photo: AFP",
        "\r\n",
        "\n\n",
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const article = read(parts.join("\n"));
        let end = 0;
        for (const block of article.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          end = block.end;
        }
        expect(end).toBeLessThanOrEqual(article.text.length);
        expect(JSON.parse(JSON.stringify(article))).toEqual(article);
      }),
    );
  });
});

describe("a page that begins with its outlet", () => {
  const BODY_TEXT =
    "The pier at Brennick was closed on Monday after a storm, and the mayor said that it would stay closed until May.";

  it("takes a short name above the title for the outlet when it comes again below", () => {
    const text = `Harbour Gazette\n\nStorm closes the pier at Brennick\n\nBy Ada Brenn\n\n${BODY_TEXT}\n\nThe mayor told the Harbour Gazette that nobody was hurt in the storm on Sunday night.\n`;
    const { article } = readDocument({ source: "a", sha256: "1", text }, lexicon);
    expect(article.outlet.name).toBe("Harbour Gazette");
    expect(text.slice(article.title?.start, article.title?.end)).toBe("Storm closes the pier at Brennick");
  });

  it("takes what is called as papers are for the outlet where a title follows", () => {
    for (const name of ["Harbour Gazette", "HARBOUR GAZETTE", "The Harbour Evening Gazette"]) {
      const article = read(`${name}\n\nStorm closes the pier at Brennick\n\n${BODY_TEXT}\n\n${BODY_TEXT}\n`);
      expect(article.outlet.name).toBe(name);
      expect(wordsOf(article, article.title)).toBe("Storm closes the pier at Brennick");
    }
  });

  it("leaves a title that ends as names of papers do a title", () => {
    const text = `Mayor Leaves Post\n\nShe had held it for ten years\n\nBy Ada Brenn\n\n${BODY_TEXT}\n`;
    const article = read(text);
    expect(wordsOf(article, article.title)).toBe("Mayor Leaves Post");
    expect(article.outlet.name).toBeNull();
  });

  it("leaves a short title that never comes again a title", () => {
    const text = `Storm Closes Pier\n\nBy Ada Brenn\n\n${BODY_TEXT}\n`;
    const { article } = readDocument({ source: "a", sha256: "1", text }, lexicon);
    expect(text.slice(article.title?.start, article.title?.end)).toBe("Storm Closes Pier");
    expect(article.outlet.name).toBeNull();
  });
});
