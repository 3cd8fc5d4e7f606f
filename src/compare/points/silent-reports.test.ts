import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";

const BRIDGE = "The old bridge at Mire was closed on Monday after cracks were found in its arches, the council said.";
const report = (source: string, date: string, ...lines: string[]) => ({
  source,
  text: ["Bridge at Mire closed", `By the newsroom | ${date}`, BRIDGE, ...lines].join("\n\n"),
});
const account = read([
  report("a.txt", "3 March 2031", "Mayor Ada Quill said the repair would cost four million crowns."),
  report("b.txt", "3 March 2031", "The ferry will sail twice as often until the summer, the harbour board said."),
  report("c.txt", "4 March 2031", "The repair will cost four million crowns, according to Mayor Ada Quill."),
  report("d.txt", "19 March 2031", "A temporary bridge of steel will be ready in May, the army said."),
]);
const sourceOf = (id: string): string => account.articles.find((article) => article.id === id)?.source ?? "";
const silentOn = (words: string) => {
  const { silent } = account.points.find(({ text }) => text.includes(words)) ?? { silent: null };
  return silent && { count: silent.count, articles: silent.articles.map(sourceOf).sort() };
};

describe("silent reports", () => {
  it("are those of the same days that have nothing of the kind", () => {
    expect(silentOn("ferry")).toEqual({ count: 2, articles: ["a.txt", "c.txt"] });
  });

  it("do not hold one that tells it in other words", () => {
    expect(silentOn("four million")?.articles).toEqual(["b.txt"]);
  });

  it("do not hold one that appeared weeks before", () => {
    expect(silentOn("army")).toEqual({ count: 0, articles: [] });
  });
});
