import { describe, expect, it } from "vitest";
import type { Entity } from "../../model/entity.ts";
import type { Figure } from "../../model/figure.ts";
import type { Draft } from "../../model/reading.ts";
import { loadResources } from "../../store/load-resources.ts";
import { makeReading } from "../testing.ts";
import { compareFigures } from "./compare-figures.ts";
import { viewDraft } from "./draft-view.ts";
import { judge } from "./judge-figures.ts";

const figure = (article: string, words: string, more: Partial<Figure>): Figure => ({
  id: article + words,
  span: { article, start: 0, end: 5 },
  number: { article, start: 0, end: 5 },
  kind: "count",
  value: null,
  min: null,
  max: null,
  modifier: null,
  unit: words,
  counted: words,
  subject: null,
  change: null,
  asOf: null,
  source: null,
  rule: "test",
  ...more,
});
const exactly = (n: number): Partial<Figure> => ({ value: n, min: n, max: n });
const LEXICON = loadResources().lexicon;
const BOARD: Entity = { id: "board", type: "organisation", name: "Harbour Board", aliases: [], roles: [] };
const find = (...figures: Figure[]) => {
  const readings = figures.map((each) => ({ ...makeReading(each.span.article, ["words"]), figures: [each] }));
  const view = viewDraft({ readings } as unknown as Draft, new Map([[BOARD.id, BOARD]]), LEXICON);
  return compareFigures(view, LEXICON);
};

describe("judge", () => {
  it("tells contradictions, bounds, rounding and vague figures apart", () => {
    expect(judge([figure("a", "x", exactly(40)), figure("b", "x", exactly(55))]).verdict).toBe("contradiction");
    expect(judge([figure("a", "x", { min: 13001 }), figure("b", "x", { min: 14001 })]).verdict).toBe("bound");
    expect(judge([figure("a", "x", exactly(51.3)), figure("b", "x", exactly(51.8))]).verdict).toBe("contradiction");
    expect(judge([figure("a", "x", exactly(118)), figure("b", "x", exactly(120))]).verdict).toBe("rounding");
    expect(judge([figure("a", "x", exactly(7.2)), figure("b", "x", { min: 7 })]).verdict).toBe("vague-exact");
    expect(judge([figure("a", "x", exactly(980)), figure("b", "x", exactly(1000))]).verdict).toBe("rounding");
    expect(judge([figure("a", "x", { min: 20, max: 99 }), figure("b", "x", exactly(45))]).verdict).toBe("vague-exact");
  });
});

describe("compareFigures", () => {
  it("sets figures of one magnitude side by side that count the same under other names", () => {
    expect(find(figure("a", "people", exactly(40)), figure("b", "lives", exactly(55)))).toMatchObject([
      { kind: "value", topic: "people", verdict: "contradiction" },
    ]);
  });

  it("keeps silent over the same figure, other things counted and other magnitudes", () => {
    expect(find(figure("a", "people", exactly(40)), figure("b", "people", exactly(40)))).toEqual([]);
    expect(find(figure("a", "people", exactly(40)), figure("b", "boats", exactly(55)))).toEqual([]);
    expect(find(figure("a", "people", exactly(40)), figure("b", "people", exactly(40_000)))).toEqual([]);
  });

  it("sees that one report has a figure on somebody's word and another on nobody's", () => {
    const found = find(figure("a", "people", { ...exactly(40), source: "board" }), figure("b", "people", exactly(40)));
    expect(found).toMatchObject([{ kind: "attribution" }]);
  });
});
