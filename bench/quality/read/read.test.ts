import { describe, expect, it } from "vitest";
import { judgeAuthors, judgeDate } from "./judge.ts";
import type { GoldPage } from "./read-set.ts";
import { countEntries } from "./score-feeds.ts";
import { compareShingles, pagePrecision, pageRecall, shingleF1 } from "./shingle-measure.ts";

describe("the shingle measure", () => {
  it("counts four words as one shingle and each page as one", () => {
    // gold: abcd bcde · given: abcd bcdx cdxy → right 1, spurious 2, missed 1
    const shares = compareShingles("a b c d e", "a b c d x y");
    expect(shares).toEqual({ right: 0.25, spurious: 0.5, missed: 0.25 });
    expect(pagePrecision(shares)).toBeCloseTo(1 / 3);
    expect(pageRecall(shares)).toBeCloseTo(1 / 2);
  });

  it("counts repeated shingles as often as they stand there", () => {
    expect(compareShingles("a b c d", "a b c d, a b c d")).toEqual({ right: 1 / 5, spurious: 4 / 5, missed: 0 });
  });

  it("takes F1 of the mean precision and the mean recall", () => {
    const pages = [compareShingles("a b c d", "a b c d"), compareShingles("a b c d e", "a b c d x y")];
    const precision = (1 + 1 / 3) / 2;
    const recall = (1 + 1 / 2) / 2;
    expect(shingleF1(pages)).toBeCloseTo((2 * precision * recall) / (precision + recall));
  });

  it("gives a text of fewer than four words one shingle, and nothing for nothing", () => {
    expect(compareShingles("a b", "a b")).toEqual({ right: 1, spurious: 0, missed: 0 });
    expect(compareShingles("", "")).toEqual({ right: 0, spurious: 0, missed: 0 });
  });
});

describe("dates and authors", () => {
  const page = {
    html: "",
    url: "",
    body: null,
    title: null,
    authors: ["Jo Nemo", "Al Bloggs"],
    published: "2031-03-03",
  };
  const pages: GoldPage[] = [page, page];
  const extract = { body: "", title: null, authors: ["By Jo Nemo and Al Other"], published: "2031-03-03" };

  it("counts an unanswered date as wrong", () => {
    expect(judgeDate(pages, [extract, { ...extract, published: null }])?.measured.value).toBe(0.5);
  });

  it("counts names over all pages", () => {
    expect(judgeAuthors(pages, [extract, { ...extract, authors: [] }])?.measured.value).toBeCloseTo(2 / 6);
  });
});

describe("entries of feeds", () => {
  const gold = { title: "Harbour opens", url: "https://example.org/a", day: "2031-03-03" };

  it("are right by title, address and day, each gold entry once, in any order", () => {
    const other = { ...gold, title: "Harbour closes" };
    expect(countEntries([gold, other], [other, gold, gold])).toEqual({ right: 2, given: 3, gold: 2 });
    expect(countEntries([gold], [{ ...gold, day: "2031-03-04" }]).right).toBe(0);
  });

  it("are not judged by a day that the gold could not read", () => {
    expect(countEntries([{ ...gold, day: null }], [gold]).right).toBe(1);
  });
});
