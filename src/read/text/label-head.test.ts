import { describe, expect, it } from "vitest";
import { BODY, LEAD, linesOf, readText, SECOND, THIRD, wordsOf } from "../../testing/plain-report.ts";

describe("the head and the outlet of a plain text", () => {
  it("keeps the text as it is and labels all of it but white space", () => {
    const text = `Home\n\nHarbour stays closed\n\n${BODY}\n\n12 views3 comments`;
    const article = readText(text);
    expect(article.text).toBe(text);
    const labelled = article.blocks.map((block) => text.slice(block.start, block.end)).join("");
    expect(labelled.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });

  it("tells title, deck, byline, place and dates above a report", () => {
    const article = readText(
      `Harbour stays closed\n\nDredgers have not come\n\nBy Jo Nemo - Mar 3,2031 - Last updated at Mar 5,2031\n\n${BODY}`,
    );
    expect(wordsOf(article, article.title)).toBe("Harbour stays closed");
    expect(wordsOf(article, article.deck)).toBe("Dredgers have not come");
    expect(wordsOf(article, article.byline)).toBe("By Jo Nemo");
    expect(article.published).toMatchObject({ value: "2031-03-03", basis: "stated" });
    expect(linesOf(article, "paragraph")).toEqual([LEAD, SECOND, THIRD]);
  });

  it("takes the name of a paper beside the date for the outlet, and no other short line", () => {
    const signed = readText(`Harbour stays closed\n\nAmber Courier\nMarch 3, 2031\n\n${BODY}`);
    expect(signed.outlet).toMatchObject({ name: "Amber Courier", basis: "stated" });
    expect(signed.deck).toBeNull();
    const other = readText(`Harbour stays closed\n\nAmber Waters\nMarch 3, 2031\n\n${BODY}`);
    expect(other.outlet.name).toBeNull();
  });

  it("tells outlet, section, correspondent and date apart where they share a line or follow each other", () => {
    const front = readText(
      `Daily Amber | World\n\nHarbour stays closed\n\nBy Jo Nemo in Port Amber\nMarch 3, 2031\n\n${BODY}`,
    );
    expect(front.outlet.name).toBe("Daily Amber");
    expect(front.authors.map(({ name }) => name)).toEqual(["Jo Nemo"]);
    expect(wordsOf(front, front.title)).toBe("Harbour stays closed");
    const under = readText(`Harbour stays closed\n\nThe Herald of Amber, 3 March 2031\n\n${BODY}\n\n(With PTI inputs)`);
    expect(under.outlet.name).toBe("The Herald of Amber");
    expect(under.published.value).toBe("2031-03-03");
    expect(under.credits.map(({ name }) => name)).toEqual(["PTI"]);
  });

  it("takes author, agency and date of one line apart at its commas, and a date before the author", () => {
    for (const line of ["By Jo Nemo, Amber News Agency, 3 March 2031", "Posted on March 3, 2031 by Jo Nemo"]) {
      const article = readText(`Harbour stays closed\n\n${line}\n\n${BODY}`);
      expect(article.published.value).toBe("2031-03-03");
      expect(article.authors.map(({ name }) => name)).toEqual(["Jo Nemo"]);
      expect(article.deck).toBeNull();
    }
    const signed = readText(`Harbour stays closed\n\nPublished 3 March 2031, The Amber Herald\n\n${BODY}`);
    expect(signed.outlet.name).toBe("The Amber Herald");
  });

  it("takes what only names outlets for one where it stands alone beside a date, and no person", () => {
    for (const [line, outlet, authors] of [
      ["Boaters Voice, 3 March 2031", "Boaters Voice", []],
      ["3 March 2031, The Quay", "The Quay", []],
      ["Jo Voice, 3 March 2031", null, ["Jo Voice"]],
    ] as const) {
      const article = readText(`Harbour stays closed\n\n${line}\n\n${BODY}`);
      expect(article.outlet.name).toBe(outlet);
      expect(article.authors.map(({ name }) => name)).toEqual(authors);
      expect(article.published.value).toBe("2031-03-03");
    }
  });

  it("takes a place apart from the label of the date glued to it", () => {
    const article = readText(
      `Harbour stays closed\n\nAmber Web Desk\nNew DelhiUpdated: 3 March 2031, 08:29 PM IST\n\n${BODY}`,
    );
    expect(wordsOf(article, article.dateline)).toBe("New Delhi");
    expect(article.outlet).toMatchObject({ name: "Amber", basis: "stated" });
    expect(article.published.value).toBe("2031-03-03");
  });

  it("cuts the dateline from the first paragraph and credits the agency in it", () => {
    const article = readText(`Harbour stays closed\n\nPORT AMBER, Vale (AFP) — ${BODY}`);
    expect(wordsOf(article, article.dateline)).toBe("PORT AMBER, Vale");
    expect(article.credits.map((credit) => credit.name)).toEqual(["AFP"]);
    expect(linesOf(article, "paragraph")[0]).toBe(LEAD);
  });

  it("takes the day from a dateline with an agency that nobody lists", () => {
    const article = readText(
      "Mill closes\n\nPORT AMBER, June 14, 2031 (Quay Press) — The mill of Vale closed its gates on Friday.\n",
    );
    expect(wordsOf(article, article.dateline)).toBe("PORT AMBER, June 14, 2031");
    expect(article.published).toMatchObject({ value: "2031-06-14", basis: "stated" });
  });

  it("credits the agency in brackets behind a date that stands alone", () => {
    for (const agency of ["AFP", "Quay Press"]) {
      const article = readText(`Harbour stays closed\n\nMarch 3, 2031 (${agency})\n\n${BODY}`);
      expect(article.published).toMatchObject({ value: "2031-03-03", basis: "stated" });
      expect(article.credits.map((credit) => credit.name)).toEqual([agency]);
      expect(linesOf(article, "paragraph")).toEqual([LEAD, SECOND, THIRD]);
    }
    expect(readText(`Harbour stays closed\n\nMarch 3, 2031 (late)\n\n${BODY}`).credits).toEqual([]);
  });

  it("tells the date from those who reported behind it", () => {
    const article = readText(`Harbour stays closed\n\nMarch 3, 2031 — Reporting by Jo Nemo\n\n${BODY}`);
    expect(article.published.value).toBe("2031-03-03");
    expect(wordsOf(article, article.byline)).toBe("Reporting by Jo Nemo");
    expect(article.authors.map((author) => author.name)).toEqual(["Jo Nemo"]);
  });

  it("reads who signed below the report, but nobody who may be quoted there", () => {
    const signed = readText(`Harbour stays closed\n\n${BODY}\n\n— Jo Nemo and agencies`);
    expect(wordsOf(signed, signed.byline)).toBe("Jo Nemo and agencies");
    expect(signed.authors.map((author) => author.name)).toEqual(["Jo Nemo"]);
    expect(signed.credits.map((credit) => credit.name)).toEqual(["agencies"]);
    const agencies = readText(`Harbour stays closed\n\n${BODY}\n\n— AFP and Reuters`);
    expect(agencies.credits.map((credit) => credit.name)).toEqual(["AFP", "Reuters"]);
    const quoted = readText(`Harbour stays closed\n\n${BODY}\n\n— Jo Nemo`);
    expect(quoted.authors).toEqual([]);
  });

  it("does not take a politician's party for a dateline", () => {
    const article = readText(
      `Senator speaks\n\nSen. Jo Nemo (R-VA) stood in the harbour of Port Amber and asked where the dredgers were.`,
    );
    expect(article.dateline).toBeNull();
  });

  it("leaves title, outlet, byline and date unknown where the text has none", () => {
    const article = readText(BODY);
    expect(article).toMatchObject({ title: null, deck: null, byline: null, dateline: null });
    expect(article.outlet.name).toBeNull();
    expect(article.published).toMatchObject({ value: null, earliest: null, latest: null, basis: "none" });
  });

  it("credits agencies and papers that contributed or sign beside others, and no person", () => {
    const credits = (line: string) =>
      readText(`Harbour stays closed\n\n${BODY}\n\n${line}`).credits.map((credit) => credit.name);
    expect(credits("The Associated Press contributed to this report.")).toEqual(["AP"]);
    expect(credits("Jo Nemo and the Amber Courier contributed to this report.")).toEqual(["Amber Courier"]);
    expect(credits("Jo Nemo and The Amber Courier contributed to this report.")).toEqual(["The Amber Courier"]);
    expect(credits("— Amber Wire and agencies")).toEqual(["Amber Wire", "agencies"]);
    expect(credits("— Amber Courier")).toEqual([]);
    expect(credits("With reporting by Jo Nemo and Amber Wire")).toEqual(["Amber Wire"]);
  });

  it("takes the house formula for an outlet and the agencies for credits", () => {
    const article = readText(`Harbour stays closed\n\n${BODY}\n\nSource: Amber Courier and news agencies`);
    expect(article.outlet.name).toBe("Amber Courier");
    expect(article.credits.map((credit) => credit.name)).toEqual(["news agencies"]);
    expect(linesOf(article, "credit")).toHaveLength(1);
  });

  it("credits a named source without making it the outlet", () => {
    const article = readText(`Harbour stays closed\n\n${BODY}\n\n(Source: Amber Courier)`);
    expect(article.outlet.name).toBeNull();
    expect(article.credits.map((credit) => credit.name)).toEqual(["Amber Courier"]);
  });
});

describe("a page that begins with its outlet", () => {
  const BODY_TEXT =
    "The pier at Brennick was closed on Monday after a storm, and the mayor said that it would stay closed until May.";

  it("takes a short name above the title for the outlet when it comes again below", () => {
    const text = `Harbour Gazette\n\nStorm closes the pier at Brennick\n\nBy Ada Brenn\n\n${BODY_TEXT}\n\nThe mayor told the Harbour Gazette that nobody was hurt in the storm on Sunday night.\n`;
    const article = readText(text);
    expect(article.outlet.name).toBe("Harbour Gazette");
    expect(wordsOf(article, article.title)).toBe("Storm closes the pier at Brennick");
  });

  it("takes what is called as papers are for the outlet where a title follows", () => {
    for (const name of ["Harbour Gazette", "HARBOUR GAZETTE", "The Harbour Evening Gazette"]) {
      const article = readText(`${name}\n\nStorm closes the pier at Brennick\n\n${BODY_TEXT}\n\n${BODY_TEXT}\n`);
      expect(article.outlet.name).toBe(name);
      expect(wordsOf(article, article.title)).toBe("Storm closes the pier at Brennick");
    }
  });

  it("leaves a title that ends as names of papers do a title", () => {
    const text = `Mayor Leaves Post\n\nShe had held it for ten years\n\nBy Ada Brenn\n\n${BODY_TEXT}\n`;
    const article = readText(text);
    expect(wordsOf(article, article.title)).toBe("Mayor Leaves Post");
    expect(article.outlet.name).toBeNull();
  });

  it("leaves a short title that never comes again a title", () => {
    const text = `Storm Closes Pier\n\nBy Ada Brenn\n\n${BODY_TEXT}\n`;
    const article = readText(text);
    expect(wordsOf(article, article.title)).toBe("Storm Closes Pier");
    expect(article.outlet.name).toBeNull();
  });
});
