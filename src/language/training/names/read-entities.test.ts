import { describe, expect, it } from "vitest";
import { loadResources } from "../../../store/load-resources.ts";
import { readSyntaxModel } from "../../syntax-model.ts";
import { readEntities } from "./read-entities.ts";

const model = readSyntaxModel(loadResources().model);
const row = (id: number, form: string, pos: string, entity: string) =>
  [id, form, form, pos, "_", "_", 0, "dep", "_", entity === "" ? "_" : `Entity=${entity}`].join("\t");

describe("reading entities", () => {
  it("cuts an entity down to its name, without title and owner", () => {
    const conllu = [
      "# newdoc id = a",
      row(1, "President", "PROPN", "(1-person-new-nnnnn-cf1-1,2,3-coref"),
      row(2, "Mona", "PROPN", ""),
      row(3, "Dahl", "PROPN", "1)"),
      row(4, "left", "VERB", ""),
      row(5, "Oslo", "PROPN", "(2-place-new-nnnnn-cf2-1-sgl)"),
      "",
    ].join("\n");
    const [{ text, tokens, names }] = readEntities(conllu, (word) => word === "President", model) as [
      ReturnType<typeof readEntities>[number],
    ];
    expect(
      names.map(({ first, last, type }) => [text.slice(tokens[first]?.start, tokens[last - 1]?.end), type]),
    ).toEqual([
      ["Mona Dahl", "person"],
      ["Oslo", "place"],
    ]);
  });
});
