import { describe, expect, it } from "vitest";
import { BODY, LEAD, linesOf, readText, SECOND, THIRD, wordsOf } from "../../testing/plain-report.ts";

describe("what stands around a report in plain text", () => {
  it("labels a caption by where it says somebody stands, or by the agency behind its full stop", () => {
    for (const line of ["Ilse Bran, center, whose son is missing, at the gate on Friday.", "The gate stays shut. AP."])
      expect(linesOf(readText(`Harbour stays closed\n\n${line}\n\n${BODY}`), "caption")).toEqual([line]);
  });

  it("takes a paragraph of many sentences that comes twice for no caption", () => {
    const said = "Let us wait. The minister has lied before. He promised a bridge. There is none.";
    const article = readText(`Harbour stays closed\n\n${LEAD}\n${said}\n${said}\n${SECOND}`);
    expect(linesOf(article, "caption")).toEqual([]);
    expect(linesOf(article, "paragraph")).toContain(said);
  });

  it("takes a line that opens with a section for the title where nothing stands above it", () => {
    const article = readText(`Opinion: Do not close the harbour\n\n${BODY}`);
    expect(wordsOf(article, article.title)).toBe("Opinion: Do not close the harbour");
  });

  it("takes a place and a day on a line of their own for a dateline", () => {
    const article = readText(`Harbour stays closed\n\nPort Amber, September 17\n\n${BODY}`);
    expect(wordsOf(article, article.dateline)).toBe("Port Amber, September 17");
  });

  it("takes the last paragraph for no caption though an agency signs it in brackets", () => {
    const article = readText(`${BODY}\n\nPolice have refused permission for the march. (AP)`);
    expect(linesOf(article, "caption")).toEqual([]);
  });

  it("keeps a counter with a point in it whole", () => {
    expect(linesOf(readText(`Harbour stays closed\n\n${BODY}\n\n1.4K Shares`), "furniture")).toEqual(["1.4K Shares"]);
  });

  it("credits no reporters and editors for the text", () => {
    const article = readText(`${BODY}\n\n(Reporting by Jo Nemo; Writing by Al Bran; Editing by Ruth Olm)`);
    expect(article.credits).toEqual([]);
  });

  it("labels captions by their credit, with the alternative text above them", () => {
    const article = readText(
      `Harbour stays closed\n\nA pilot boat\nA pilot boat waits at the pier of Port Amber [File: Jo Nemo/Reuters]\n\n${BODY}`,
    );
    expect(linesOf(article, "caption")).toHaveLength(2);
    expect(linesOf(article, "paragraph")).toEqual([LEAD, SECOND, THIRD]);
  });

  it("labels highlights that say a paragraph again", () => {
    const article = readText(`Harbour stays closed\n\nStory highlights\n\n${SECOND}\n\n${BODY}`);
    expect(linesOf(article, "highlights")).toEqual(["Story highlights", SECOND]);
    expect(linesOf(article, "paragraph")).toEqual([LEAD, SECOND, THIRD]);
  });

  it("labels the second copy of a paragraph as furniture", () => {
    const article = readText(`Harbour stays closed\n\n${BODY}\n\n${SECOND}`);
    expect(linesOf(article, "furniture")).toEqual([SECOND]);
  });

  it("cuts a counter glued to the last sentence", () => {
    const article = readText(`${BODY}\n\nThe bay is quiet. The fees go up again next month.31 views2 comments`);
    expect(linesOf(article, "furniture")).toEqual(["31 views2 comments"]);
  });

  it("labels related articles, newsletters and polls", () => {
    const article = readText(
      `${BODY}\n\nRelated Article: Pilots strike in the bay\n80 readers have voted.\nGet top stories emailed to you each day.`,
    );
    expect(linesOf(article, "related")).toHaveLength(1);
    expect(linesOf(article, "furniture")).toHaveLength(2);
  });

  it("tells subheads from paragraphs", () => {
    const article = readText(`${LEAD}\n\nWhat the pilots want\n\n${SECOND}\n\n${THIRD}`);
    expect(linesOf(article, "subhead")).toEqual(["What the pilots want"]);
  });

  it("keeps both readings of a date that may be either way round", () => {
    const article = readText(`Harbour stays closed\n\nPublished: 03/04/2031\n\n${BODY}`);
    expect(article.published).toMatchObject({ value: null, earliest: "2031-03-04", latest: "2031-04-03" });
  });
});
