import { describe, expect, it } from "vitest";
import type { Figure } from "../../model/figure.ts";
import type { Reading } from "../../model/reading.ts";
import type { ArticleStage } from "../../model/stage.ts";
import type { Statement } from "../../model/statement.ts";
import { figureSources } from "./figure-sources.ts";

const span = (start: number, end: number) => ({ article: "a", start, end });
const figure = (start: number) => ({ number: span(start, start + 2), source: null }) as unknown as Figure;
const statement = (speaker: string | null, ...content: [number, number][]) =>
  ({
    speaker: { entity: speaker, surface: null },
    content: content.map(([start, end]) => span(start, end)),
  }) as unknown as Statement;

function sourcesOf(figures: Figure[], statements: Statement[], layers: object = {}) {
  const surroundings = {} as Parameters<ArticleStage["run"]>[1];
  const { figures: named } = figureSources.run(
    { mentions: [], tokens: [], ...layers, figures, statements } as unknown as Reading,
    surroundings,
  );
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

  it("names the first of several speakers who have no common name", () => {
    const several = {
      speaker: { entity: null, surface: span(0, 19) },
      content: [span(24, 60)],
    } as unknown as Statement;
    const token = (start: number, end: number, pos: string) => ({ start, end, pos });
    const layers = {
      mentions: [{ form: "name", entity: "arda", span: span(0, 4) }],
      tokens: [token(0, 4, "PROPN"), token(5, 8, "CCONJ"), token(9, 12, "PRON"), token(13, 19, "NOUN")],
    };
    expect(sourcesOf([figure(30)], [several], layers)).toEqual(["arda"]);
    const officials = { ...layers, tokens: [token(0, 4, "PROPN"), token(5, 14, "NOUN")] };
    expect(sourcesOf([figure(30)], [several], officials)).toEqual([null]);
  });
});
