import { describe, expect, it } from "vitest";
import type { Figure } from "../../model/figure.ts";
import type { Reading } from "../../model/reading.ts";
import type { ArticleStage } from "../../model/stage.ts";
import type { Statement } from "../../model/statement.ts";
import { figureSources } from "./figure-sources.ts";

const span = (start: number, end: number) => ({ article: "a", start, end });
const figure = (start: number) => ({ number: span(start, start + 2), source: null }) as unknown as Figure;
const statement = (speaker: string | null, ...content: [number, number][]) =>
  ({ speaker: { entity: speaker }, content: content.map(([start, end]) => span(start, end)) }) as unknown as Statement;

function sourcesOf(figures: Figure[], statements: Statement[]) {
  const surroundings = {} as Parameters<ArticleStage["run"]>[1];
  const { figures: named } = figureSources.run({ figures, statements } as unknown as Reading, surroundings);
  return named?.map(({ source }) => source);
}

describe("figureSources", () => {
  it("names the speaker of the statement a figure stands in, and nobody outside", () => {
    const statements = [statement("arda", [10, 30], [50, 60])];
    expect(sourcesOf([figure(5), figure(20), figure(40), figure(52)], statements)).toEqual([
      null,
      "arda",
      null,
      "arda",
    ]);
  });

  it("prefers the inner of two nested statements", () => {
    const statements = [statement("outer", [10, 90]), statement("inner", [20, 40])];
    expect(sourcesOf([figure(12), figure(30), figure(60)], statements)).toEqual(["outer", "inner", "outer"]);
  });

  it("leaves the source open where the inner speaker is not known", () => {
    expect(sourcesOf([figure(30)], [statement("outer", [10, 90]), statement(null, [20, 40])])).toEqual([null]);
  });
});
