import { describe, expect, it } from "vitest";
import { loadResources } from "../../../store/load-resources.ts";
import { readSyntaxModel } from "../../syntax-model.ts";
import { readColumns } from "./read-columns.ts";

const model = readSyntaxModel(loadResources().model);

function namesIn(columns: string): string[][] {
  return readColumns(columns, model).map(({ text, tokens, names }) =>
    names.map(({ first, last, type }) => `${text.slice(tokens[first]?.start, tokens[last - 1]?.end)}: ${type}`),
  );
}

describe("reading columns", () => {
  it("parts neighbours of one type in both label schemes", () => {
    expect(namesIn("Mona I-PER\nDahl I-PER\nmet O\nLima I-LOC\nPorto B-LOC\n")).toEqual([
      ["Mona Dahl: person", "Lima: place", "Porto: place"],
    ]);
    expect(namesIn("Mona B-PER\nDahl I-PER\nPeter B-PER\n")).toEqual([["Mona Dahl: person", "Peter: person"]]);
  });

  it("begins anew at a sentence and at a document", () => {
    expect(namesIn("-DOCSTART- O\n\nLima I-LOC\n\nPorto I-LOC\n\n-DOCSTART- O\n\nOslo I-LOC\n")).toEqual([
      ["Lima: place", "Porto: place"],
      ["Oslo: place"],
    ]);
  });
});
