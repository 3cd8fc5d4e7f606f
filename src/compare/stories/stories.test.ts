import { describe, expect, it } from "vitest";
import { makeReading } from "../testing.ts";
import { groupArticles } from "./group-articles.ts";
import { makeTermVector } from "./term-vector.ts";

const COMMON = new Set("the a an of to in on and that it was were is by for with had has have at from".split(" "));
const weigh = (word: string): number => (COMMON.has(word) ? 0.05 : 0.8);

const FIRE = [
  "A fire destroyed the grain store at Olmet on Tuesday night, and two firemen were hurt.",
  "Two firemen were hurt when the Olmet grain store burned down on Tuesday, the district council said.",
  "The grain store at Olmet, burned down on Tuesday with two firemen hurt, had failed an inspection in March.",
];
const OTHER_FIRE = [
  "A fire destroyed the paper mill at Sanquin on Friday morning, and nobody was hurt.",
  "Nobody was hurt in the blaze that gutted the Sanquin paper mill on Friday morning, its owner said.",
  "The Sanquin paper mill, gutted by a blaze on Friday morning in which nobody was hurt, will be rebuilt by its owner.",
];

function group(texts: readonly string[], days: readonly (string | null)[] = []): number[][] {
  return groupArticles(
    texts.map((text, index) => {
      const day = days[index] ?? null;
      const { article } = makeReading(String(index), [text]);
      return { terms: makeTermVector(article, weigh), published: { earliest: day, latest: day } };
    }),
  );
}

describe("groupArticles", () => {
  it("keeps two fires of one week apart and each one's reports together", () => {
    expect(group([...FIRE, ...OTHER_FIRE])).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it("makes the same stories whatever the order of the articles", () => {
    expect(group([...FIRE, ...OTHER_FIRE].reverse())).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it("does not join reports of like events that appeared years apart", () => {
    const [text = ""] = FIRE;
    const again = text.replace("two firemen", "three men");
    expect(group([text, again], ["2031-05-06", "2031-05-08"])).toHaveLength(1);
    expect(group([text, again], ["2031-05-06", "2035-10-01"])).toHaveLength(2);
  });

  it("leaves articles without words alone", () => {
    expect(group(["", "…"])).toEqual([[0], [1]]);
  });
});

describe("makeTermVector", () => {
  it("is of length one and reads the body only", () => {
    const { article } = makeReading("a", [["title", "Mill"], "Fire at Olmet at night.", ["furniture", "Subscribe"]]);
    const vector = makeTermVector(article, weigh);
    expect([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0)).toBeCloseTo(1, 9);
    expect([...vector.keys()].sort()).toEqual(["at", "fire", "night", "olmet"]);
  });
});
