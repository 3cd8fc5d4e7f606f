import { describe, expect, it } from "vitest";
import type { EntityType } from "../../model/entity.ts";
import { loadResources } from "../../store/load-resources.ts";
import { sampleReading } from "../testing/sample-reading.ts";
import type { Name } from "./name.ts";
import { nameTables } from "./name-tables.ts";
import { typeCompetitors } from "./type-competitors.ts";

const tables = nameTables(loadResources().lexicon);

/** The types that the names at the given words, places at first, have in a line of their own. */
function typesIn(line: string, at: readonly number[], type: EntityType = "place"): string[] {
  const reading = sampleReading("a", [line]);
  const names = at.map((first): Name => {
    const { start, end } = reading.tokens[first] ?? { start: 0, end: 0 };
    return { first, last: first + 1, start, end, type, form: "name", rule: "gazetteer" };
  });
  return typeCompetitors({ ...reading, text: reading.article.text }, names, tables).map((name) => name.type);
}

describe("names in a list of results", () => {
  it.each([
    ["a result", "Orvik 3/NUM Lima 1/NUM", [0, 2]],
    ["a row of a table", "Orvik 7/NUM 4/NUM 2/NUM", [0]],
    ["a fixture", "Orvik v/ADP Lima", [0, 2]],
    ["a fixture in capitals", "ORVIK AT/ADP LIMA", [0, 2]],
  ])("are clubs in %s", (_, line, at) => {
    expect(new Set(typesIn(line, at))).toEqual(new Set(["organisation"]));
    expect(new Set(typesIn(line, at, "other"))).toEqual(new Set(["organisation"]));
  });

  it.each([
    ["a sentence", "Orvik sent/VERB 3/NUM ships Lima 1/NUM", [0, 4], "place"],
    ["a single number", "Orvik 3/NUM dead/ADJ", [0], "place"],
    ["a dateline", "ORVIK ,/PUNCT March 3/NUM", [0], "place"],
    ["a headline about two towns", "Unrest at/ADP Orvik and/CCONJ Lima", [2, 4], "place"],
    ["a medal table of countries", "Orvik 3/NUM Lima 1/NUM", [0, 2], "country"],
  ] as const)("stay what they are in %s", (_, line, at, type) => {
    expect(new Set(typesIn(line, at, type))).toEqual(new Set([type]));
  });
});
