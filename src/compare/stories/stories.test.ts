import { describe, expect, it } from "vitest";
import { multiplyVectors, numberTerm } from "../../kit/sparse-vector.ts";
import { makeReading } from "../testing.ts";
import { scoreFit, startBundle } from "./bundle.ts";
import { groupArticles } from "./group-articles.ts";
import { makeSketch } from "./sketch.ts";

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
      const published = { ...article.published, earliest: day, latest: day };
      return makeSketch({ ...article, published }, weigh);
    }),
  ).map(({ articles }) => [...articles]);
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

  it("keeps affairs apart that are told in the same words of other people and places", () => {
    const other = (text: string): string =>
      text.replaceAll("Olmet", "Varrick").replaceAll("Tuesday", "Sunday").replaceAll("March", "October");
    expect(group([...FIRE, ...FIRE.map(other)])).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it("finds the reports of each of many affairs told in the same words", () => {
    const places = Array.from(
      { length: 60 },
      (_, number) => `Ol${"bdfgklmnprst"[number % 12]}${"aeiou"[number % 5]}met`,
    );
    const texts = places.flatMap((place) => FIRE.map((text) => text.replaceAll("Olmet", place)));
    expect(group(texts)).toEqual(places.map((_, affair) => [3 * affair, 3 * affair + 1, 3 * affair + 2]));
  });

  it("joins the copies of a report with the other reports of its affair, however many copies there are", () => {
    const texts = FIRE.flatMap((text) => Array.from({ length: 12 }, (_, number) => `${text} Page ${number}.`));
    expect(group([...texts, ...OTHER_FIRE])).toHaveLength(2);
  });

  it("leaves articles without words alone", () => {
    expect(group(["", "…"])).toEqual([[0], [1]]);
  });
});

describe("scoreFit", () => {
  const told = (text: string, day: string) => {
    const { article } = makeReading("a", [text]);
    return startBundle(
      makeSketch({ ...article, published: { ...article.published, earliest: day, latest: day } }, weigh),
    );
  };
  const first = told("At noon Bram Sorley shut the Varda lock at Olmet, and barges had to wait.", "2031-03-03");

  it("takes the same names in other words for the next phase of an affair on another day only", () => {
    const next =
      "In court Bram Sorley spoke about the Varda lock and Olmet: he had been paid by one skipper, Juno Astin.";
    expect(scoreFit(first, told(next, "2031-03-08"))).toBeGreaterThan(scoreFit(first, told(next, "2031-03-03")) + 0.1);
  });

  it("gains nothing by days where the names are not the same", () => {
    const other = "At dawn Ida Melk shut the Tarn bridge at Pell, and barges of Bram Sorley had to wait.";
    expect(scoreFit(first, told(other, "2031-03-08"))).toBe(scoreFit(first, told(other, "2031-03-03")));
  });
});

describe("makeSketch", () => {
  it("is of unit vectors of the names and the other words of the body", () => {
    const lines = [["title", "Mill"], "Fire at Olmet at night.", ["furniture", "Subscribe"]] as const;
    const { names, words } = makeSketch(makeReading("a", lines).article, weigh);
    expect(multiplyVectors(names, names)).toBeCloseTo(1, 9);
    expect(multiplyVectors(words, words)).toBeCloseTo(1, 9);
    expect([...names.terms]).toEqual([numberTerm("olmet")]);
    expect([...words.terms].sort()).toEqual(["at", "fire", "night"].map(numberTerm).sort());
  });

  it("takes no word for a name that also stands without a capital, or only opens sentences", () => {
    const { names } = makeSketch(
      makeReading("a", ["Ferries of the Line left Sanquin. The line is old."]).article,
      weigh,
    );
    expect([...names.terms]).toEqual([numberTerm("sanquin")]);
  });

  it("takes a word that only opens sentences for a name where it is never heard of and stands as names do", () => {
    const rarely = (word: string): number => (["brindle", "rescuers", "sunken"].includes(word) ? 1 : weigh(word));
    const { names } = makeSketch(
      makeReading("a", ["Brindle, the maker of lifts, was late. Rescuers came. Sunken-road walkers left."]).article,
      rarely,
    );
    expect([...names.terms]).toEqual([numberTerm("brindle")]);
  });
});
