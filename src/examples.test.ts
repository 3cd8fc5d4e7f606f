import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { read } from "./index.ts";
import { assignSigla } from "./tell/sigla.ts";

const FOLDER = join(import.meta.dirname, "..", "examples", "halvern");

/** The traps that `examples/README.md` lists, as far as they are passed. */
describe("the examples", () => {
  const account = read(
    readdirSync(FOLDER).map((source) => ({ source, text: readFileSync(join(FOLDER, source), "utf8") })),
  );
  const letterOf = (id: string): string =>
    account.articles.find((article) => article.id === id)?.source.slice(0, 1) ?? "";

  it("takes the agency copy and the rewrite for copies of the first report, and no other", () => {
    const copies = [...assignSigla(account).values()].filter(({ copyOf }) => copyOf !== null);
    expect(copies.map(({ article, copyOf }) => letterOf(article) + letterOf(copyOf as string)).sort()).toEqual([
      "ba",
      "ca",
    ]);
  });

  it("tells conflicting figures from figures that do not conflict", () => {
    const verdicts = account.differences
      .filter(({ kind }) => kind === "value")
      .map(
        ({ verdict, sides }) =>
          `${verdict}: ${sides
            .map(({ value }) => value)
            .sort()
            .join(", ")}`,
      );
    expect(verdicts).toContain("contradiction: 4,200 people, about 2,600");
    expect(verdicts).toContain("bound: More than 300 homes, More than 350 homes");
    expect(verdicts.filter((each) => each.startsWith("update:"))).toHaveLength(1);
  });

  it("dates no report by guess", () => {
    const undated = account.articles.filter(({ published }) => published.value === null);
    expect(undated.map(({ id }) => letterOf(id))).toEqual(["c"]);
  });

  it("finds the claim that a copy states as a fact", () => {
    const stripped = account.differences.filter(({ kind, sides }) => {
      const letters = new Set(sides.flatMap(({ articles }) => articles.map(letterOf)));
      return kind === "attribution" && letters.has("a") && letters.has("c");
    });
    expect(stripped.some(({ sides }) => sides.some(({ value }) => value.includes("farmers")))).toBe(true);
  });

  it("enters the demand to close the gates with the threats that hang on it", () => {
    const demand = account.negotiation.find(
      ({ act, content }) => act === "demand" && content.includes("close the gates"),
    );
    expect(demand?.leverage.length).toBeGreaterThan(0);
    expect(demand?.answered).toBeNull();
  });
});
