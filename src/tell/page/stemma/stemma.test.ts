import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSampleAccount } from "../../testing/sample-account.ts";
import { makeEdition } from "../edition.ts";
import { alignPassages, shareAlike } from "./align-passages.ts";
import { chooseCurve } from "./curve.ts";
import { layOutStemma } from "./lay-out.ts";
import { type Link, linkArticles } from "./link-articles.ts";

const account = makeSampleAccount();

describe("linkArticles", () => {
  it("draws an arrow from the source to its copy, with the share of text, and a line from what is credited", () => {
    const links = linkArticles(makeEdition(account));
    expect(links.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      ["gazette", "mirror", "copied"],
      ["gazette", "mirror", "credit"],
    ]);
    expect(links[0]?.share).toBeGreaterThan(0.4);
    expect(links[0]?.share).toBeLessThan(0.7);
  });

  it("tells apart a copy without direction and a shared quotation", () => {
    const [passage] = account.reuse;
    const reuse = [
      { ...passage!, direction: "unknown" as const },
      { ...passage!, kind: "shared-quote" as const },
    ];
    const kinds = linkArticles(makeEdition({ ...account, reuse })).map(({ kind }) => kind);
    expect(kinds).toEqual(["alike", "quote", "credit"]);
  });

  it("shows an agency that is not among the reports as a source of its own", () => {
    const articles = account.articles.map((article) =>
      article.id === "courier" ? { ...article, credits: [{ name: "Velt Press", evidence: [] }] } : article,
    );
    const agencies = linkArticles(makeEdition({ ...account, articles })).map(({ from }) => from);
    expect(agencies).toContain("credit:Velt Press");
  });
});

const leaf = (key: string, day: string): { key: string; day: string; label: string } => ({ key, day, label: day });
const link = (from: string, to: string, share = 0.5): Link => ({ from, to, kind: "copied", share, passages: [] });

describe("layOutStemma", () => {
  it("puts earlier sources above later ones and leaves out those without a link", () => {
    const leaves = [leaf("b", "2031-03-02"), leaf("a", "2031-03-01"), leaf("alone", "2031-03-01")];
    const [sheet, ...others] = layOutStemma(leaves, [link("a", "b")]);
    const height = new Map(sheet?.nodes.map((node) => [node.key, node.y]));
    expect(height.get("a")).toBeLessThan(height.get("b") ?? 0);
    expect(height.has("alone")).toBe(false);
    expect(others).toEqual([]);
  });

  it("gives each group a sheet of its own, the largest first", () => {
    const leaves = ["a", "b", "c", "d", "e"].map((key) => leaf(key, "2031-03-01"));
    const sheets = layOutStemma(leaves, [link("a", "b"), link("c", "d"), link("d", "e")]);
    expect(sheets.map(({ nodes }) => nodes.length)).toEqual([3, 2]);
  });

  it("keeps every source on its sheet and apart from the others, and thins the links of a large group", () => {
    const leaves = Array.from({ length: 40 }, (_, index) => leaf(`n${index}`, index < 3 ? "2031-03-01" : "2031-03-02"));
    const links = leaves.slice(3).flatMap(({ key }) => ["n0", "n1", "n2"].map((from, at) => link(from, key, at / 10)));
    const [sheet] = layOutStemma(leaves, links);
    expect(sheet?.links).toHaveLength(37);
    expect(sheet?.links.every(({ from }) => from === "n2")).toBe(true);
    for (const node of sheet?.nodes ?? []) {
      expect(node.x > 0 && node.x < (sheet?.width ?? 0) && node.y > 0 && node.y < (sheet?.height ?? 0)).toBe(true);
      const near = sheet?.nodes.filter((other) => Math.hypot(other.x - node.x, other.y - node.y) < 60);
      expect(near).toEqual([node]);
    }
  });
});

describe("chooseCurve", () => {
  const node = (key: string, x: number, y: number): { key: string; agency: boolean; x: number; y: number } => ({
    key,
    agency: false,
    x,
    y,
  });

  it("goes round a source that stands in the way", () => {
    const [from, to] = [node("a", 0, 0), node("c", 0, 200)];
    const straight = chooseCurve(from, to, [], 0);
    const round = chooseCurve(from, to, [node("b", 0, 100)], 0);
    expect(Math.abs(straight.middle.x)).toBeLessThan(20);
    expect(Math.abs(round.middle.x)).toBeGreaterThan(50);
  });

  it("keeps a second line between the same two off the first", () => {
    const [from, to] = [node("a", 0, 0), node("c", 0, 200)];
    expect(chooseCurve(from, to, [], 1).middle.x).not.toBe(chooseCurve(from, to, [], 0).middle.x);
  });
});

describe("alignPassages", () => {
  const write = (a: string, b: string): string | undefined =>
    alignPassages(a, b)
      ?.map((run) => (run.same ? run.a : `[${run.a.trim()}|${run.b.trim()}]`))
      .join("");

  it("lays exchanged, added and missing words side by side", () => {
    expect(write("Tarn told the reporters on Monday.", "Tarn informed all the reporters Monday.")).toBe(
      "Tarn[told|informed all]the reporters[on|]Monday.",
    );
    expect(write("the same words", "the same words")).toBe("the same words");
  });

  it("gives both passages back, whatever they are", () => {
    const text = fc.string({ unit: fc.constantFrom("strait ", "boats ", "no ", ", ", "“", "12 ", "\n") });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const runs = alignPassages(a, b) ?? [];
        expect([runs.map((run) => run.a).join(""), runs.map((run) => run.b).join("")]).toEqual([a, b]);
      }),
    );
  });

  it("knows how much is alike, and leaves alone what is too long", () => {
    expect(shareAlike(alignPassages("one two three four", "one two three five") ?? [])).toBe(0.75);
    expect(alignPassages("word ".repeat(700), "word")).toBeNull();
  });
});
