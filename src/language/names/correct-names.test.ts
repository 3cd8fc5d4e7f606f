import { describe, expect, it } from "vitest";
import type { EntityType } from "../../model/entity.ts";
import { loadResources } from "../../store/load-resources.ts";
import { sampleReading } from "../testing/sample-reading.ts";
import { correctNames } from "./correct-names.ts";
import type { LabelledName } from "./labelling/labels.ts";
import type { Name } from "./name.ts";
import { nameTables } from "./name-tables.ts";

const tables = nameTables(loadResources().lexicon);
const reading = sampleReading("a", ["Mr Dahl of/ADP Orvik Marine met/VERB Lima officials"]);
const text = { ...reading, text: reading.article.text };

function ruled(first: number, last: number, type: EntityType, rule: string): Name {
  const start = reading.tokens[first]?.start ?? 0;
  return { first, last, start, end: reading.tokens[last - 1]?.end ?? 0, type, form: "name", rule };
}

function correct(names: readonly Name[], labels: readonly LabelledName[]): string[] {
  return correctNames(text, names, labels, tables).map(
    ({ start, end, type, rule }) => `${text.text.slice(start, end)}: ${type}, ${rule}`,
  );
}

describe("correcting names", () => {
  it("keeps what a rule is sure of against a label", () => {
    expect(correct([ruled(1, 2, "person", "title")], [{ first: 1, last: 2, type: "organisation" }])).toEqual([
      "Dahl: person, title",
    ]);
  });

  it("types what the rules leave open by the label", () => {
    expect(correct([ruled(3, 5, "other", "capitals")], [{ first: 3, last: 5, type: "organisation" }])).toEqual([
      "Orvik Marine: organisation, labeller",
    ]);
  });

  it("takes a name that no rule has seen, without the title before it", () => {
    expect(correct([], [{ first: 0, last: 2, type: "person" }])).toEqual(["Dahl: person, labeller"]);
  });

  it("takes no label without a proper noun for a name", () => {
    expect(correct([], [{ first: 7, last: 8, type: "organisation" }])).toEqual([]);
  });
});
